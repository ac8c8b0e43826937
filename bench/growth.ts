/**
 * `npm run bench:growth`: what does not grow. `-- steps`: a step of an instance that has made 2,000, beside one of an instance
 * that begins. `-- items`: an item of 10,000 beside one of 1,000. `-- waiting`: completing a task while 20,000 instances wait,
 * beside 100, and what the worker keeps in memory. All one after the other where none is named; `--json` and `--rounds` as of
 * `npm run bench`. Ratios of medians; above 1 is growth.
 */
import { loadavg } from 'node:os';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../database/data-source.js';
import { nextKeys } from '../database/keys.js';
import { dataConverter } from '../worker/temporal/data-converter.js';
import { type StartInput, UPDATES } from '../workflows/contract.js';
import { DECIDE_TASK, type Definition, deploy, ITEMS_TASK, xmlOf } from './definitions.js';
import { roundFlags } from './flags.js';
import { median, percentile } from './load.js';
import { TASK_QUEUES } from './names.js';
import { startServices } from './services.js';
import { startInput } from './subjects.js';
import { createTables } from './work.js';
import { startWorker, type WorkerLink } from './worker-link.js';

const STEPS = 2_000;
const STEPS_A_ROUND = 50;
const FEW_ITEMS = 1_000;
const MANY_ITEMS = 10_000;
const FEW_WAIT = 100;
const MANY_WAIT = 20_000;
const COMPLETED_A_ROUND = 100;
const STARTED_AT_ONCE = 50;

