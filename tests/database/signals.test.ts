import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  broadcastSignal,
  expireSignals,
  pendingSignalDeliveries,
  replaceEventStarts,
  settleSignalDelivery,
} from '../../database/engine/signals.js';
import type { EngineRecord } from '../../workflows/engine/record.js';
import { connect, type Connection } from './connection.js';
import { START, TestInstance } from './instance.js';

let connection: Connection;
let number = 8000;

beforeAll(async () => {
  connection = await connect(20);
});

afterAll(async () => {
  await connection.close();
});

type Opened = Extract<EngineRecord, { type: 'signal-subscription-opened' }>;

function opened(run: TestInstance, signalName: string): Opened {
  const key = run.nextKey();
  return { type: 'signal-subscription-opened', at: START, key, elementInstanceKey: key, elementId: 'wait', signalName };
}

function thrown(run: TestInstance, signalName: string): EngineRecord {
  return { type: 'signal-broadcast', at: START, key: run.nextKey(), signalName, variables: { n: 1 } };
}

const broadcast = (name: string): ReturnType<typeof broadcastSignal> =>
  broadcastSignal(connection.dataSource.manager, { name, variables: {}, tenantId: '<default>' });

async function instance(): Promise<TestInstance> {
  const run = new TestInstance(connection.dataSource, { number: (number += 1) });
  await run.commit([run.started()]);
  return run;
}

test('a broadcast reaches every open subscription and every start event, once each', async () => {
  const [one, two] = [await instance(), await instance()];
  const [first, second, gone] = [opened(one, 'alarm'), opened(two, 'alarm'), opened(two, 'alarm')];
  await one.commit([first]);
  await two.commit([second, gone, opened(two, 'other')]);
  await two.commit([{ type: 'signal-subscription-closed', at: START, key: gone.key }]);
  await replaceEventStarts(connection.dataSource.manager, {
    processId: 'fire',
    tenantId: '<default>',
    processDefinitionKey: '10000000',
    signals: [{ elementId: 'begin', signalName: 'alarm' }],
    conditions: [],
  });

  const { deliveries } = await broadcast('alarm');

  expect(deliveries.map(({ kind, subscriptionKey }) => [kind, subscriptionKey])).toEqual([
    ['catch', first.key],
    ['catch', second.key],
    ['start', null],
  ]);
  expect(new Set(deliveries.map(({ processInstanceKey }) => processInstanceKey)).size).toBe(3);
  expect((await broadcast('nobody waits')).deliveries).toEqual([]);
});

test('a new version takes the place of the old one, and one without signals takes none', async () => {
  const { manager } = connection.dataSource;
  const starts = { processId: 'versions', tenantId: '<default>', conditions: [] };
  const signals = [{ elementId: 'begin', signalName: 'version' }];
  await replaceEventStarts(manager, { ...starts, processDefinitionKey: '20000000', signals });
  await replaceEventStarts(manager, { ...starts, processDefinitionKey: '30000000', signals });
  expect((await broadcast('version')).deliveries.map((delivery) => delivery.processDefinitionKey)).toEqual([
    '30000000',
  ]);
  await replaceEventStarts(manager, { ...starts, processDefinitionKey: '40000000', signals: [] });
  expect((await broadcast('version')).deliveries).toEqual([]);
});

test('what an instance throws is due at once for all others: itself it has told already', async () => {
  const [one, two] = [await instance(), await instance()];
  const [own, other] = [opened(one, 'news'), opened(two, 'news')];
  await two.commit([other]);
  await one.commit([own, thrown(one, 'news')]);

  const due = (await pendingSignalDeliveries(connection.dataSource.manager, 50)).filter((d) => d.signalName === 'news');
  expect(due.map(({ subscriptionKey, variables }) => [subscriptionKey, variables])).toEqual([[other.key, { n: 1 }]]);
  // Leased: nobody else has them now.
  expect((await pendingSignalDeliveries(connection.dataSource.manager, 50)).length).toBe(0);
});

