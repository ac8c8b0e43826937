/** Two pools of one deployed file talk to each other: the API starts the other pool within the conversation. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';
import { eventually } from '../support/eventually.js';

const MODEL = join(import.meta.dirname, '../scenarios/message-flow/two-conversations-do-not-mix/process.bpmn');

let api: Harness;
beforeAll(async () => {
  api = await startHarness();
  expect((await api.deploy({ 'pools.bpmn': await readFile(MODEL, 'utf8') })).body).toMatchObject({ diagnostics: [] });
});
afterAll(() => api.close());

/** The user task of the seller whose message brought this item. */
async function packing(item: string): Promise<string> {
  const filter = {
    elementId: 'pack',
    state: 'CREATED',
    processInstanceVariables: [{ name: 'item', value: `"${item}"` }],
  };
  return eventually(async () => {
    const { items } = (await api.post('/user-tasks/search', { filter })).body as {
      readonly items: readonly { readonly userTaskKey: string }[];
    };
    return items[0]?.userTaskKey;
  });
}

it('message flows start the other pool and answer the one that asked', async () => {
  const ask = async (what: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId: 'buyer', variables: { what } })).body
      .processInstanceKey as string;
  const [bread, wine] = [await ask('bread'), await ask('wine')];
  const completed = (key: string): Promise<true> =>
    eventually(async () =>
      (await api.get(`/process-instances/${key}`)).body.state === 'COMPLETED' ? true : undefined,
    );

  expect((await api.post(`/user-tasks/${await packing('wine')}/completion`, {})).status).toBe(204);
  await completed(wine);
  expect((await api.get(`/process-instances/${bread}`)).body.state).toBe('ACTIVE');
  expect((await api.post(`/user-tasks/${await packing('bread')}/completion`, {})).status).toBe(204);
  await completed(bread);

  const packed = await api.post('/variables/search', { filter: { processInstanceKey: wine, name: 'packed' } });
  expect(packed.body.items).toMatchObject([{ value: '"wine"' }]);
});