const inOrder = `<bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:extensionElements>
  <zeebe:loopCharacteristics inputCollection="=items" inputElement="item" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;
const manySteps = DECIDE_TASK.replace('</bpmn:userTask>', `${inOrder}</bpmn:userTask>`);

const log = (line: string): void => void process.stderr.write(`${line}\n`);

interface Bench {
  readonly client: Client;
  readonly dataSource: DataSource;
  readonly worker: WorkerLink;
  readonly rounds: number;
}

const PARTS = { steps, items, waiting } as const;

const { json, rounds: repeated, parts } = roundFlags({ rounds: '3', seconds: '1' }, Object.keys(PARTS));

async function steps(bench: Bench): Promise<object> {
  const definition = await deploy(bench.dataSource, 'manySteps', xmlOf('manySteps', [manySteps]));
  const variables = { items: Array.from({ length: 2 * STEPS }, (_, index) => index) };
  const old = await begin(bench, definition, variables);
  log(`Letting an instance make ${STEPS} steps …`);
  for (let step = 0; step < STEPS; step += 1) await complete(bench, old);
  const times: { readonly old: number[]; readonly young: number[] } = { old: [], young: [] };
  for (let round = 0; round < bench.rounds; round += 1) {
    const young = await begin(bench, definition, variables);
    await complete(bench, young);
    for (let step = 0; step < STEPS_A_ROUND; step += 1) {
      times.young.push(await complete(bench, young));
      times.old.push(await complete(bench, old));
    }
    await young.executeUpdate(UPDATES.cancelInstance, { args: [{}] });
  }
  await old.executeUpdate(UPDATES.cancelInstance, { args: [{}] });
  const [oldMs, youngMs] = [median(times.old), median(times.young)];
  return { oldMs, youngMs, growth: oldMs / youngMs };
}

async function items(bench: Bench): Promise<object> {
  const parallel = await deploy(bench.dataSource, 'items', xmlOf('items', [ITEMS_TASK]));
  const oneByOne = ITEMS_TASK.replace('LoopCharacteristics>', 'LoopCharacteristics isSequential="true">');
  const sequential = await deploy(bench.dataSource, 'itemsInOrder', xmlOf('itemsInOrder', [oneByOne]));
  const report: Record<string, object> = {};
  for (const [name, definition] of Object.entries({ parallel, sequential })) {
    const times: Record<number, number[]> = { [FEW_ITEMS]: [], [MANY_ITEMS]: [] };
    const timeOf = async (count: number): Promise<number> => {
      const began = performance.now();
      const handle = await start(bench, definition, { items: Array.from({ length: count }, (_, index) => index) });
      await handle.result();
      return (performance.now() - began) / count;
    };
    await timeOf(FEW_ITEMS);
    for (let round = 0; round < bench.rounds; round += 1) {
      log(`Round ${round + 1} of ${name} items …`);
      for (const count of [FEW_ITEMS, MANY_ITEMS]) times[count]?.push(await timeOf(count));
    }
    const [few = NaN, many = NaN] = [FEW_ITEMS, MANY_ITEMS].map((count) => median(times[count] ?? []));
    report[name] = { msPerItem: { [FEW_ITEMS]: few, [MANY_ITEMS]: many }, growth: many / few };
  }
  return report;
}

async function waiting(bench: Bench): Promise<object> {
  const definition = await deploy(bench.dataSource, 'waits', xmlOf('waits', [DECIDE_TASK]));
  const few = await completed(bench, definition, FEW_WAIT);
  log(`Letting ${MANY_WAIT} instances wait …`);
  const many = await completed(bench, definition, MANY_WAIT);
  return { few, many, growth: { any: many.anyMs / few.anyMs, latest: many.latestMs / few.latestMs } };
}

/** Times of tasks completed while so many instances wait: of any of them, and of one that has just begun. */
async function completed(bench: Bench, definition: Definition, count: number): Promise<Waiting> {
  const waits = await bench.dataSource
    .query<[{ readonly count: number }]>(`SELECT count(*)::int AS count FROM engine.user_tasks WHERE state = 'CREATED'`)
    .then(([row]) => row.count);
  await Promise.all(
    Array.from({ length: STARTED_AT_ONCE }, async (_, client) => {
      for (let index = waits + client; index < count; index += STARTED_AT_ONCE) await begin(bench, definition, {});
    }),
  );
  const times: { readonly any: number[]; readonly latest: number[] } = { any: [], latest: [] };
  for (let step = 0; step < COMPLETED_A_ROUND * bench.rounds; step += 1) {
    const latest = await begin(bench, definition, {});
    times.latest.push(await complete(bench, latest));
    const [any] = await bench.dataSource.query<[{ readonly key: string }]>(
      `SELECT process_instance_key AS key FROM engine.user_tasks WHERE state = 'CREATED' ORDER BY md5($1 || key) LIMIT 1`,
      [String(step)],
    );
    times.any.push(await complete(bench, bench.client.workflow.getHandle(any.key)));
    await begin(bench, definition, {});
  }
  return {
    waiting: count,
    anyMs: median(times.any),
    anyP99Ms: percentile(times.any, 99),
    latestMs: median(times.latest),
    workerMb: Math.round((await bench.worker.usage()).peakMemoryMb),
  };
}

interface Waiting {
  readonly waiting: number;
  readonly anyMs: number;
  readonly anyP99Ms: number;
  readonly latestMs: number;
  /** The most that the worker has had until then. */
  readonly workerMb: number;
}

async function start(
  { client, dataSource }: Bench,
  definition: Definition,
  variables: StartInput['variables'],
): Promise<WorkflowHandle> {
  const [processInstanceKey = ''] = await nextKeys(dataSource.manager, 1);
  const args: [StartInput] = [startInput(definition, processInstanceKey, variables)];
  const options = { taskQueue: TASK_QUEUES.baton, workflowId: processInstanceKey, args };
  return client.workflow.start(definition.processId, options);
}

/** Its first step is committed. */
async function begin(...what: Parameters<typeof start>): Promise<WorkflowHandle> {
  const handle = await start(...what);
  await handle.executeUpdate(UPDATES.awaitStarted, { args: [{}] });
  return handle;
}

/** Milliseconds until the completion is answered. */
async function complete({ dataSource }: Bench, handle: WorkflowHandle): Promise<number> {
  const [task] = await dataSource.query<[{ readonly key: string }]>(
    `SELECT key FROM engine.user_tasks WHERE process_instance_key = $1 AND state = 'CREATED'`,
    [handle.workflowId],
  );
  const payload = { userTaskKey: task.key, variables: {} };
  const began = performance.now();
  await handle.executeUpdate(UPDATES.completeUserTask, { args: [payload] });
  return performance.now() - began;
}

const services = await startServices(log);
const dataSource = await createDataSource({
  url: services.databaseUrl,
  poolSize: 10,
  applicationName: 'bench',
}).initialize();
const connection = await Connection.connect({ address: services.temporalAddress });
try {
  await createTables(dataSource);
  const report: Record<string, unknown> = {};
  for (const name of parts) {
    const worker = await startWorker('baton', services);
    const client = new Client({ connection, dataConverter: dataConverter() });
    report[name] = await PARTS[name as keyof typeof PARTS]({ client, dataSource, worker, rounds: repeated });
    await worker.stop();
    log(`${name}: ${JSON.stringify(report[name])}`);
  }
  report['loadAverage'] = loadavg()[0];
  process.stdout.write(`${JSON.stringify(report, null, json ? 0 : 2)}\n`);
} finally {
  await connection.close();
  await dataSource.destroy();
  await services.stop();
}
