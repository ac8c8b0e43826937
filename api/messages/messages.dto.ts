import type { Variables } from '../../workflows/contract.js';
import { IntegerField, TenantField, TextField, VariablesField } from '../validation/fields.js';

export class MessageCorrelationRequest {
  @TextField({
    description: 'Name of the message, as in the model.',
    minLength: 1,
    maxLength: 255,
    example: 'payment-received',
  })
  readonly name!: string;

  @TextField({
    description: 'What it is matched by; without one it can only start instances.',
    optional: true,
    maxLength: 255,
  })
  readonly correlationKey?: string;

  @VariablesField({ description: 'Its payload.', optional: true })
  readonly variables?: Variables | null;

  @TenantField()
  readonly tenantId?: string;
}

export class MessagePublicationRequest extends MessageCorrelationRequest {
  @IntegerField({
    description: 'How long it waits for somebody who waits for it, ms. 0: taken now or dropped.',
    optional: true,
    maximum: 31_536_000_000,
  })
  readonly timeToLive?: number;

  @TextField({
    description: 'The publisher’s own id: a second message of this id, name and key is refused while the first waits.',
    optional: true,
    maxLength: 255,
  })
  readonly messageId?: string;
}
