import { BooleanField, KeyField, ObjectListField, TextField, VariablesField } from '../../validation/fields.js';

export class ModificationInstruction {
  @TextField({
    description: 'What to do; Camunda 7’s other instructions are refused.',
    values: ['startBeforeActivity', 'cancel'],
  })
  readonly type!: 'startBeforeActivity' | 'cancel';

  @TextField({ description: 'Id of an element.', optional: true, minLength: 1, maxLength: 255 })
  readonly activityId?: string | null;

  @KeyField({ description: 'With `cancel`: this instance of it alone.', optional: true })
  readonly activityInstanceId?: string | null;

  @KeyField({ description: 'With `startBeforeActivity`: the scope to start in.', optional: true })
  readonly ancestorActivityInstanceId?: string | null;

  @VariablesField({ description: 'Typed values by name, with `local` for the element alone.', optional: true })
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

export class ModificationRequest {
  @ObjectListField({ description: 'All are carried out, or none.', type: ModificationInstruction })
  readonly instructions!: readonly ModificationInstruction[];
}

export class SuspensionRequest {
  @BooleanField({ description: 'true: nothing happens in it until it is false again.' })
  readonly suspended!: boolean;
}
