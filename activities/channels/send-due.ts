/** The sender's work: what is queued and due, whoever queued it. */
import { OutboxMessage } from '../../database/crm/outbox-message.entity.js';
import { admit, leaseDue } from '../../database/crm/outbox/admit.js';
import { settle } from '../../database/crm/outbox/settle.js';
import type { ActivityDependencies } from '../dependencies.js';
import { attempt } from './attempt.js';

export const MOST_ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** What became of it: `postponed` where another attempt may cure it. */
export interface Sent {
  readonly id: string;
  readonly state: OutboxMessage['state'];
  readonly failure?: string;
}

/** Leases up to `limit` messages and sends them, each on its own. Any number of senders may do it at once. */
export async function sendDue(dependencies: ActivityDependencies, limit: number): Promise<readonly Sent[]> {
  const ids = await leaseDue(dependencies.dataSource.manager, { limit, now: dependencies.now() });
  return Promise.all(ids.map((id) => sendOne(id, dependencies)));
}

async function sendOne(id: string, dependencies: ActivityDependencies): Promise<Sent> {
  const { dataSource, now } = dependencies;
  const admitted = await dataSource.transaction(async (manager) => {
    const message = await manager.findOneOrFail(OutboxMessage, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return admit(manager, message, { now: now(), leased: true });
  });
  if (admitted.state !== 'pending') return { id, state: admitted.state };
  try {
    const { state } = await attempt(admitted, dependencies);
    return { id, state };
  } catch (error) {
    return { id, state: await putOff(admitted, dependencies), failure: String(error) };
  }
}

/** 5 s after the first failure, then after twice as long, at most an hour; after the tenth it has failed. */
async function putOff(
  message: OutboxMessage,
  { dataSource, now }: ActivityDependencies,
): Promise<OutboxMessage['state']> {
  const { id, attempts } = message;
  if (attempts >= MOST_ATTEMPTS) {
    const failed = await dataSource.transaction((manager) => settle(manager, message, { state: 'failed', now: now() }));
    return failed.state;
  }
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
  const notBefore = new Date(now().getTime() + pauseMs);
  const outbox = dataSource.getRepository(OutboxMessage);
  await outbox.update({ id, state: 'pending' }, { state: 'queued', notBefore, leasedUntil: null });
  return 'queued';
}
