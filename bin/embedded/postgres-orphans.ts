/** What is left of a PostgreSQL whose main process was killed: backends that go on with their query, and write. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.js';

const LOOK_MS = 100;
/** After this PostgreSQL itself says what is the matter. */
const PATIENCE_MS = 60_000;

/**
 * Waits until they have ended: PostgreSQL refuses to start beside them. They all share one segment of memory, which the
 * seventh line of `postmaster.pid` names by key and id; Linux tells how many processes have it.
 */
export async function withoutOrphans(postmasterPid: string, log: Log): Promise<void> {
  const [, id = ''] = (postmasterPid.split('\n')[6] ?? '').trim().split(/\s+/);
  if (!isAttached(id)) return;
  log('A PostgreSQL of an earlier run was killed, and not all of it has ended: waiting for the rest.');
  for (let waitedMs = 0; waitedMs < PATIENCE_MS && isAttached(id); waitedMs += LOOK_MS) await sleep(LOOK_MS);
}

function isAttached(id: string): boolean {
  try {
    const segments = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n');
    return segments.some((line) => {
      const [, segment, , , , , processes] = line.trim().split(/\s+/);
      return segment === id && Number(processes) > 0;
    });
  } catch {
    return false; // not Linux
  }
}
