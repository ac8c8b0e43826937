/** Tells what protocols say of an event, in the transaction that takes note of the event. */
import type { EntityManager } from 'typeorm';
import { notify } from '../../../database/crm/collaboration/notify.js';
import type { CommunicationProtocol } from '../../../database/crm/communication-protocol.entity.js';
import { queueMessage } from '../../../database/crm/outbox/queue-message.js';
import { ProtocolDelivery } from '../../../database/crm/protocol-delivery.entity.js';
import { isEscalation, type Occurrence } from './occurrence.js';
import { planTelling, type Telling } from './plan-telling.js';

/** Each recipient is told once of an event by a protocol: the delivery's row is the claim. */
export async function tellAll(
  manager: EntityManager,
  protocols: readonly CommunicationProtocol[],
  occurrence: Occurrence,
): Promise<void> {
  for (const protocol of protocols) {
    if (!(await concerns(manager, protocol, occurrence))) continue;
    for (const telling of await planTelling(manager, protocol, occurrence)) {
      if (await claim(manager, { protocol, occurrence, telling }))
        await tell(manager, { protocol, occurrence, telling });
    }
  }
}

async function concerns(
  manager: EntityManager,
  { processId, event, elementId, eventName, activeSince }: CommunicationProtocol,
  occurrence: Occurrence,
): Promise<boolean> {
  if (processId !== occurrence.processId || occurrence.at < activeSince) return false;
  if (event === 'element-escalated')
    return occurrence.event === 'element-completed' && isEscalation(manager, occurrence, elementId);
  if (event !== occurrence.event || (eventName !== null && eventName !== occurrence.eventName)) return false;
  return elementId === null || elementId === occurrence.elementId;
}

interface Told {
  readonly protocol: CommunicationProtocol;
  readonly occurrence: Occurrence;
  readonly telling: Telling;
}

async function claim(manager: EntityManager, { protocol, occurrence, telling }: Told): Promise<boolean> {
  const { state, channel, reason, recipient } = telling;
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(ProtocolDelivery)
    .values({
      protocolId: protocol.id,
      eventId: occurrence.id,
      recipient: recipient?.key ?? '',
      state,
      channel,
      reason,
      processInstanceKey: occurrence.processInstanceKey,
    })
    .orIgnore()
    .returning('state')
    .execute();
  return (raw as readonly unknown[]).length > 0;
}

async function tell(manager: EntityManager, { protocol, occurrence, telling }: Told): Promise<void> {
  const { state, recipient, channel, address, subject, body, html } = telling;
  if (state !== 'told' || !recipient || channel === null || address === null || body === null) return;
  const key = `protocol ${protocol.id} ${occurrence.id} ${recipient.key}`;
  const { processInstanceKey } = occurrence;
  const now = new Date();
  if (channel === 'inbox') {
    const news = { kind: 'protocol', cause: key, title: subject ?? protocol.name, body, processInstanceKey } as const;
    await notify(manager, { usernames: [address], news, now });
    return;
  }
  const { customerId, leadId } = recipient;
  const content = { subject: subject ?? protocol.name, body, html };
  const { purpose } = protocol;
  await queueMessage(manager, {
    key,
    channel,
    recipient: address,
    content,
    purpose,
    customerId,
    leadId,
    processInstanceKey,
    now,
  });
}
