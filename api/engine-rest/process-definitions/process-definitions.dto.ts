import { BooleanField, ObjectListField, TextField, VariablesField } from '../../validation/fields.js';

type Given = Readonly<Record<string, unknown>>;

export class StartInstruction {
  @TextField({
    description: 'Where to start; Camunda 7’s other instructions are refused.',
    values: ['startBeforeActivity'],
  })
  readonly type!: string;

  @TextField({ description: 'Id of the element to start.', minLength: 1, maxLength: 255 })
  readonly activityId!: string;
}

export class StartRequest {
  @VariablesField({ description: 'Typed values by name.', optional: true })
  readonly variables?: Given | null;

  @TextField({ description: 'The business’s own id for the instance.', optional: true, minLength: 1, maxLength: 200 })
  readonly businessKey?: string | null;

  @ObjectListField({ description: 'Elements to start with.', optional: true, type: StartInstruction })
  readonly startInstructions?: readonly StartInstruction[] | null;

  @BooleanField({ description: 'true: answers the variables.', optional: true })
  readonly withVariablesInReturn?: boolean | null;
}
