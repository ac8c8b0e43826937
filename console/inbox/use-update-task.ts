import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useOptimistic } from '../api/optimistic.js';
import { useDoneToast } from '../parts/done-toast.js';
import type { Task } from './task-queries.js';

/** What is absent stays; an empty date removes it. */
export interface TaskChange {
  readonly dueDate?: string;
  readonly followUpDate?: string;
  readonly priority?: number;
  readonly candidateGroups?: string[];
}

/** Changes a task at once; undone by what it was before. */
export function useUpdateTask(task: Task) {
  const { t } = useTranslation('inbox');
  const done = useDoneToast();
  const { userTaskKey } = task;
  const update = useOptimistic<TaskChange, Task>({
    queryKey: ['tasks', 'one', userTaskKey],
    invalidate: ['tasks'],
    send: (changeset) =>
      api.PATCH('/v2/user-tasks/{userTaskKey}', { params: { path: { userTaskKey } }, body: { changeset } }),
    change: (cached, { dueDate, followUpDate, ...rest }) => ({
      ...cached,
      ...rest,
      ...(dueDate === undefined ? {} : { dueDate: dueDate || null }),
      ...(followUpDate === undefined ? {} : { followUpDate: followUpDate || null }),
    }),
    done: (change) => done(t('edit.done'), () => update.mutate(before(task, change))),
  });
  return update;
}

function before(task: Task, change: TaskChange): TaskChange {
  return {
    ...(change.dueDate === undefined ? {} : { dueDate: task.dueDate ?? '' }),
    ...(change.followUpDate === undefined ? {} : { followUpDate: task.followUpDate ?? '' }),
    ...(change.priority === undefined ? {} : { priority: task.priority }),
    ...(change.candidateGroups === undefined ? {} : { candidateGroups: task.candidateGroups }),
  };
}
