/** What the checker sees of instances in every state, and that a rebuild makes of damaged rows what they were. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { closeInstance } from '../../database/engine/close-instance.js';
import { VIEW_TABLES } from '../../database/view/tables.js';
import { forkOf } from '../../processes/operations/fork.js';
import { Replay } from '../../processes/operations/replay.js';
import { readPlan } from '../../database/plans.js';
import { nextKeys } from '../../database/keys.js';
import { checkView, type InstanceReport, ViewCheck } from '../../worker/view/check.js';
import { rebuildInstance } from '../../worker/view/rebuild.js';
import { Steps } from '../../worker/view/steps.js';
import { eventually } from '../support/eventually.js';
import { testTemporal } from '../support/services.js';
import { EngineHost, type Instance } from '../workflow/engine-host.js';
import { ACTIVITIES, everyWait } from '../workflow/every-wait.js';
import { endEvent, processXml, sequence, startEvent, userTask } from '../workflow/process-xml.js';

let host: EngineHost;
let check: ViewCheck;
const instances = new Map<string, Instance>();

const LONG = processXml({ id: 'long', content: sequence(startEvent, userTask('one'), userTask('two'), endEvent) });

const look = (instance: Instance): Promise<InstanceReport> =>
  check.look({ processInstanceKey: instance.key, workflowId: instance.handle.workflowId });

const rebuild = (instance: Instance): Promise<InstanceReport> =>
  rebuildInstance(check, { processInstanceKey: instance.key, workflowId: instance.handle.workflowId });

function named(name: string): Instance {
  const instance = instances.get(name);
  if (instance === undefined) throw new Error(`Expected an instance called ${name}, but there is none`);
  return instance;
}

async function complete(instance: Instance, elementId: string): Promise<void> {
  const userTaskKey = await instance.userTask(elementId);
  await instance.update('completeUserTask', { userTaskKey, variables: { [elementId]: true } });
}

async function completed(): Promise<Instance> {
  const instance = await host.start(await host.deployOne(LONG));
  await complete(instance, 'one');
  await complete(instance, 'two');
  await instance.result();
  return instance;
}

async function migrated(): Promise<Instance> {
  const instance = await host.start(await host.deployOne(LONG));
  const xml = LONG.replace('id="two"', 'id="two" name="Second"')
    .replaceAll('"one"', '"first"')
    .replaceAll('_one', '_first');
  const { key: processDefinitionKey, hash } = await host.deployOne(xml.replaceAll('one_', 'first_'));
  const mapping = [{ sourceId: 'one', targetId: 'first' }];
  await instance.update('migrateInstance', { plan: { hash }, processDefinitionKey, version: 2, mapping });
  return instance;
}

async function forked(original: Instance): Promise<Instance> {
  const { dataSource } = host;
  const { steps } = await new Steps(dataSource).keptSteps(original.key);
  const definition = await host.deployOne(LONG);
  const replay = new Replay({
    plans: new Map([[definition.hash, await readPlan(dataSource, definition.hash)]]),
    until: () => false,
  });
  for (const { causes = [] } of steps) replay.play(causes);
  const [processInstanceKey = ''] = await nextKeys(dataSource.manager, 1);
  const { reached, records, at } = replay;
  if (reached === undefined) throw new Error('Expected a state to fork from, but there is none');
  const copy = forkOf({ ...reached, records, at, now: Date.now(), processInstanceKey, workflowId: processInstanceKey });
  return host.start(definition, { processInstanceKey, ...copy });
}

/** All rows of the view as text; of the audit log without the keys that rows get when they are written. */
async function dump(): Promise<unknown> {
  const tables = VIEW_TABLES.map(
    ({ name }) => [name, `SELECT t::text AS row FROM engine.${name} t ORDER BY 1`] as const,
  );
  const rows = new Map<string, unknown>();
  for (const [name, sql] of tables) rows.set(name, await host.rows(sql));
  for (const table of ['comments', 'user_task_drafts'])
    rows.set(table, await host.rows(`SELECT t::text FROM engine.${table} t ORDER BY 1`));
  rows.set(
    'audit_log',
    await host.rows(`SELECT to_jsonb(t) - 'key' AS row FROM engine.audit_log t ORDER BY (to_jsonb(t) - 'key')::text`),
  );
  return rows;
}

