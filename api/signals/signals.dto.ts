import type { Variables } from '../../workflows/contract.js';
import { TenantField, TextField, VariablesField } from '../validation/fields.js';

export class SignalBroadcastRequest {
  @TextField({
    description: 'Name of the signal, as in the model.',
    minLength: 1,
    maxLength: 255,
    example: 'store-closed',
  })
  readonly signalName!: string;

  @VariablesField({ description: 'Its payload.', optional: true })
  readonly variables?: Variables | null;

  @TenantField()
  readonly tenantId?: string;
}
