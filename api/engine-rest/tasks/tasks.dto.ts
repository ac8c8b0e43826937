import { BooleanField, TextField, VariablesField } from '../../validation/fields.js';

type Given = Readonly<Record<string, unknown>>;

const NAME = { minLength: 1, maxLength: 255 } as const;

export class UserRequest {
  @TextField({ description: 'A user; nobody where absent.', optional: true, ...NAME })
  readonly userId?: string | null;
}

export class VariablesRequest {
  @VariablesField({ description: 'Typed values by name.', optional: true })
  readonly variables?: Given | null;

  @BooleanField({ description: 'true: answers the variables.', optional: true })
  readonly withVariablesInReturn?: boolean | null;
}

export class TaskErrorRequest {
  @TextField({ description: 'Code of the error.', ...NAME })
  readonly errorCode!: string;

  @TextField({ description: 'For people.', optional: true, maxLength: 10_000 })
  readonly errorMessage?: string | null;

  @VariablesField({ description: 'Typed values by name, set where the error is caught.', optional: true })
  readonly variables?: Given | null;
}

export class IdentityLink {
  @TextField({ description: 'A user; either this or a group.', optional: true, ...NAME })
  readonly userId?: string | null;

  @TextField({ description: 'A group; either this or a user.', optional: true, ...NAME })
  readonly groupId?: string | null;

  @TextField({ description: 'What links them to the task.', values: ['candidate', 'assignee'] })
  readonly type!: 'candidate' | 'assignee';
}

export class CommentCreation {
  @TextField({ description: 'What there is to say.', minLength: 1, maxLength: 10_000 })
  readonly message!: string;

  @TextField({ description: 'Accepted: the comment is of the task’s instance.', optional: true })
  readonly processInstanceId?: string | null;
}

export class IdentityLinkQuery {
  @TextField({ description: 'Only of this type.', optional: true })
  readonly type?: string;
}