beforeAll(async () => {
  host = await EngineHost.start({ activities: ACTIVITIES });
  for (const [name, instance] of await everyWait(host)) instances.set(name, instance);
  instances.set('completed', await completed());
  instances.set('migrated', await migrated());
  const original = await host.start(await host.deployOne(LONG), { variables: { n: 1 } });
  instances.set('forked', await forked(original));
  check = await ViewCheck.open(host);
});
afterAll(async () => {
  await check.close();
  await host.close();
});

it('finds nothing where nothing is wrong, whatever people have changed of their own', async () => {
  await host.rows(
    `UPDATE engine.user_tasks SET assignee = 'ann', priority = 80, due_date = now(), owner = 'bob' WHERE state = 'CREATED'`,
  );
  await host.rows(
    `UPDATE engine.jobs SET state = 'FAILED', worker = 'w', retries = 1, error_message = 'once' WHERE state = 'CREATED'`,
  );
  const reports: InstanceReport[] = [];
  for await (const report of checkView(host)) reports.push(report);
  expect(reports.filter(({ outcome, source }) => outcome !== 'same' || source !== 'temporal')).toEqual([]);
  // With the process that one of them called, and the one that was forked.
  expect(reports).toHaveLength(instances.size + 2);
});

/** Damage of each table of the view, and what is said of it. */
const DAMAGES: readonly { readonly table: string; readonly of: string; readonly sql: string; readonly said: object }[] =
  [
    {
      table: 'process_instances',
      of: 'job',
      sql: `UPDATE engine.process_instances SET state = 'COMPLETED', ended_at = now() WHERE key = $1`,
      said: { expected: { state: 'ACTIVE', ended_at: null } },
    },
    {
      table: 'element_instances',
      of: 'message',
      sql: `UPDATE engine.element_instances SET element_id = 'x' WHERE process_instance_key = $1 AND element_id = 'paid'`,
      said: { expected: { element_id: 'paid' }, actual: { element_id: 'x' } },
    },
    {
      table: 'element_instances',
      of: 'called-process',
      sql: `INSERT INTO engine.element_instances SELECT (jsonb_populate_record(e, '{"key": 5}')).* FROM engine.element_instances e
          WHERE process_instance_key = $1 LIMIT 1`,
      said: { row: '5', actual: { key: 5 } },
    },
    {
      table: 'sequence_flows',
      of: 'timer',
      sql: `UPDATE engine.sequence_flows SET taken = 7 WHERE process_instance_key = $1 AND flow_id = 'f_start_first'`,
      said: { expected: { taken: 1 }, actual: { taken: 7 } },
    },
    {
      table: 'variables',
      of: 'condition',
      sql: `UPDATE engine.variables SET value = '9' WHERE process_instance_key = $1 AND name = 'n'`,
      said: { expected: { value: 1 }, actual: { value: 9 } },
    },
    {
      table: 'variables',
      of: 'completed',
      sql: `DELETE FROM engine.variables WHERE process_instance_key = $1 AND name = 'two'`,
      said: { expected: { name: 'two', value: true } },
    },
    {
      table: 'user_tasks',
      of: 'ad-hoc',
      sql: `UPDATE engine.user_tasks SET state = 'COMPLETED' WHERE process_instance_key = $1`,
      said: { expected: { state: 'CREATED' }, actual: { state: 'COMPLETED' } },
    },
    {
      table: 'user_tasks',
      of: 'migrated',
      sql: `UPDATE engine.user_tasks SET element_id = 'one' WHERE process_instance_key = $1`,
      said: { expected: { element_id: 'first' }, actual: { element_id: 'one' } },
    },
    {
      table: 'jobs',
      of: 'event-based-gateway',
      sql: `INSERT INTO engine.jobs (key, type, state, retries, element_id, element_instance_key, process_instance_key,
            process_definition_key, process_id, created_at)
          VALUES (6, 'x', 'CREATED', 3, 'x', 1, $1, 1, 'x', now())`,
      said: { row: '6', actual: { type: 'x' } },
    },
    {
      table: 'incidents',
      of: 'incident',
      sql: `DELETE FROM engine.incidents WHERE process_instance_key = $1`,
      said: { expected: { state: 'ACTIVE' } },
    },
    {
      table: 'message_subscriptions',
      of: 'message',
      sql: `UPDATE engine.message_subscriptions SET correlation_key = 'x' WHERE process_instance_key = $1`,
      said: { expected: { correlation_key: 'key-of-message' }, actual: { correlation_key: 'x' } },
    },
    {
      table: 'signal_subscriptions',
      of: 'signal',
      sql: `UPDATE engine.signal_subscriptions SET state = 'DELETED' WHERE process_instance_key = $1`,
      said: { expected: { state: 'CREATED' }, actual: { state: 'DELETED' } },
    },
    {
      table: 'commits',
      of: 'multi-instance',
      sql: `UPDATE engine.commits SET causes = '[]' WHERE process_instance_key = $1 AND sequence = 1`,
      said: { row: '1', actual: { causes: '[]' } },
    },
    {
      table: 'process_instances',
      of: 'suspended',
      sql: `UPDATE engine.process_instances SET state = 'ACTIVE' WHERE key = $1`,
      said: { expected: { state: 'SUSPENDED' }, actual: { state: 'ACTIVE' } },
    },
    {
      table: 'audit_log',
      of: 'suspended',
      sql: `DELETE FROM engine.audit_log WHERE process_instance_key = $1 AND operation = 'SUSPEND'`,
      said: { expected: { operation: 'SUSPEND' } },
    },
    {
      table: 'process_instances',
      of: 'forked',
      sql: `DELETE FROM engine.process_instances WHERE key = $1`,
      said: { expected: { process_id: 'long' } },
    },
  ];

