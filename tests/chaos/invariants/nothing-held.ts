import { setTimeout as sleep } from 'node:timers/promises';
import type { Findings, Invariant, Violation } from './invariant.js';

/** What is held for a moment is let go between two of these looks; half-open connections are noticed within a minute. */
const LOOKS = 150;
const PAUSE_MS = 500;
/** Each API process listens on one connection. */
const LISTENERS = 2;

const HELD: Readonly<Record<string, string>> = {
  'idle in transaction': `SELECT pid::text || ' ' || application_name || ': ' || query AS what FROM pg_stat_activity
    WHERE state LIKE 'idle in transaction%' AND backend_type = 'client backend'`,
  'an advisory lock': `SELECT l.pid::text || ' ' || a.application_name AS what FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND a.application_name LIKE 'baton%'`,
  'a prepared transaction': 'SELECT gid AS what FROM pg_prepared_xacts',
  'a lock that is waited for': `SELECT pid::text AS what FROM pg_locks WHERE NOT granted`,
  'a message on its way': `SELECT key::text AS what FROM engine.message_deliveries WHERE state = 'PENDING'`,
  'a signal on its way': `SELECT key::text AS what FROM engine.signal_deliveries WHERE state = 'PENDING'`,
  'an unconfirmed step': "SELECT process_instance_key || ' ' || sequence AS what FROM engine.unconfirmed_steps",
  'a mail or SMS to be sent': `SELECT message_id || ' ' || state AS what FROM crm.outbox WHERE state IN ('queued', 'pending')`,
  'a job that is locked': `SELECT key::text AS what FROM engine.jobs WHERE state IN ('CREATED', 'FAILED', 'TIMED_OUT') AND deadline IS NOT NULL`,
  'connections that listen, more or fewer than one for each API': `SELECT count(*)::text AS what FROM pg_stat_activity
    WHERE application_name = 'baton-api-listen' HAVING count(*) <> ${String(LISTENERS)}`,
};

export const nothingHeld: Invariant = {
  name: 'nothing held',
  sentence: 'No lock, lease or transaction is left, nothing is on its way, and each API listens on one connection.',
  async violations({ sql }: Findings) {
    const violations: Violation[] = [];
    for (const [name, text] of Object.entries(HELD)) {
      let found = new Set<string>();
      for (let look = 0; look < LOOKS; look += 1) {
        const now = (await sql<{ readonly what: string }>(text)).map(({ what }) => what);
        found = new Set(look === 0 ? now : now.filter((what) => found.has(what)));
        if (found.size === 0) break;
        await sleep(PAUSE_MS);
      }
      for (const what of found) violations.push({ what: `${name}: ${what}` });
    }
    return violations;
  },
};
