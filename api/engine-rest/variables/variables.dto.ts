import { Allow } from 'class-validator';
import { TextField, TextListField, VariablesField } from '../../validation/fields.js';

const BOOLEAN = ['true', 'false'];

export class VariableQuery {
  @TextField({ description: 'false: objects as their text.', optional: true, values: BOOLEAN })
  readonly deserializeValues?: string;

  @TextField({ description: 'Likewise, of one variable.', optional: true, values: BOOLEAN })
  readonly deserializeValue?: string;
}

export class VariableValue {
  @Allow()
  readonly value?: unknown;

  @TextField({ description: 'One of Camunda 7’s types.', optional: true })
  readonly type?: string | null;

  @VariablesField({ description: 'What belongs to the type.', optional: true })
  readonly valueInfo?: Readonly<Record<string, unknown>> | null;
}

export class VariablesModification {
  @VariablesField({ description: 'Typed values by name.', optional: true })
  readonly modifications?: Readonly<Record<string, unknown>> | null;

  @TextListField({ description: 'Names of variables to delete: none can be.', optional: true })
  readonly deletions?: readonly string[] | null;
}

export class FormVariablesQuery {
  @TextField({ description: 'Names with commas between; all where absent.', optional: true })
  readonly variableNames?: string;

  @TextField({ description: 'false: objects as their text.', optional: true, values: BOOLEAN })
  readonly deserializeValues?: string;
}