it('tells each damage, and a rebuild leaves all as it was', async () => {
  const open = `FROM engine.user_tasks WHERE state = 'CREATED'`;
  await host.rows(
    `INSERT INTO engine.comments (key, user_task_key, process_instance_key, text) SELECT key, key, process_instance_key, 'mine' ${open}`,
  );
  await host.rows(
    `INSERT INTO engine.user_task_drafts (user_task_key, author, variables, tenant_id) SELECT key, 'ann', '{}', tenant_id ${open}`,
  );
  const before = await dump();
  // As damage comes about: by itself, not by what the tables' triggers make of it.
  for (const { of, sql } of DAMAGES) {
    await host.dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(sql, [named(of).key]);
    });
  }
  for (const { table, of, said } of DAMAGES) {
    const { outcome, differences } = await look(named(of));
    expect({ outcome, differences }).toMatchObject({
      outcome: 'different',
      differences: expect.arrayContaining([expect.objectContaining({ table, ...nested(said) })]),
    });
  }
  for (const instance of new Set(DAMAGES.map(({ of }) => named(of)))) {
    expect(await rebuild(instance)).toMatchObject({ outcome: 'rebuilt' });
  }
  expect(await dump()).toEqual(before);
});

function nested(said: object): object {
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      typeof value === 'object' ? expect.objectContaining(value) : value,
    ]),
  );
}

/** Of `baton view`, with the environment of a worker. */
async function baton(...words: readonly string[]): Promise<{ readonly code: number; readonly told: string }> {
  const { address } = testTemporal();
  const { databaseUrl: DATABASE_URL, taskQueue: BATON_TASK_QUEUE } = host;
  const env = { ...process.env, DATABASE_URL, BATON_TASK_QUEUE, TEMPORAL_ADDRESS: address };
  const program = fileURLToPath(new URL('baton.mjs', import.meta.url));
  const failed = ({ code, stdout }: { readonly code: number; readonly stdout: string }) => ({ code, told: stdout });
  return promisify(execFile)(process.execPath, [program, 'view', ...words], { env }).then(
    ({ stdout }) => ({ code: 0, told: stdout }),
    failed,
  );
}

