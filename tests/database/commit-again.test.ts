import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commitStep } from '../../database/engine/commit.js';
import { UserTask } from '../../database/engine/index.js';
import { acknowledgeDelivery, pendingDeliveries, publishMessage } from '../../database/engine/messages.js';
import type { EngineRecord } from '../../workflows/engine/record.js';
import { connect, type Connection } from './connection.js';
import { START, TestInstance } from './instance.js';

/*
 * A worker dies after a step was committed and before Temporal took its workflow task. The next worker may see other
 * events first, so that the same step number means something else. The view must be as if only that had happened.
 */
let connection: Connection;
let number = 5000;

beforeAll(async () => {
  connection = await connect();
});

afterAll(async () => {
  await connection.close();
});

const TABLES = [
  'process_instances',
  'element_instances',
  'variables',
  'user_tasks',
  'jobs',
  'incidents',
  'message_subscriptions',
  'signal_subscriptions',
  'sequence_flows',
] as const;

/** All rows of an instance, its number replaced, so that two instances can be compared. */
async function viewOf(run: TestInstance): Promise<Record<string, unknown>> {
  const view: Record<string, unknown> = {};
  for (const table of [...TABLES, 'commits']) {
    const column = table === 'process_instances' ? 'key' : 'process_instance_key';
    const rows: { readonly row: object }[] = await connection.dataSource.query(
      `SELECT to_jsonb(t) - 'at' - 'digest' - 'undo' AS row FROM engine.${table} t WHERE ${column} = $1 ORDER BY t::text`,
      [run.key],
    );
    view[table] = rows.map(({ row }) => JSON.stringify(row).replaceAll(run.key.slice(0, -7), 'N'));
  }
  return view;
}

/** What is open in an instance: a model of the engine that makes consistent records from any numbers. */
interface Model {
  counter: number;
  readonly open: { readonly kind: (typeof KINDS)[number]; readonly key: string }[];
  readonly variables: Map<string, string>;
  over: boolean;
}

const copyOf = (model: Model): Model => ({ ...model, open: [...model.open], variables: new Map(model.variables) });

const KINDS = ['element', 'task', 'job', 'incident', 'subscription', 'signal'] as const;

function recordOf(run: TestInstance, model: Model, action: number, at: number): EngineRecord {
  const fresh = (): string => run.key.slice(0, -7) + String((model.counter += 1)).padStart(7, '0');
  const pick = Math.floor(action / 8);
  switch (action % 8) {
    case 0:
      return { type: 'flow-taken', at, flowId: `f${pick % 3}` };
    case 1: {
      const name = `v${pick % 3}`;
      const key = model.variables.get(name) ?? fresh();
      model.variables.set(name, key);
      return { type: 'variable-set', at, key, scopeKey: run.key, name, value: pick % 2 === 0 ? null : { action } };
    }
    case 2:
    case 3:
    case 4:
    case 5: {
      const kind = KINDS[pick % KINDS.length] ?? 'element';
      const key = fresh();
      model.open.push({ kind, key });
      const of = { at, key, elementInstanceKey: run.key, elementId: 'e' };
      if (kind === 'element') return run.activated(key, `e${action}`, at);
      if (kind === 'task')
        return {
          ...of,
          type: 'user-task-created',
          candidateGroups: ['g'],
          candidateUsers: [],
          priority: 50,
          headers: {},
        };
      if (kind === 'job') return { ...of, type: 'job-created', jobType: 't', retries: 3, headers: {} };
      if (kind === 'incident') return { ...of, type: 'incident-raised', errorType: 'UNKNOWN', errorMessage: 'x' };
      if (kind === 'signal') return { ...of, type: 'signal-subscription-opened', signalName: 'never' };
      return { ...of, type: 'subscription-opened', messageName: 'never', correlationKey: run.key, interrupting: true };
    }
    case 6: {
      const job = model.open.find((one) => one.kind === 'job');
      if (job === undefined) return { type: 'flow-taken', at, flowId: 'none' };
      return pick % 2 === 0
        ? { type: 'job-retries-exhausted', at, key: job.key, errorMessage: `failed ${action}` }
        : { type: 'job-retried', at, key: job.key, retries: pick };
    }
    default: {
      const [ended] = model.open.splice(pick % Math.max(model.open.length, 1), 1);
      if (ended === undefined) {
        model.over = true;
        return { type: 'instance-ended', at, state: 'COMPLETED' };
      }
      const { kind, key } = ended;
      if (kind === 'element') return { type: 'element-ended', at, key, state: 'COMPLETED' };
      if (kind === 'task') return { type: 'user-task-ended', at, key, state: 'COMPLETED' };
      if (kind === 'job') return { type: 'job-ended', at, key, state: 'COMPLETED' };
      if (kind === 'incident') return { type: 'incident-resolved', at, key };
      if (kind === 'signal') return { type: 'signal-subscription-closed', at, key };
      return { type: 'subscription-closed', at, key, reason: 'CANCELED' };
    }
  }
}

