import type { UserTaskChanges } from '../../workflows/contract.js';
import type { UserTaskChangeset } from './user-tasks.dto.js';

/** What a request changes of a user task: null changes nothing, an empty text removes. */
export function changesOf(changeset: UserTaskChangeset & { readonly assignee?: string | null }): UserTaskChanges {
  const { assignee, dueDate, followUpDate, candidateUsers, candidateGroups, priority } = changeset;
  return {
    ...(typeof assignee === 'string' && { assignee: assignee === '' ? null : assignee }),
    ...(typeof dueDate === 'string' && { dueDate: dueDate === '' ? null : dueDate }),
    ...(typeof followUpDate === 'string' && { followUpDate: followUpDate === '' ? null : followUpDate }),
    ...(candidateUsers && { candidateUsers }),
    ...(candidateGroups && { candidateGroups }),
    ...(typeof priority === 'number' && { priority }),
  };
}