it('is a command that fails where something differs', async () => {
  const { key } = named('timer');
  await host.rows(`UPDATE engine.sequence_flows SET taken = 9 WHERE process_instance_key = $1`, [key]);
  const { code, told } = await baton('check', '--instance', key);
  expect(code).toBe(1);
  expect(told).toContain(`${key} different: 1 steps are told, 1 are in the view\n  sequence_flows `);
  expect(told).toContain('expected {"taken":1}, but found {"taken":9}\n1 process instances: 1 different\n');
  expect(await baton('rebuild', '--instance', key, '--json')).toMatchObject({ code: 0 });
  expect(await look(named('timer'))).toMatchObject({ outcome: 'same' });
});

it('looks for instances that the view does not have, but for those that were deleted from it', async () => {
  const { key } = named('signal');
  const found = async (): Promise<InstanceReport | undefined> => {
    for await (const report of checkView(host)) if (report.processInstanceKey === key) return report;
    return undefined;
  };
  await host.rows('DELETE FROM engine.process_instances WHERE key = $1', [key]);
  expect(await eventually(found)).toMatchObject({ outcome: 'different' });
  await host.rows(
    `INSERT INTO engine.audit_log (at, operation, entity_type, entity_key, process_instance_key)
     VALUES (now(), 'DELETE', 'PROCESS_INSTANCE', $1, $1)`,
    [key],
  );
  expect(await eventually(found)).toMatchObject({ outcome: 'unknown', reason: 'it was deleted from the view' });
});

describe('what Temporal does not have', () => {
  async function forgotten(instance: Instance, runId?: string): Promise<void> {
    const workflowExecution = { workflowId: instance.handle.workflowId, ...(runId !== undefined && { runId }) };
    await host.client.workflowService.deleteWorkflowExecution({ namespace: 'default', workflowExecution });
    const { workflow } = host.client;
    await eventually(() =>
      workflow
        .getHandle(workflowExecution.workflowId, runId)
        .fetchHistory()
        .then(
          () => false,
          () => true,
        ),
    );
  }

  it('is compared with the causes that the view keeps', async () => {
    const instance = named('completed');
    await forgotten(instance);
    expect(await look(instance)).toMatchObject({ outcome: 'same', source: 'view', steps: { told: 3, view: 3 } });
    await host.rows(`UPDATE engine.variables SET value = '0' WHERE process_instance_key = $1`, [instance.key]);
    expect(await rebuild(instance)).toMatchObject({ outcome: 'rebuilt', source: 'view' });
    await host.rows(`UPDATE engine.commits SET causes = '[]' WHERE process_instance_key = $1 AND sequence = 2`, [
      instance.key,
    ]);
    expect(await look(instance)).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('step 2') });
  });

  it('is lost where it has not ended', async () => {
    const instance = await host.start(await host.deployOne(LONG));
    await forgotten(instance);
    expect(await look(instance)).toMatchObject({ outcome: 'lost', source: 'view' });
  });

  it('is proven by the state that a later run began with', async () => {
    const instance = await host.start(await host.deployOne(LONG), { historyLimit: 20, variables: { n: 0 } });
    const { runId: first } = await instance.handle.describe();
    for (let n = 1; n < 12; n += 1) {
      await instance.update('setVariables', { scopeKey: instance.key, variables: { n }, local: false });
    }
    await complete(instance, 'one');
    expect(await look(instance)).toMatchObject({ outcome: 'same', source: 'temporal' });
    await forgotten(instance, first);
    expect(await look(instance)).toMatchObject({ outcome: 'same', source: 'both' });
    await host.rows(
      `UPDATE engine.commits SET causes = replace(causes, '"n":3', '"n":4') WHERE process_instance_key = $1`,
      [instance.key],
    );
    expect(await look(instance)).toMatchObject({ outcome: 'unknown', source: 'both' });
  });

  it('is ended in the view where it was terminated there', async () => {
    const instance = await host.start(await host.deployOne(LONG));
    await instance.handle.terminate();
    expect(await look(instance)).toMatchObject({ outcome: 'different', steps: { told: 2, view: 1 } });
    await closeInstance(host.dataSource, instance.key, Date.now());
    expect(await look(instance)).toMatchObject({ outcome: 'same', steps: { told: 2, view: 2 } });
    await forgotten(instance);
    expect(await look(instance)).toMatchObject({ outcome: 'same', source: 'view' });
  });
});