/** Commits the steps from `sequence` on; returns the number of the next one. */
async function go(
  run: TestInstance,
  model: Model,
  steps: readonly (readonly number[])[],
  sequence: number,
  at: number,
): Promise<number> {
  let next = sequence;
  for (const actions of steps) {
    if (model.over) break;
    const records: EngineRecord[] = next === 1 ? [{ ...run.started(), at }] : [];
    for (const action of actions) if (!model.over) records.push(recordOf(run, model, action, at));
    await commitStep(connection.dataSource, { processInstanceKey: run.key, sequence: next, records });
    next += 1;
  }
  return next;
}

test('steps that went another way leave no trace once the real ones are committed', async () => {
  const steps = fc.array(fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      steps,
      steps,
      fc.array(fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
      async (before, lost, real) => {
        const [crashed, smooth] = [0, 1].map(
          () => new TestInstance(connection.dataSource, { number: (number += 1) }),
        ) as [TestInstance, TestInstance];
        const start = (): Model => ({ counter: 0, open: [], variables: new Map(), over: false });

        const model = start();
        const sequence = await go(crashed, model, before, 1, START);
        fc.pre(!model.over);
        await go(crashed, copyOf(model), lost, sequence, START + 1);
        await go(crashed, model, real, sequence, START + 2);

        const other = start();
        await go(smooth, other, real, await go(smooth, other, before, 1, START), START + 2);
        expect(await viewOf(crashed)).toEqual(await viewOf(smooth));
      },
    ),
    { numRuns: 100, seed: 20260101 },
  );
});

test('an attempt that begins as the one before and goes further takes its place', async () => {
  const run = new TestInstance(connection.dataSource, { number: (number += 1) });
  // Both have the start, which is in the history; what happened since came with a later workflow task.
  const attempt = (at: number, ...flows: readonly string[]) => ({
    processInstanceKey: run.key,
    sequence: 1,
    at,
    records: [run.started(), ...flows.map((flowId) => ({ type: 'flow-taken', at: START, flowId }) as const)],
  });
  const flows = async (): Promise<unknown> => (await viewOf(run)).sequence_flows;
  await commitStep(connection.dataSource, attempt(START + 1, 'first'));
  await commitStep(connection.dataSource, attempt(START + 2, 'first', 'second'));
  const whole = [expect.stringContaining('first'), expect.stringContaining('second')];
  expect(await flows()).toEqual(whole);
  await commitStep(connection.dataSource, attempt(START + 1, 'first'));
  expect(await flows()).toEqual(whole);
});

test('an attempt that comes late changes nothing, and is told so', async () => {
  const run = new TestInstance(connection.dataSource, { number: (number += 1) });
  const step = (flowId: string, at: number) => ({
    processInstanceKey: run.key,
    sequence: 1,
    records: [{ ...run.started(), at }, { type: 'flow-taken', at, flowId } as const],
  });
  await commitStep(connection.dataSource, step('first', START));
  expect(await commitStep(connection.dataSource, step('second', START + 1))).toEqual({ correlated: [] });
  expect(await commitStep(connection.dataSource, step('first', START))).toEqual({ correlated: [], late: true });
  expect(await commitStep(connection.dataSource, step('second', START))).toEqual({ correlated: [] });
  expect((await viewOf(run)).sequence_flows).toEqual([expect.stringContaining('second')]);
});

