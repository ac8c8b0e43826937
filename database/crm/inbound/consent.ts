import type { EntityManager } from 'typeorm';
import { Consent } from '../consent.entity.js';
import type { InboundMessage } from '../inbound-message.entity.js';

/** Notes what a sender allows from now on; of somebody who is no customer there is nothing to note. */
export async function noteConsent(
  manager: EntityManager,
  message: Pick<InboundMessage, 'customerId' | 'channel' | 'receivedAt'>,
  consent: Pick<Consent, 'purpose' | 'state' | 'source'>,
): Promise<void> {
  const { customerId, channel, receivedAt: recordedAt } = message;
  if (customerId === null) return;
  await manager.insert(Consent, { ...consent, customerId, recordedAt, channel: channel === 'web' ? null : channel });
}