it('is not misled by what goes on meanwhile', async () => {
  const instance = named('user-task');
  let changes = 0;
  let looks = 0;
  const churning = (async () => {
    for (; changes < 20 || looks < 3; changes += 1) {
      await instance.update('setVariables', { scopeKey: instance.key, variables: { n: changes }, local: false });
    }
  })();
  for (; looks < 3; looks += 1) expect(['same', 'moving']).toContain((await look(instance)).outcome);
  await churning;
  expect(await look(instance)).toMatchObject({ outcome: 'same' });
});

it('makes again the steps that an older backup does not have, and publishes what they published', async () => {
  const instance = named('job');
  const lostStep = `process_instance_key = $1 AND sequence > 1`;
  await instance.update('completeJob', { jobKey: await instance.job('job'), variables: { job: 1 } });
  await instance.result();
  await host.rows(`DELETE FROM engine.commits WHERE ${lostStep}`, [instance.key]);
  await host.rows(`UPDATE engine.process_instances SET state = 'ACTIVE', ended_at = NULL WHERE key = $1`, [
    instance.key,
  ]);
  expect(await look(instance)).toMatchObject({ outcome: 'different', steps: { view: 1 } });
  expect(await rebuild(instance)).toMatchObject({ outcome: 'rebuilt' });
  const told = await host.rows<{ list: unknown }>(
    'SELECT list FROM engine.events WHERE process_instance_key = $1 ORDER BY transaction_id, number',
    [instance.key],
  );
  expect(told.at(-1)).toEqual({ list: [{ type: 'process-instance.rewound' }] });
});

it('knows the times of an attempt whose workflow task was lost, where the next went the same way', async () => {
  const instance = await completed();
  const [ended] = await host.rows<{ at: string; ms: number }>(
    'SELECT ended_at::text AS at, extract(epoch FROM ended_at) * 1000 AS ms FROM engine.process_instances WHERE key = $1',
    [instance.key],
  );
  const earlier = async (table: string, column: string, of = 'process_instance_key'): Promise<unknown> =>
    host.rows(
      `UPDATE engine.${table} SET ${column} = ${column} - interval '1 second' WHERE ${of} = $1 AND ${column} = $2`,
      [instance.key, ended?.at],
    );
  await earlier('process_instances', 'ended_at', 'key');
  await earlier('element_instances', 'started_at');
  await earlier('element_instances', 'ended_at');
  await earlier('user_tasks', 'ended_at');
  await earlier('variables', 'updated_at');
  await earlier('audit_log', 'at');
  expect(await look(instance)).toMatchObject({ outcome: 'different' });
  await host.rows(
    `UPDATE engine.commits SET at = at - interval '1 second', causes = replace(causes, '"now":' || $2, '"now":' || $3)
     WHERE process_instance_key = $1 AND sequence = 3`,
    [instance.key, String(Number(ended?.ms)), String(Number(ended?.ms) - 1_000)],
  );
  expect(await look(instance)).toMatchObject({ outcome: 'same', source: 'temporal' });
  await host.rows(`UPDATE engine.process_instances SET ended_at = ended_at - interval '1 second' WHERE key = $1`, [
    instance.key,
  ]);
  expect(await look(instance)).toMatchObject({ outcome: 'different' });
});
