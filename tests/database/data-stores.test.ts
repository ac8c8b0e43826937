/** Data stores are changed once by each write, together, and never over each other. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEngineActivities } from '../../activities/engine/index.js';
import { ProcessDefinition } from '../../database/engine/index.js';
import type { DataStoreChange, DataStoreWork, Variables } from '../../workflows/contract.js';
import type { Json } from '../../workflows/engine/record.js';
import { connect, type Connection } from './connection.js';

const [OURS, THEIRS] = ['500000000', '510000000'];

let connection: Connection;
let useDataStores: (work: DataStoreWork & { readonly key?: string }, definition?: string) => Promise<Variables>;

beforeAll(async () => {
  connection = await connect();
  const definition = { processId: 'p', version: 1, deploymentKey: '1', resourceKey: '1', resourceName: 'p.bpmn' };
  await connection.dataSource.getRepository(ProcessDefinition).insert([
    { ...definition, key: OURS, planHash: 'a'.repeat(64) },
    { ...definition, key: THEIRS, planHash: 'b'.repeat(64), tenantId: 'acme' },
  ]);
  const run = createEngineActivities({ dataSource: connection.dataSource, activities: {} })['baton:data-store'];
  useDataStores = (work, processDefinitionKey = OURS) => {
    const input = work as unknown as Variables;
    const place = { processInstanceKey: '70000000', elementInstanceKey: '70000001', elementId: 'write' };
    return run({ input, headers: {}, processDefinitionKey, ...place });
  };
});
afterAll(() => connection.close());

let writes = 0;
const nextKey = (): string => String(80_000_000 + (writes += 1));
const item = (id: string, value: Json, capacity?: number): DataStoreChange => ({
  store: { id, collection: true, ...(capacity !== undefined && { capacity }) },
  path: [],
  value,
});
const part = (id: string, path: readonly string[], value: Json): DataStoreChange => ({ store: { id }, path, value });

describe('data stores', () => {
  test('are nothing before they are written, and hold any JSON value after', async () => {
    expect(await useDataStores({ read: ['new'] })).toEqual({ new: null });
    for (const value of [1, 'ü', [1], { a: null }, false, null]) {
      await useDataStores({ write: [part('new', [], value)], key: nextKey() });
      expect(await useDataStores({ read: ['new', 'other'] })).toEqual({ new: value, other: null });
    }
  });

  test('take a repeated write once, and another of the same key', async () => {
    const key = nextKey();
    const write = { write: [item('once', 'a')], key };
    await Promise.all([useDataStores(write), useDataStores(write)]);
    await useDataStores(write);
    await useDataStores({ write: [item('once', 'b')], key });
    expect(await useDataStores({ read: ['once'] })).toEqual({ once: ['a', 'b'] });
  });

  test('lose nothing where many write at once, in whatever order they name the stores', async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    await Promise.all(
      numbers.map((n) => {
        const both = [item('list', n), part('object', [`n${n}`], n)];
        return useDataStores({ write: n % 2 === 0 ? both : both.toReversed(), key: nextKey() });
      }),
    );
    const { list, object } = await useDataStores({ read: ['list', 'object'] });
    expect([...(list as number[])].sort((a, b) => a - b)).toEqual(numbers);
    expect(Object.values(object as object).sort((a: number, b: number) => a - b)).toEqual(numbers);
  });

  test('that are full take nothing of a write, which can be tried again', async () => {
    await useDataStores({ write: [item('full', 1, 1)], key: nextKey() });
    const write = { write: [part('beside', [], 'x'), item('full', 2, 1)], key: nextKey() };
    await expect(useDataStores(write)).rejects.toMatchObject({ type: 'DATA_STORE_FULL', nonRetryable: true });
    expect(await useDataStores({ read: ['full', 'beside'] })).toEqual({ full: [1], beside: null });
    await useDataStores({ write: [item('full', [], 1)], key: nextKey() });
    await useDataStores(write);
    expect(await useDataStores({ read: ['full', 'beside'] })).toEqual({ full: [2], beside: 'x' });
  });

  test('of another tenant are others', async () => {
    await useDataStores({ write: [part('shared', [], 'ours')], key: nextKey() });
    expect(await useDataStores({ read: ['shared'] }, THEIRS)).toEqual({ shared: null });
    await useDataStores({ write: [part('shared', [], 'theirs')], key: nextKey() }, THEIRS);
    expect(await useDataStores({ read: ['shared'] })).toEqual({ shared: 'ours' });
  });
});
