import type { EntityManager } from 'typeorm';
import type { InboundMessage } from '../inbound-message.entity.js';
import { Interaction } from '../interaction.entity.js';

/** Adds a message to the timeline of whom it is from: once, however often it is handled. */
export async function addToTimeline(
  manager: EntityManager,
  { id, channel, subject, body, customerId, leadId, ticketId, processInstanceKey, receivedAt }: InboundMessage,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Interaction)
    .values({
      channel: channel === 'voice' ? 'phone' : channel,
      direction: 'inbound',
      subject: subject ?? channel.toUpperCase(),
      body,
      customerId,
      leadId,
      ticketId,
      inboundId: id,
      processInstanceKey,
      occurredAt: receivedAt,
    })
    .orIgnore()
    .execute();
}
