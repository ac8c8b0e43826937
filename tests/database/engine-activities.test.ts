import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEngineActivities } from '../../activities/engine/index.js';
import { PlanEntity, ProcessDefinition } from '../../database/engine/index.js';
import { loadPlan } from '../../database/plans.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { EngineActivities } from '../../workflows/contract.js';
import { connect, type Connection } from './connection.js';
import { TestInstance } from './instance.js';

const CALLER = '500000000';

let connection: Connection;
let activities: EngineActivities;

beforeAll(async () => {
  connection = await connect();
  activities = createEngineActivities({ dataSource: connection.dataSource, activities: {} });
  await define({ key: CALLER, processId: 'caller', version: 1, deploymentKey: '10000000' });
  await define({ key: '610000000', processId: 'called', version: 1, deploymentKey: '10000000', versionTag: 'stable' });
  await define({ key: '620000000', processId: 'called', version: 2, deploymentKey: '20000000', versionTag: 'stable' });
  await define({ key: '630000000', processId: 'called', version: 3, deploymentKey: '30000000' });
  await define({
    key: '635000000',
    processId: 'called',
    version: 4,
    deploymentKey: '35000000',
    deletedAt: new Date(0),
  });
  await define({ key: '640000000', processId: 'foreign', version: 1, deploymentKey: '10000000', tenantId: 'acme' });
});

afterAll(async () => {
  await connection.close();
});

async function define(definition: {
  readonly key: Key;
  readonly processId: string;
  readonly version: number;
  readonly deploymentKey: Key;
  readonly versionTag?: string;
  readonly tenantId?: string;
  readonly deletedAt?: Date;
}): Promise<void> {
  await connection.dataSource.getRepository(ProcessDefinition).insert({
    resourceKey: '1',
    resourceName: 'r.bpmn',
    planHash: definition.key.padStart(64, '0'),
    ...definition,
  });
}

describe('resolveCalledProcess', () => {
  test.each([
    ['latest', undefined, 3, '630000000'],
    ['versionTag', 'stable', 2, '620000000'],
    ['version', '2', 2, '620000000'],
    ['deployment', undefined, 1, '610000000'],
  ] as const)('%s binding', async (binding, versionTag, version, processDefinitionKey) => {
    const input = {
      processId: 'called',
      binding,
      callerDefinitionKey: CALLER,
      ...(versionTag === undefined ? {} : { versionTag }),
    };
    const first = await activities.resolveCalledProcess(input);
    expect(first).toEqual({
      processDefinitionKey,
      version,
      planHash: processDefinitionKey.padStart(64, '0'),
      processInstanceKey: expect.stringMatching(/^\d+0000000$/),
    });
    expect((await activities.resolveCalledProcess(input))?.processInstanceKey).not.toBe(first?.processInstanceKey);
  });

  test('the tenant of the caller may be named', async () => {
    const input = {
      processId: 'called',
      binding: 'latest',
      tenantId: '<default>',
      callerDefinitionKey: CALLER,
    } as const;
    expect(await activities.resolveCalledProcess(input)).toMatchObject({ version: 3 });
  });

  test.each([
    ['an unknown process', { processId: 'nothing', binding: 'latest' }],
    ['an unknown version tag', { processId: 'called', binding: 'versionTag', versionTag: 'v9' }],
    ['an unknown version', { processId: 'called', binding: 'version', versionTag: '5' }],
    ['a deleted version', { processId: 'called', binding: 'version', versionTag: '4' }],
    ["another tenant's process", { processId: 'foreign', binding: 'latest' }],
    ["another tenant's process, by its tenant", { processId: 'foreign', binding: 'latest', tenantId: 'acme' }],
    ['a process in another tenant', { processId: 'called', binding: 'latest', tenantId: 'acme' }],
  ] as const)('%s is not found', async (_, input) => {
    expect(await activities.resolveCalledProcess({ ...input, callerDefinitionKey: CALLER })).toBeNull();
  });
});

test('allocateKey gives a fresh key each time', async () => {
  const keys = await Promise.all([activities.allocateKey(), activities.allocateKey()]);
  expect(new Set(keys).size).toBe(2);
});

test('commitStep answers what the commit met', async () => {
  const run = new TestInstance(connection.dataSource, { number: 4000 });
  const step = { processInstanceKey: run.key, sequence: 1, records: [run.started()] };
  expect(await activities.commitStep(step)).toEqual({ correlated: [] });
});

describe('loadPlan', () => {
  test('gives the text that was stored, byte for byte', async () => {
    const plan = '{"b":1,  "a":"ü"}';
    const hash = 'a'.repeat(64);
    await connection.dataSource.getRepository(PlanEntity).insert({ hash, plan });
    expect(await loadPlan(connection.dataSource, hash)).toBe(plan);
  });

  test('names the plan that is missing', async () => {
    const hash = 'b'.repeat(64);
    await expect(loadPlan(connection.dataSource, hash)).rejects.toThrow(`Expected the plan ${hash} in engine.plans`);
  });
});
