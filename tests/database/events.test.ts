/** The log of events: what a step tells, in which order it is read, and how it is forgotten. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeEventCursor } from '../../api/events/cursor.js';
import { eventHorizon, forgetEvents, isForgotten, readEvents, type EventPage } from '../../api/events/read-events.js';
import { eventsOf } from '../../database/engine/events.js';
import { eventually } from '../support/eventually.js';
import { connect, type Connection } from './connection.js';
import { START, TestInstance } from './instance.js';

describe('events', () => {
  let connection: Connection;
  let number = 6000;
  beforeAll(async () => {
    connection = await connect();
  });
  afterAll(() => connection.close());

  const instance = (): TestInstance => new TestInstance(connection.dataSource, { number: (number += 1) });
  const after = (from: EventPage['end'], key?: string): Promise<EventPage> =>
    readEvents(connection.dataSource, {
      after: from,
      rows: (parameters) => (key === undefined ? 'true' : `e.process_instance_key = ${parameters.add(key)}`),
    });
  /** Other databases of the server have transactions, too: all that have begun are to end. */
  const settled = async (): Promise<void> => {
    const [{ next }] = await connection.dataSource.query<[{ readonly next: string }]>(
      'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
    );
    await eventually(async () => BigInt((await eventHorizon(connection.dataSource)).transactionId) >= BigInt(next));
  };
  const told = async (from: EventPage['end'], key?: string): Promise<readonly string[]> => {
    await settled();
    return (await after(from, key)).events.map(({ event }) => event.type);
  };

  test('the variables that change in one scope are one event; what tells nothing is none', () => {
    const run = instance();
    expect(
      eventsOf([
        run.set('a', 1),
        { type: 'flow-taken', at: START, flowId: 'f' },
        run.set('b', 2),
        run.set('a', 3),
        { type: 'variable-set', at: START, key: '7', scopeKey: '5', name: 'a', value: null },
      ]),
    ).toEqual([
      { type: 'variables.changed', key: run.key, names: ['a', 'b'] },
      { type: 'variables.changed', key: '5', names: ['a'] },
    ]);
  });

  test('what commits late is not skipped, though others were told before', async () => {
    const { dataSource } = connection;
    const from = await eventHorizon(dataSource);
    const late = dataSource.createQueryRunner();
    await late.startTransaction();
    await late.query(`SELECT engine.tell(77, 'late', '<default>', now(), '[{"type": "process-instance.started"}]')`);
    const run = instance();
    await run.commit([run.started()]);
    const before = await after(from);
    expect(before.events).toEqual([]);
    await late.commitTransaction();
    await late.release();
    await settled();
    const page = await after(before.end);
    expect(page.events.map(({ event }) => event)).toMatchObject([
      { type: 'process-instance.started', data: { processDefinitionId: 'late' } },
      { type: 'process-instance.started', data: { processInstanceKey: run.key } },
    ]);
    expect((await after(page.end)).events).toEqual([]);
  });

  test('a page ends and the next begins where no event is lost or told twice', async () => {
    const from = await eventHorizon(connection.dataSource);
    const run = instance();
    await run.commit([run.started()]);
    for (let step = 0; step < 130; step += 1) await run.commit([run.set(`v${String(step)}`, step), run.set('w', step)]);
    await settled();
    const ids: string[] = [];
    let page = await after(from, run.key);
    for (;;) {
      ids.push(...page.events.map(({ id }) => id));
      if (!page.more) break;
      page = await after(page.end, run.key);
    }
    expect(ids).toHaveLength(131);
    expect(new Set(ids).size).toBe(131);
  });

  test('a step told and taken back is told to be', async () => {
    const from = await eventHorizon(connection.dataSource);
    const run = instance();
    const element = run.nextKey();
    await run.commit([run.started()]);
    await run.commit([run.activated(element, 'check')]);
    await run.commitAs(2, [run.set('other', 1, START + 5000)]);
    expect(await told(from, run.key)).toEqual([
      'process-instance.started',
      'element-instance.activated',
      'process-instance.rewound',
      'variables.changed',
    ]);
  });

  test('a step committed again tells nothing again', async () => {
    const from = await eventHorizon(connection.dataSource);
    const run = instance();
    await run.commit([run.started()]);
    await run.commitAs(1, [run.started()]);
    expect(await told(from, run.key)).toEqual(['process-instance.started']);
  });

  test('old ones go, and who would miss one is told', async () => {
    const { dataSource } = connection;
    const run = instance();
    await run.commit([run.started()]);
    const from = { transactionId: '0', number: '0', place: 0 };
    await settled();
    const [old] = (await after(from, run.key)).events;
    await dataSource.query(`UPDATE engine.events SET at = now() - interval '3 days'`);
    const next = instance();
    await next.commit([next.started()]);
    await dataSource.query(`UPDATE engine.events SET at = now() WHERE process_instance_key = $1`, [next.key]);
    await settled();
    await forgetEvents(dataSource, 4);
    expect((await after(from, run.key)).events).toHaveLength(1);
    await forgetEvents(dataSource, 2);
    expect((await after(from)).events.map(({ event }) => event)).toMatchObject([
      { data: { processInstanceKey: next.key } },
    ]);
    const [, transactionId = ''] = /^(\d+)-/.exec(old?.id ?? '') ?? [];
    expect(await isForgotten(dataSource, { ...from, transactionId: String(BigInt(transactionId) - 1n) })).toBe(true);
    expect(await isForgotten(dataSource, await eventHorizon(dataSource))).toBe(false);
  });

  test('those of a database that this one was restored from go', async () => {
    const { dataSource } = connection;
    await settled();
    const horizon = await eventHorizon(dataSource);
    const future = (2n ** 60n).toString();
    await dataSource.query(
      `INSERT INTO engine.events (transaction_id, number, process_instance_key, process_id, at, list, of_tasks)
       VALUES ($1, 1, 1, 'p', now(), '[]', false)`,
      [future],
    );
    expect(await isForgotten(dataSource, { ...horizon, transactionId: future })).toBe(true);
    await forgetEvents(dataSource, 7);
    expect(await dataSource.query('SELECT 1 FROM engine.events WHERE transaction_id = $1', [future])).toEqual([]);
    expect(await isForgotten(dataSource, horizon)).toBe(false);
    expect(writeEventCursor(horizon)).toMatch(/^\d+-0-0$/);
  });
});
