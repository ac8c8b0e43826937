/** What became of a message, in outbox and timeline. */
import type { EntityManager } from 'typeorm';
import { Interaction } from '../interaction.entity.js';
import { OutboxMessage } from '../outbox-message.entity.js';
import { contentToKeep, readContent } from './content.js';

type Outcome = Pick<OutboxMessage, 'state'> &
  Partial<Pick<OutboxMessage, 'error' | 'providerId' | 'sentAt' | 'bounce' | 'digits'>>;

/**
 * Notes the outcome unless the message has another state by now: what came in meanwhile counts for more. One entry a
 * message stands in the timeline, whatever becomes of it; none where the other side refused it at once, which its process
 * is told. Secrets of the text are forgotten.
 */
export async function settle(
  manager: EntityManager,
  message: OutboxMessage,
  { now, ...outcome }: Outcome & { readonly now: Date },
): Promise<OutboxMessage> {
  const content = JSON.stringify(contentToKeep(readContent(message)));
  const changes = { ...outcome, content, leasedUntil: null };
  const { id, state } = message;
  const { affected } = await manager.update(OutboxMessage, { id, state }, changes);
  if (affected === 0) return manager.findOneByOrFail(OutboxMessage, { id });
  const settled = { ...message, ...changes };
  if (settled.state !== 'rejected') await tell(manager, settled, now);
  return settled;
}

async function tell(manager: EntityManager, message: OutboxMessage, now: Date): Promise<void> {
  const { subject, body } = readContent(message);
  const { id, channel, state, error, leadId, customerId, ticketId, processInstanceKey } = message;
  await manager
    .createQueryBuilder()
    .insert()
    .into(Interaction)
    .values({
      channel: channel === 'voice' ? 'phone' : channel,
      direction: 'outbound',
      subject: state === 'suppressed' ? `Not sent (${error ?? ''}): ${subject}` : subject,
      body,
      delivery: state,
      leadId,
      customerId,
      ticketId,
      outboxId: id,
      processInstanceKey,
      occurredAt: now,
    })
    .orUpdate(['delivery'], ['outbox_id'])
    .execute();
}
