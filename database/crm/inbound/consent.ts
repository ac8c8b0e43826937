/** What senders allow from now on, as they say it in messages. */
import type { EntityManager } from 'typeorm';
import { Consent } from '../consent.entity.js';
import type { InboundMessage } from '../inbound-message.entity.js';
import { liftOptOut, suppress } from '../outbox/suppress.js';

type From = Pick<InboundMessage, 'channel' | 'sender' | 'customerId' | 'receivedAt'>;

/** Of somebody who is no customer there is nothing to note. A web form is about every channel. */
export async function noteConsent(
  manager: EntityManager,
  { customerId, channel, receivedAt: recordedAt }: From,
  consent: Pick<Consent, 'purpose' | 'state' | 'source'>,
): Promise<void> {
  if (customerId === null) return;
  await manager.insert(Consent, { ...consent, customerId, recordedAt, channel: channel === 'web' ? null : channel });
}

/** Nothing more to this address: of mails marketing alone, of the other channels everything. */
export async function optOut(manager: EntityManager, from: From, source: string): Promise<void> {
  await noteConsent(manager, from, { purpose: 'marketing', state: 'withdrawn', source });
  const { channel, sender: address, receivedAt: now } = from;
  if (channel === 'web' || address === '') return;
  await suppress(manager, { channel, address, reason: 'opt-out', now });
}

export async function optIn(manager: EntityManager, from: From, source: string): Promise<void> {
  await noteConsent(manager, from, { purpose: 'marketing', state: 'given', source });
  const { channel, sender: address } = from;
  if (channel !== 'web') await liftOptOut(manager, { channel, address });
}
