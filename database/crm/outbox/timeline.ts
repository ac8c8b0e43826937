import type { EntityManager } from 'typeorm';
import { Interaction } from '../interaction.entity.js';
import type { OutboxMessage } from '../outbox-message.entity.js';
import { contentToKeep, readContent } from './content.js';

/** One entry a message, whatever becomes of it: `setDelivery` says that. */
export async function addToTimeline(manager: EntityManager, message: OutboxMessage, now: Date): Promise<void> {
  const { subject, body } = contentToKeep(readContent(message));
  const { id, channel, state, error, leadId, customerId, processInstanceKey } = message;
  const suppressed = state === 'suppressed';
  await manager
    .createQueryBuilder()
    .insert()
    .into(Interaction)
    .values({
      channel: channel === 'voice' ? 'phone' : channel,
      direction: 'outbound',
      subject: suppressed ? `Not sent (${error ?? ''}): ${subject}` : subject,
      body,
      delivery: state,
      leadId,
      customerId,
      outboxId: id,
      processInstanceKey,
      occurredAt: now,
    })
    .orIgnore()
    .execute();
}

/** What became of it later, in outbox and timeline. */
export async function setDelivery(manager: EntityManager, id: string, delivery: OutboxMessage['state']): Promise<void> {
  await manager.query('UPDATE crm.outbox SET state = $2 WHERE id = $1', [id, delivery]);
  await manager.query('UPDATE crm.interactions SET delivery = $2 WHERE outbox_id = $1', [id, delivery]);
}
