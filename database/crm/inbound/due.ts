import type { EntityManager } from 'typeorm';
import { comesAgain } from '../../comes-again.js';

const LEASE_MS = 10_000;

/** Leases messages that wait to be handled, the oldest first; each comes again after 10 s, then twice that, at most 5 min. */
export async function dueMessages(manager: EntityManager, limit: number): Promise<readonly { readonly id: string }[]> {
  const rows: { readonly id: string }[] = await manager.query(
    `WITH due AS MATERIALIZED (
       SELECT id FROM crm.inbound_messages WHERE state = 'received' AND next_attempt_at <= now()
       ORDER BY next_attempt_at, id LIMIT $1 FOR UPDATE SKIP LOCKED
     ), leased AS (
       UPDATE crm.inbound_messages m SET attempts = m.attempts + 1,
         next_attempt_at = ${comesAgain('m.attempts', '$2', '300000')}
       FROM due WHERE m.id = due.id RETURNING m.id
     ) SELECT id::text FROM leased ORDER BY leased.id`,
    [limit, LEASE_MS],
  );
  return rows;
}
