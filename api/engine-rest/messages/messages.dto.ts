import { BooleanField, TextField, VariablesField } from '../../validation/fields.js';

type Given = Readonly<Record<string, unknown>>;

const NAME = { minLength: 1, maxLength: 255 } as const;

export class MessageRequest {
  @TextField({ description: 'Name of the message, as in the model.', ...NAME })
  readonly messageName!: string;

  @TextField({
    description: 'Business key of the instance that waits, or of the one that starts.',
    optional: true,
    minLength: 1,
    maxLength: 200,
  })
  readonly businessKey?: string | null;

  @TextField({ description: 'The instance that waits.', optional: true })
  readonly processInstanceId?: string | null;

  @VariablesField({ description: 'Typed values that variables of the instance have.', optional: true })
  readonly correlationKeys?: Given | null;

  @VariablesField({ description: 'Likewise, of the element that waits.', optional: true })
  readonly localCorrelationKeys?: Given | null;

  @VariablesField({ description: 'Typed values to set.', optional: true })
  readonly processVariables?: Given | null;

  @BooleanField({ description: 'true: for all that wait; else for exactly one.', optional: true })
  readonly all?: boolean | null;

  @BooleanField({ description: 'true: answers who had it.', optional: true })
  readonly resultEnabled?: boolean | null;

  @BooleanField({ description: 'With `resultEnabled`: the variables, too.', optional: true })
  readonly variablesInResultEnabled?: boolean | null;

  @BooleanField({ description: 'true: only of no tenant.', optional: true })
  readonly withoutTenantId?: boolean | null;
}

export class SignalRequest {
  @TextField({ description: 'Name of the signal, as in the model.', ...NAME })
  readonly name!: string;

  @VariablesField({ description: 'Typed values to set.', optional: true })
  readonly variables?: Given | null;

  @BooleanField({ description: 'true: only of no tenant.', optional: true })
  readonly withoutTenantId?: boolean | null;
}
