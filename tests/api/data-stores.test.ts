import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { counting } from './models.js';

describe('data stores over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    expect((await api.deploy({ 'counting.bpmn': counting })).body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const count = (by: number): Promise<Answer> =>
    api.post('/process-instances', {
      processDefinitionId: 'counting',
      variables: { by },
      awaitCompletion: true,
    });

  it('hold what instances wrote, and say which did last', async () => {
    expect((await count(2)).status).toBe(200);
    const { processInstanceKey, processDefinitionKey } = (await count(5)).body;
    const found = await api.post('/data-stores/search', { filter: { dataStoreId: 'counter' } });
    expect(found.body.items).toEqual([
      {
        dataStoreKey: expect.stringMatching(/^\d+$/),
        dataStoreId: 'counter',
        name: 'The counter',
        value: 7,
        version: 2,
        updatedAt: expect.any(String),
        processInstanceKey,
        processDefinitionKey,
        elementId: 'count',
        tenantId: '<default>',
      },
    ]);
    const [store] = found.body.items;
    expect((await api.get(`/data-stores/${store.dataStoreKey}`)).body).toEqual(store);
  });

  it('that nobody wrote are not there', async () => {
    expect((await api.post('/data-stores/search', { filter: { dataStoreId: 'none' } })).body.items).toEqual([]);
    expect((await api.get('/data-stores/1')).status).toBe(404);
    expect((await api.get('/data-stores/counter')).status).toBe(400);
  });

  it('outlive the instances that wrote them', async () => {
    const { processInstanceKey } = (await count(1)).body;
    expect((await api.post(`/process-instances/${processInstanceKey}/deletion`, {})).status).toBe(204);
    const { items } = (await api.post('/data-stores/search', {})).body;
    expect(items).toMatchObject([{ dataStoreId: 'counter', version: 3, value: 8, processInstanceKey }]);
  });
});
