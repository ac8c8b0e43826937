/** Schema `crm`: what the data source loads. */
import { Assignment } from './assignment.entity.js';
import { Contact } from './contact.entity.js';
import { Customer } from './customer.entity.js';
import { Department } from './department.entity.js';
import { Feedback } from './feedback.entity.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { Interaction } from './interaction.entity.js';
import { Lead } from './lead.entity.js';
import { CreateCrm1795219200000 } from './migrations/1795219200000-create-crm.js';
import { MessageTemplate } from './message-template.entity.js';
import { OutboundChannels1795600000030 } from './migrations/1795600000030-outbound-channels.js';
import { Assignments1795600000090 } from './migrations/1795600000090-assignments.js';
import { Organisation } from './organisation.entity.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { User } from './user.entity.js';

export { seedExampleStaff } from './seed.js';
export {
  Assignment,
  Contact,
  Customer,
  Department,
  Feedback,
  IdempotencyKey,
  Interaction,
  Lead,
  MessageTemplate,
  Organisation,
  OutboxMessage,
  User,
};

export const crmEntities = [
  Organisation,
  Department,
  User,
  Customer,
  Contact,
  Lead,
  Interaction,
  MessageTemplate,
  OutboxMessage,
  Feedback,
  IdempotencyKey,
  Assignment,
];

export const crmMigrations = [CreateCrm1795219200000, OutboundChannels1795600000030, Assignments1795600000090];
