import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { batchOf } from '../../database/engine/batch.js';
import { publishMessage, type Publication } from '../../database/engine/messages.js';
import { connect, type Connection } from './connection.js';
import { TestInstance } from './instance.js';

let connection: Connection;

beforeAll(async () => {
  connection = await connect();
});

afterAll(async () => {
  await connection.close();
});

const message = (name: string): Publication => ({
  name,
  correlationKey: 'k',
  timeToLiveMs: 3_600_000,
  variables: {},
  tenantId: '<default>',
});

/** Resolves when a connection waits for an advisory lock, or `other` is done without one having waited. */
async function untilBlocked(other: Promise<unknown>): Promise<'blocked' | 'done'> {
  let done = false;
  void other.then(() => (done = true));
  while (!done) {
    const waiting = await connection.dataSource.query(
      `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`,
    );
    if (waiting.length > 0) return 'blocked';
  }
  return 'done';
}

test('a subscription that opens while a publication is uncommitted waits for it and meets it', async () => {
  const run = new TestInstance(connection.dataSource, { number: 1 });
  await run.commit([run.started()]);
  const opening = await connection.dataSource.transaction(async (manager) => {
    await publishMessage(manager, message('published-first'));
    const answer = run.commit([run.opened({ name: 'published-first', key: 'k' })]);
    expect(await untilBlocked(answer)).toBe('blocked');
    return { answer };
  });
  expect((await opening.answer).correlated).toHaveLength(1);
});

test('a publication while a subscription opens uncommitted waits for it and finds it', async () => {
  const run = new TestInstance(connection.dataSource, { number: 2 });
  await run.commit([run.started()]);
  const publication = await connection.dataSource.transaction(async (manager) => {
    const records = [run.opened({ name: 'opened-first', key: 'k' })];
    const batch = batchOf({ processInstanceKey: run.key, sequence: 2, records });
    await manager.query('SELECT engine.commit_step($1, 2, $2)', [run.key, JSON.stringify(batch)]);
    const answer = publishMessage(connection.dataSource.manager, message('opened-first'));
    expect(await untilBlocked(answer)).toBe('blocked');
    return { answer };
  });
  expect(await publication.answer).toMatchObject({ deliveries: [{ processInstanceKey: run.key }] });
});

test('two steps that need the same two locks in opposite order do not wait for each other', async () => {
  const runs = [10, 11].map((number) => new TestInstance(connection.dataSource, { number }));
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      runs.map((run, index) => {
        const opened = [run.opened({ name: 'm', key: 'x' }), run.opened({ name: 'm', key: 'y' })];
        return run.commit([...(round === 0 ? [run.started()] : []), ...(index === 0 ? opened : opened.reverse())]);
      }),
    );
  }
  const [{ open }] = await connection.dataSource.query(
    `SELECT count(*)::int AS open FROM engine.message_subscriptions WHERE process_instance_key IN ($1, $2)`,
    runs.map((run) => run.key),
  );
  expect(open).toBe(80);
});
