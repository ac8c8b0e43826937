/** After the disturbances: waits until nothing is left to be done, or nothing happens any more. */
import { setTimeout as sleep } from 'node:timers/promises';
import { UNFINISHED } from './invariants/instances-end.js';
import type { Findings } from './invariants/invariant.js';

/** Longer than any lease, lock, pause between attempts or timeout of an attempt. */
const STALLED_MS = 180_000;
const LOOK_MS = 1_000;

const LEFT = `SELECT (SELECT count(*) FROM (${UNFINISHED}) u)::int AS instances,
  (SELECT count(*) FROM engine.message_deliveries WHERE state = 'PENDING')::int AS messages,
  (SELECT count(*) FROM crm.outbox WHERE state IN ('queued', 'pending'))::int AS mails,
  (SELECT count(*) FROM engine.incidents WHERE state = 'ACTIVE')::int AS incidents,
  (SELECT count(*) FROM engine.unconfirmed_steps)::int AS unconfirmed,
  (SELECT count(*) FROM engine.commits)::int AS steps`;

interface Left {
  readonly instances: number;
  readonly messages: number;
  readonly mails: number;
  readonly incidents: number;
  /** Steps of which it is open whether Temporal has them. */
  readonly unconfirmed: number;
  readonly steps: number;
}

/** False where something was left, and for long nothing happened. */
export async function calm({ sql }: Pick<Findings, 'sql'>, log: (line: string) => void): Promise<boolean> {
  let before = '';
  for (let since = Date.now(); Date.now() - since < STALLED_MS; await sleep(LOOK_MS)) {
    const [left] = await sql<Left>(LEFT);
    if (left === undefined) continue;
    const { instances, messages, mails, incidents, unconfirmed } = left;
    if (instances + messages + mails + incidents + unconfirmed === 0) return true;
    const now = JSON.stringify(left);
    if (now === before) continue;
    [before, since] = [now, Date.now()];
    log(
      `left: ${String(instances)} instances, ${String(messages)} messages, ${String(mails)} mails, ${String(incidents)} incidents, ${String(unconfirmed)} unconfirmed steps`,
    );
  }
  return false;
}
