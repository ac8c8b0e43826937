import { Matches } from 'class-validator';
import {
  protocolChannels,
  protocolEvents,
  type ProtocolChannel,
  type ProtocolEvent,
} from '../../../database/crm/communication-protocol.entity.js';
import { BooleanField, KeyField, TextField, VariablesField } from '../../validation/fields.js';
import { AUDIENCE } from './recipients.js';

export class ProtocolRequest {
  @TextField({ description: 'For people.', minLength: 1, maxLength: 255 })
  readonly name!: string;

  @TextField({ description: 'The process, in all its versions.', minLength: 1, maxLength: 255 })
  readonly processDefinitionId!: string;

  @TextField({ description: 'What has to happen.', values: protocolEvents })
  readonly event!: ProtocolEvent;

  @TextField({ description: 'To which element; any where absent.', optional: true, minLength: 1, maxLength: 255 })
  readonly elementId?: string | null;

  @TextField({
    description: 'Name of a `named` event; any where absent.',
    optional: true,
    minLength: 1,
    maxLength: 255,
  })
  readonly eventName?: string | null;

  @TextField({
    description: 'FEEL over the variables of the instance and `event`; always where absent.',
    optional: true,
    minLength: 1,
  })
  readonly condition?: string | null;

  @TextField({
    description:
      'Who is told: `customer`, `supplier`, `owner` of the customer or lead, `manager` of the owner’s department, `assignee` of the task, `department:<name>`, `user:<username>`, or `contact:<role>` at the customer.',
    maxLength: 255,
    example: 'department:sales',
  })
  @Matches(AUDIENCE, {
    message: 'to be customer, supplier, owner, manager, assignee, department:…, user:… or contact:…',
  })
  readonly audience!: string;

  @TextField({
    description: '`preferred`: a customer’s own, the list of notifications for staff.',
    values: protocolChannels,
  })
  readonly channel!: ProtocolChannel;

  @TextField({ description: 'Name of the template.', minLength: 1, maxLength: 255 })
  readonly template!: string;

  @TextField({ description: '`service` where absent.', optional: true, values: ['service', 'marketing'] })
  readonly purpose?: 'service' | 'marketing' | null;

  @BooleanField({
    description: 'false: nothing is told, and what happens meanwhile is not told later; true where absent.',
    optional: true,
  })
  readonly active?: boolean | null;
}

export class ProtocolTestRequest {
  @KeyField({ description: 'Of an instance whose variables count.', optional: true })
  readonly processInstanceKey?: string | null;

  @TextField({ description: 'The element it happens to.', optional: true, maxLength: 255 })
  readonly elementId?: string | null;

  @VariablesField({ description: 'Over those of the instance.', optional: true })
  readonly variables?: Readonly<Record<string, unknown>> | null;
}