test('an attempt that goes the same way again changes nothing, so what people did meanwhile stays', async () => {
  const run = new TestInstance(connection.dataSource, { number: (number += 1) });
  const key = run.nextKey();
  const step = (at: number) => ({
    processInstanceKey: run.key,
    sequence: 1,
    records: [
      { ...run.started(), at },
      {
        type: 'user-task-created',
        at,
        key,
        elementInstanceKey: run.key,
        elementId: 'e',
        candidateGroups: [],
        candidateUsers: [],
        priority: 50,
        headers: {},
      } as const,
    ],
  });
  await commitStep(connection.dataSource, step(START));
  const tasks = connection.dataSource.getRepository(UserTask);
  await tasks.update({ key }, { assignee: 'ada' });
  await commitStep(connection.dataSource, step(START + 1));
  expect(await tasks.findOneBy({ key })).toMatchObject({ assignee: 'ada', createdAt: new Date(START) });
});

test('a message met by a lost step is met again, and one correlated by it is delivered again', async () => {
  const { manager } = connection.dataSource;
  const message = { name: 'again', correlationKey: 'k', timeToLiveMs: 3_600_000, variables: {}, tenantId: '<default>' };
  const run = new TestInstance(connection.dataSource, { number: (number += 1) });
  const step = (sequence: number, at: number, records: readonly EngineRecord[]) =>
    commitStep(connection.dataSource, {
      processInstanceKey: run.key,
      sequence,
      records: records.map((record) => ({ ...record, at })),
    });
  await step(1, START, [run.started()]);

  const buffered = await publishMessage(manager, message);
  if ('duplicate' in buffered) throw new Error('Expected a message without id to be taken');
  const lost = run.opened({ name: 'again', key: 'k' });
  expect((await step(2, START + 1, [lost])).correlated).toHaveLength(1);
  const real = run.opened({ name: 'again', key: 'k' });
  expect((await step(2, START + 2, [run.set('x', 1), real])).correlated).toMatchObject([
    { subscriptionKey: real.key, messageKey: buffered.messageKey },
  ]);

  const done = [
    { type: 'message-correlated', at: START, subscriptionKey: real.key, messageKey: buffered.messageKey },
    { type: 'subscription-closed', at: START, key: real.key, reason: 'CORRELATED' },
  ] as const;
  await step(3, START + 3, done);
  expect(await pendingDeliveries(manager, 10)).toEqual([]);
  await step(3, START + 4, [run.set('y', 1)]);
  const [again] = await pendingDeliveries(manager, 10);
  expect(again).toMatchObject({ subscriptionKey: real.key, messageKey: buffered.messageKey });
  await step(4, START + 5, done);
  await acknowledgeDelivery(manager, again?.deliveryKey ?? '');
  expect(await pendingDeliveries(manager, 10)).toEqual([]);
});

test('a subscription that only a lost step closed takes what was published meanwhile', async () => {
  const { manager } = connection.dataSource;
  const run = new TestInstance(connection.dataSource, { number: (number += 1) });
  const subscription = run.opened({ name: 'meanwhile', key: 'k' });
  const step = (sequence: number, at: number, records: readonly EngineRecord[]) =>
    commitStep(connection.dataSource, {
      processInstanceKey: run.key,
      sequence,
      records: records.map((record) => ({ ...record, at })),
    });
  await step(1, START, [run.started(), subscription]);
  await step(2, START + 1, [{ type: 'subscription-closed', at: START, key: subscription.key, reason: 'CANCELED' }]);
  const published = await publishMessage(manager, {
    name: 'meanwhile',
    correlationKey: 'k',
    timeToLiveMs: 3_600_000,
    variables: {},
    tenantId: '<default>',
  });
  expect(published).toMatchObject({ deliveries: [] });
  await step(2, START + 2, [run.set('x', 1)]);
  expect(await pendingDeliveries(manager, 10)).toMatchObject([{ subscriptionKey: subscription.key }]);
});
