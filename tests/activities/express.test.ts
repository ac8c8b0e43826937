/**
 * Instances that begin in one transaction: killed at every word to the database they are whole or absent, and begun again
 * they are there once.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { beginExpress, type Begun } from '../../activities/engine/begin-express.js';
import { catalogue } from '../../activities/index.js';
import { compile } from '../../processes/compiler/index.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { StartInput, Variables } from '../../workflows/contract.js';
import { endEvent, processXml, sequence, serviceTask, startEvent, userTask } from '../workflow/process-xml.js';
import { startBench, type Bench } from './bench.js';
import { mortal, type Mortal } from './mortal.js';

const LEAD = serviceTask(
  'lead',
  'crm:create-lead',
  '<zeebe:ioMapping><zeebe:input source="=leadName" target="name" /></zeebe:ioMapping>',
);
const LOGGED = serviceTask(
  'log',
  'crm:log-interaction',
  '<zeebe:ioMapping><zeebe:input source="=leadId" target="leadId" /><zeebe:input source="Begun" target="subject" /></zeebe:ioMapping>',
);
const BROKEN = serviceTask(
  'broken',
  'crm:update-lead',
  '<zeebe:ioMapping><zeebe:input source="999999999" target="leadId" /></zeebe:ioMapping>',
);

async function planOf(...elements: readonly string[]): Promise<Plan> {
  const xml = processXml({ id: 'express', content: sequence(startEvent, ...elements, endEvent) });
  const { plans, diagnostics } = await compile({ file: 'express.bpmn', xml, catalogue, now: 0 });
  if (plans[0] === undefined) throw new Error(JSON.stringify(diagnostics));
  return plans[0].plan;
}

let bench: Bench;
let caller: Mortal;
let keys = 0;
beforeAll(async () => {
  bench = await startBench();
  caller = await mortal(bench.dependencies, bench.url);
});
beforeEach(() => caller.live());
afterAll(async () => {
  await caller.end();
  await bench.stop();
});

const nextKey = (): string => `9${String((keys += 1)).padStart(4, '0')}0000000`;

async function begin(plan: Plan, key: string, variables: Variables = { leadName: key }): Promise<Begun | undefined> {
  const input: StartInput & { readonly processInstanceKey: string } = {
    ...{ plan: { hash: 'a'.repeat(64) }, processDefinitionKey: '1', version: 1, processInstanceKey: key, variables },
  };
  const { dataSource } = caller.dependencies;
  return beginExpress({ dataSource: dataSource as never }, { plan, workflowId: key, input });
}

/** What is there of an instance: its own row, its elements and commits, its lead, and the promise of a workflow. */
async function traces(key: string): Promise<Readonly<Record<string, number>>> {
  const [row = {}] = await bench.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM engine.process_instances WHERE key = $1) AS instances,
       (SELECT count(*)::int FROM engine.element_instances WHERE process_instance_key = $1) AS elements,
       (SELECT count(*)::int FROM engine.commits WHERE process_instance_key = $1) AS commits,
       (SELECT count(*)::int FROM engine.user_tasks WHERE process_instance_key = $1) AS tasks,
       (SELECT count(*)::int FROM engine.promotions WHERE process_instance_key = $1) AS promotions,
       (SELECT count(*)::int FROM crm.changes WHERE process_instance_key = $1) AS changes`,
    [key],
  );
  return row;
}

const ABSENT = { instances: 0, elements: 0, commits: 0, tasks: 0, promotions: 0, changes: 0 };

describe('an instance that ends by itself', () => {
  it('is there with what its tasks changed, and needs no workflow', async () => {
    const key = nextKey();
    const begun = await begin(await planOf(LEAD, LOGGED), key);
    expect(begun).toMatchObject({ result: { processInstanceKey: key, state: 'COMPLETED' } });
    const [{ leadId } = {}] = [begun?.result?.variables ?? {}];
    expect(await bench.query('SELECT name FROM crm.leads WHERE id = $1', [leadId])).toEqual([{ name: key }]);
    expect(await traces(key)).toEqual({ instances: 1, elements: 5, commits: 1, tasks: 0, promotions: 0, changes: 2 });
  });
});

describe('an instance that waits', () => {
  it('goes on as a workflow from there', async () => {
    const key = nextKey();
    const { order, result } = (await begin(await planOf(LEAD, userTask('check')), key)) ?? {};
    expect(result).toBeUndefined();
    expect(order).toMatchObject({ processInstanceKey: key, workflowId: key, processId: 'express' });
    expect(JSON.parse(order?.input ?? '')).toMatchObject({ sequence: 1, variables: {}, state: { status: 'active' } });
    expect(await traces(key)).toMatchObject({ instances: 1, commits: 1, tasks: 1, promotions: 1 });
  });

  it('leaves a task that fails to the engine, and keeps what the tasks before it did', async () => {
    const key = nextKey();
    const { order } = (await begin(await planOf(LEAD, BROKEN), key)) ?? {};
    expect(order).toBeDefined();
    expect(await traces(key)).toMatchObject({ instances: 1, promotions: 1, changes: 1 });
    const incidents = await bench.query('SELECT element_id FROM engine.incidents WHERE process_instance_key = $1', [
      key,
    ]);
    expect(incidents).toEqual([{ element_id: 'broken' }]);
  });

  it('begins once, however often it is begun', async () => {
    const key = nextKey();
    const plan = await planOf(LEAD, userTask('check'));
    await begin(plan, key);
    const before = await traces(key);
    expect(await Promise.all([begin(plan, key), begin(plan, key)])).toEqual([{}, {}]);
    expect(await traces(key)).toEqual(before);
  });
});

describe.each([
  ['that ends', [LEAD, LOGGED]],
  ['that waits', [LEAD, userTask('check')]],
  ['with a task that fails', [LEAD, BROKEN]],
])('an instance %s', (_name, elements) => {
  it('is whole or absent wherever its caller is killed, and whole once it is begun again', async () => {
    const plan = await planOf(...elements);
    const sample = nextKey();
    await begin(plan, sample);
    const whole = await traces(sample);
    let place = 0;
    for (; ; place += 1) {
      const key = nextKey();
      const life = await caller.live(place);
      await begin(plan, key).catch((error: unknown) => {
        if (!life.died()) throw error;
      });
      const died = life.died();
      await caller.live();
      const left = await traces(key);
      expect([ABSENT, whole]).toContainEqual(left);
      await begin(plan, key);
      expect({ place, ...(await traces(key)) }).toEqual({ place, ...whole });
      if (!died) break;
    }
    expect(place).toBeGreaterThan(8);
  });
});
