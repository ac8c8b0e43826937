import type { Variables } from '../../workflows/contract.js';
import {
  BooleanField,
  DateField,
  IntegerField,
  ObjectField,
  TextField,
  TextListField,
  VariablesField,
} from '../validation/fields.js';

const ACTION = 'What the person did, e.g. `claim`; kept in the audit log.';

export class UserTaskAssignmentRequest {
  @TextField({ description: 'Who is to do the task.', minLength: 1, maxLength: 255, example: 'ada' })
  readonly assignee!: string;

  @BooleanField({
    description: 'false: only where nobody else has the task, so that of two people who claim it one gets it.',
    optional: true,
  })
  readonly allowOverride?: boolean | null;

  @TextField({ description: ACTION, optional: true, maxLength: 255 })
  readonly action?: string | null;
}

export class UserTaskChangeset {
  @DateField({ description: 'ISO-8601; an empty text removes it.', optional: true, emptyResets: true })
  readonly dueDate?: string | null;

  @DateField({ description: 'ISO-8601; an empty text removes it.', optional: true, emptyResets: true })
  readonly followUpDate?: string | null;

  @TextListField({ description: 'Who may claim the task; an empty list removes all.', optional: true })
  readonly candidateUsers?: readonly string[] | null;

  @TextListField({ description: 'Groups whose members may claim the task; an empty list removes all.', optional: true })
  readonly candidateGroups?: readonly string[] | null;

  @IntegerField({ description: 'From 0 to 100; 50 where the model is silent.', optional: true, maximum: 100 })
  readonly priority?: number | null;
}

export class UserTaskUpdateRequest {
  @ObjectField({ description: 'What changes; what is absent stays.', optional: true, type: UserTaskChangeset })
  readonly changeset?: UserTaskChangeset | null;

  @TextField({ description: ACTION, optional: true, maxLength: 255 })
  readonly action?: string | null;
}

export class UserTaskCompletionRequest {
  @VariablesField({ description: 'Results of the task.', optional: true })
  readonly variables?: Variables | null;

  @TextField({ description: 'What the person did; accepted as Camunda 8 does.', optional: true, maxLength: 255 })
  readonly action?: string | null;
}

export class UserTaskDraftRequest {
  @VariablesField({ description: 'Values of the form by their names.' })
  readonly variables!: Variables;
}

export class UserTaskErrorRequest {
  @TextField({ description: 'Code of the BPMN error, for boundary events to catch.', minLength: 1, maxLength: 255 })
  readonly errorCode!: string;

  @TextField({ description: 'For people.', optional: true, maxLength: 10_000 })
  readonly errorMessage?: string | null;

  @VariablesField({ description: 'Set where the error is caught.', optional: true })
  readonly variables?: Variables | null;
}

export class UserTaskDelegationRequest {
  @TextField({ description: 'Who is to work on the task.', minLength: 1, maxLength: 255, example: 'ada' })
  readonly assignee!: string;
}

export class UserTaskResolutionRequest {
  @VariablesField({ description: 'What came out of it.', optional: true })
  readonly variables?: Variables | null;
}

export class TaskPeopleQuery {
  @TextField({ description: 'A part of the username or name; case does not count.', optional: true, maxLength: 255 })
  readonly q?: string;
}