test('a step that went another way has opened, closed and thrown nothing; what was broadcast stays so once', async () => {
  const [run, listener] = [await instance(), await instance()];
  const kept = opened(run, 'undone');
  await run.commit([kept]);
  await listener.commit([opened(listener, 'undone')]);
  const lost = opened(run, 'undone');
  const signal = thrown(run, 'undone');
  const later = START + 5_000;
  const at = 3;
  const commit = (records: readonly EngineRecord[]): Promise<unknown> => run.commitAs(at, records);
  await commit([lost, { type: 'signal-subscription-closed', at: START, key: kept.key }, signal]);
  await commit([{ ...signal, at: later }]);

  const open = await connection.dataSource.query<{ readonly key: string; readonly state: string }[]>(
    'SELECT key, state FROM engine.signal_subscriptions WHERE process_instance_key = $1',
    [run.key],
  );
  expect(open).toEqual([{ key: kept.key, state: 'CREATED' }]);
  const signals = await connection.dataSource.query<unknown[]>(`SELECT 1 FROM engine.signals WHERE name = 'undone'`);
  expect(signals).toHaveLength(1);
});

test('openers, closers and broadcasters at once: each subscription has each signal of its time exactly once', async () => {
  const runs = await Promise.all(Array.from({ length: 8 }, instance));
  const subscriptions = new Map<string, string[]>();
  const take = async (deliveries: Awaited<ReturnType<typeof broadcast>>['deliveries']): Promise<void> => {
    for (const { deliveryKey, subscriptionKey, signalKey } of deliveries) {
      const taken = subscriptions.get(subscriptionKey ?? '');
      if (taken !== undefined && !taken.includes(signalKey)) taken.push(signalKey);
      await settleSignalDelivery(connection.dataSource.manager, deliveryKey, taken ? 'DELIVERED' : 'REJECTED');
    }
  };
  const openers = runs.map(async (run) => {
    for (let turn = 0; turn < 5; turn += 1) {
      const subscription = opened(run, 'storm');
      subscriptions.set(subscription.key, []);
      await run.commit([subscription, thrown(run, 'storm')]);
    }
  });
  const broadcasters = Array.from({ length: 4 }, async () => {
    for (let turn = 0; turn < 5; turn += 1) await take((await broadcast('storm')).deliveries);
  });
  await Promise.all([...openers, ...broadcasters]);
  for (;;) {
    const due = await pendingSignalDeliveries(connection.dataSource.manager, 50);
    if (due.length === 0) break;
    await take(due);
  }
  const last = await broadcast('storm');
  await take(last.deliveries);

  const taken = [...subscriptions.values()];
  expect(taken).toHaveLength(40);
  expect(taken.every((signals) => signals.at(-1) === last.signalKey)).toBe(true);
  const [{ doubled, pending }] = await connection.dataSource.query<
    [{ readonly doubled: number; readonly pending: number }]
  >(
    `SELECT count(*) FILTER (WHERE n > 1)::int AS doubled, sum(pending)::int AS pending FROM (
       SELECT count(*) AS n, count(*) FILTER (WHERE d.state = 'PENDING') AS pending
       FROM engine.signal_deliveries d JOIN engine.signals s ON s.key = d.signal_key
       WHERE s.name = 'storm' GROUP BY d.signal_key, d.subscription_key
     ) pairs`,
  );
  expect({ doubled, pending }).toEqual({ doubled: 0, pending: 0 });
  const counted = await connection.dataSource.query<unknown[]>(
    `SELECT 1 FROM engine.signal_deliveries d JOIN engine.signals s ON s.key = d.signal_key WHERE s.name = 'storm'`,
  );
  expect(counted).toHaveLength(taken.reduce((sum, signals) => sum + signals.length, 0));
});

test('signals are forgotten once they are delivered', async () => {
  const run = await instance();
  await run.commit([opened(run, 'old')]);
  const { signalKey, deliveries } = await broadcast('old');
  const exists = async (): Promise<number> =>
    (await connection.dataSource.query<unknown[]>('SELECT 1 FROM engine.signals WHERE key = $1', [signalKey])).length;
  await connection.dataSource.query(
    `UPDATE engine.signals SET broadcast_at = now() - interval '2 min' WHERE key = $1`,
    [signalKey],
  );
  await expireSignals(connection.dataSource.manager);
  expect(await exists()).toBe(1);
  for (const { deliveryKey } of deliveries) {
    await settleSignalDelivery(connection.dataSource.manager, deliveryKey, 'DELIVERED');
  }
  await expireSignals(connection.dataSource.manager);
  expect(await exists()).toBe(0);
});
