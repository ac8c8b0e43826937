/** Whether a message may go now: opt-outs and dead addresses, quiet hours, and how often one recipient is written to. */
import type { EntityManager } from 'typeorm';
import { ChannelSettings } from '../channel-settings.entity.js';
import type { OutboxMessage } from '../outbox-message.entity.js';
import { sealedForms } from '../sealed.js';
import { afterQuietHours } from './quiet-hours.js';
import { suppressionOf } from './suppress.js';

export type Ruling =
  | { readonly kind: 'send' }
  | { readonly kind: 'wait'; readonly notBefore: Date }
  | { readonly kind: 'suppress'; readonly reason: string };

type Ruled = Pick<OutboxMessage, 'id' | 'channel' | 'recipient' | 'purpose' | 'customerId' | 'leadId'>;

/** Inside a transaction: messages to one recipient are ruled on one after the other. */
export async function ruleOn(manager: EntityManager, message: Ruled, now: Date): Promise<Ruling> {
  const reason = await suppressionOf(manager, message);
  if (reason !== undefined) return { kind: 'suppress', reason };
  const settings = await manager.findOneBy(ChannelSettings, { channel: message.channel });
  if (!settings) return { kind: 'send' };
  const free = await whenFree(manager, { message, settings, now });
  const notBefore = await afterQuiet(manager, { message, settings, at: free });
  return notBefore.getTime() <= now.getTime() ? { kind: 'send' } : { kind: 'wait', notBefore };
}

/** When the window before it holds fewer messages than the limit. */
async function whenFree(
  manager: EntityManager,
  { message, settings, now }: { readonly message: Ruled; readonly settings: ChannelSettings; readonly now: Date },
): Promise<Date> {
  const { rateLimit, rateWindowSeconds } = settings;
  if (rateLimit === null) return now;
  const { id, channel, recipient } = message;
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('outbox ' || $1 || ' ' || $2, 0))`, [
    channel,
    recipient,
  ]);
  const windowMs = rateWindowSeconds * 1000;
  const [oldest] = await manager.query<readonly { readonly at: Date }[]>(
    `SELECT not_before AS at FROM crm.outbox WHERE channel = $1 AND recipient = ANY($2) AND id <> $3
       AND state NOT IN ('queued', 'rejected', 'suppressed') AND not_before > $4
     ORDER BY not_before DESC OFFSET $5 LIMIT 1`,
    [channel, sealedForms(recipient), id, new Date(now.getTime() - windowMs), rateLimit - 1],
  );
  return oldest ? new Date(oldest.at.getTime() + windowMs) : now;
}

async function afterQuiet(
  manager: EntityManager,
  { message, settings, at }: { readonly message: Ruled; readonly settings: ChannelSettings; readonly at: Date },
): Promise<Date> {
  const { quietFrom: from, quietTo: to, quietFor, timeZone: elsewhere } = settings;
  if (from === null || to === null) return at;
  if (quietFor === 'marketing' && message.purpose === 'service') return at;
  const [known] = await manager.query<readonly { readonly timeZone: string | null }[]>(
    `SELECT coalesce((SELECT time_zone FROM crm.customers WHERE id = $1),
       (SELECT time_zone FROM crm.leads WHERE id = $2)) AS "timeZone"`,
    [message.customerId, message.leadId],
  );
  return afterQuietHours(at, { from, to, timeZone: known?.timeZone ?? elsewhere });
}
