import type { Variables } from '../../workflows/contract.js';
import { BooleanField, OperationReferenceField, VariablesField } from '../validation/fields.js';

export class SetVariablesRequest {
  @VariablesField({ description: 'Values by name.' })
  readonly variables!: Variables;

  @BooleanField({
    description: 'true: in this scope alone. Otherwise each where it is found, from here upwards.',
    optional: true,
  })
  readonly local?: boolean;

  @OperationReferenceField()
  readonly operationReference?: number;
}
