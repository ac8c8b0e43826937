import type { EntityManager } from 'typeorm';
import { Consent } from '../consent.entity.js';
import { Interaction } from '../interaction.entity.js';
import { OutboxMessage } from '../outbox-message.entity.js';
import { suppress } from './suppress.js';

/**
 * Ends marketing to whom a message went, in a transaction: the address is suppressed, and where it is a customer's, his
 * consent withdrawn. Once is as good as twice. False where there is no such message.
 */
export async function unsubscribe(
  manager: EntityManager,
  { messageId, now }: { readonly messageId: string; readonly now: Date },
): Promise<boolean> {
  const message = await manager.findOneBy(OutboxMessage, { messageId });
  if (!message) return false;
  const { channel, recipient: address, customerId, leadId, processInstanceKey } = message;
  const news = await suppress(manager, { channel, address, reason: 'opt-out', now });
  if (!news) return true;
  if (customerId !== null) {
    const withdrawn = { purpose: 'marketing', channel, state: 'withdrawn', source: 'unsubscribe-link' } as const;
    await manager.insert(Consent, { ...withdrawn, customerId, recordedAt: now });
  }
  const entry = { channel: 'web', direction: 'inbound', subject: 'Unsubscribed from marketing' } as const;
  await manager.insert(Interaction, { ...entry, customerId, leadId, processInstanceKey, occurredAt: now });
  return true;
}
