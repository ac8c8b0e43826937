/** The door of the outbox: a message goes, waits, or is not sent at all. */
import type { EntityManager } from 'typeorm';
import { OutboxMessage } from '../outbox-message.entity.js';
import { ruleOn } from './rules.js';
import { settle } from './settle.js';

/** A sender that dies over a message leaves it to others after this long. */
const LEASE_MS = 120_000;

/**
 * Rules on a locked message that is not sent yet. `pending` afterwards: the caller makes the attempt, and where it is
 * `leased`, others wait for it. Everything else is left as it is.
 */
export async function admit(
  manager: EntityManager,
  message: OutboxMessage,
  { now, leased }: { readonly now: Date; readonly leased: boolean },
): Promise<OutboxMessage> {
  if (message.state !== 'pending' && message.state !== 'queued') return message;
  const ruling = await ruleOn(manager, message, now);
  if (ruling.kind === 'suppress') return settle(manager, message, { state: 'suppressed', error: ruling.reason, now });
  const changes =
    ruling.kind === 'wait'
      ? { state: 'queued' as const, notBefore: ruling.notBefore, leasedUntil: null }
      : {
          state: 'pending' as const,
          attempts: message.attempts + 1,
          notBefore: now,
          leasedUntil: leased ? new Date(now.getTime() + LEASE_MS) : null,
        };
  await manager.update(OutboxMessage, { id: message.id }, changes);
  return { ...message, ...changes };
}

/** Leases up to `limit` that are due to the sender, oldest first. Several senders get different ones. */
export async function leaseDue(
  manager: EntityManager,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<readonly string[]> {
  const rows = await manager.query<readonly { readonly id: string }[]>(
    `WITH due AS (
       SELECT id FROM crm.outbox
       WHERE state IN ('queued', 'pending') AND not_before <= $1
         AND CASE state WHEN 'queued' THEN coalesce(leased_until <= $1, true) ELSE leased_until <= $1 END
       ORDER BY not_before, id LIMIT $2 FOR UPDATE SKIP LOCKED
     ), leased AS (
       UPDATE crm.outbox o SET leased_until = $3 FROM due WHERE o.id = due.id RETURNING o.id::text, o.not_before
     )
     SELECT id FROM leased ORDER BY not_before, id`,
    [now, limit, new Date(now.getTime() + LEASE_MS)],
  );
  return rows.map(({ id }) => id);
}
