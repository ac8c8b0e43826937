import { ObjectField, TextField, TextListField, VariablesField } from '../validation/fields.js';
import { UserTaskAssignmentRequest, UserTaskChangeset } from './user-tasks.dto.js';

const KEYS = { description: 'Of which tasks; or `filter`.', optional: true } as const;
const FILTER = {
  description: 'Of which tasks, at most 1000: a filter as `POST /user-tasks/search` takes it; or `userTaskKeys`.',
  optional: true,
} as const;

/** Which tasks a request is about: one of the two is given. */
export interface UserTaskSelection {
  readonly userTaskKeys?: readonly string[] | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
}

export class BulkAssignmentRequest extends UserTaskAssignmentRequest implements UserTaskSelection {
  @TextListField(KEYS)
  readonly userTaskKeys?: readonly string[] | null;

  @VariablesField(FILTER)
  readonly filter?: Readonly<Record<string, unknown>> | null;
}

export class BulkUnassignmentRequest implements UserTaskSelection {
  @TextListField(KEYS)
  readonly userTaskKeys?: readonly string[] | null;

  @VariablesField(FILTER)
  readonly filter?: Readonly<Record<string, unknown>> | null;
}

export class BulkUpdateRequest extends BulkUnassignmentRequest {
  @ObjectField({ description: 'What changes; what is absent stays.', type: UserTaskChangeset })
  readonly changeset!: UserTaskChangeset;

  @TextField({ description: 'What the person did; kept in the audit log.', optional: true, maxLength: 255 })
  readonly action?: string | null;
}
