import { In, type DataSource, type EntityManager } from 'typeorm';
import { ChannelSettings } from '../channel-settings.entity.js';
import { OutboxMessage } from '../outbox-message.entity.js';
import { sealedForms } from '../sealed.js';
import { readBounce, type Bounce } from './read-bounce.js';
import { settle } from './settle.js';
import { suppress } from './suppress.js';

/** Soft bounces are forgotten after so many days. */
const SOFT_DAYS = 30;

export interface RecordedBounce {
  readonly kind: Bounce['kind'];
  /** Of our mail that came back. */
  readonly messageId: string;
  /** Whether nothing is sent to its recipient from now on. */
  readonly suppressed: boolean;
}

/**
 * Hand every mail that comes in to this: what is no bounce, or not of a mail of ours, is undefined. Who did not get our mail
 * does not know its Message-ID, so that nobody can silence another's address.
 */
export async function recordBounce(
  database: Pick<DataSource | EntityManager, 'transaction'>,
  { rawMessage, now }: { readonly rawMessage: Uint8Array | string; readonly now: Date },
): Promise<RecordedBounce | undefined> {
  const bounce = await readBounce(rawMessage);
  if (!bounce || bounce.messageIds.length === 0) return undefined;
  const { kind, detail } = bounce;
  return database.transaction(async (manager: EntityManager) => {
    const message = await manager.findOne(OutboxMessage, {
      where: { channel: 'email', messageId: In([...bounce.messageIds]) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!message) return undefined;
    const { messageId, recipient: address, state } = message;
    if (kind === 'complaint') {
      await suppress(manager, { channel: 'email', address, reason: 'complaint', now });
      return { kind, messageId, suppressed: true };
    }
    if (state !== 'bounced') await settle(manager, message, { state: 'bounced', bounce: kind, error: detail, now });
    const dead = kind === 'hard' || (await bouncesTooOften(manager, { address, now }));
    if (dead) await suppress(manager, { channel: 'email', address, reason: 'bounce', now });
    return { kind, messageId, suppressed: dead };
  });
}

async function bouncesTooOften(
  manager: EntityManager,
  { address, now }: { readonly address: string; readonly now: Date },
): Promise<boolean> {
  const settings = await manager.findOneBy(ChannelSettings, { channel: 'email' });
  const [{ bounces }] = await manager.query<[{ readonly bounces: number }]>(
    `SELECT count(*)::int AS bounces FROM crm.outbox
     WHERE channel = 'email' AND recipient = ANY($1) AND bounce = 'soft' AND created_at > $2::timestamptz - $3 * interval '1 day'`,
    [sealedForms(address), now, SOFT_DAYS],
  );
  return bounces >= (settings?.softBounceLimit ?? Infinity);
}
