/** Batch operations over HTTP: one item per instance, done once, with progress, and stopped when told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { conditionModel, stepsModel } from './models.js';
import { eventually } from '../support/eventually.js';

describe('batch operations', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const deployed = await api.deploy({
      'steps.bpmn': stepsModel('steps', 'b'),
      'choice.bpmn': conditionModel('choosing'),
    });
    expect(deployed.body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const create = async (tag: string, body: object = { processDefinitionId: 'steps' }): Promise<string> => {
    const created = await api.post('/process-instances', { tags: [tag], ...body });
    expect(created).toMatchObject({ status: 200 });
    return created.body.processInstanceKey as string;
  };
  const several = (tag: string, body?: object): Promise<readonly string[]> =>
    Promise.all([1, 2, 3].map(() => create(tag, body)));
  const begin = async (operation: string, body: object): Promise<string> => {
    const begun = await api.call('POST', `/process-instances/${operation}`, body, { 'baton-actor': 'ada' });
    expect(begun).toMatchObject({ status: 200 });
    return begun.body.batchOperationKey as string;
  };
  const over = (key: string): Promise<Answer['body']> =>
    eventually(async () => {
      const { body } = await api.get(`/batch-operations/${key}`);
      return body.state === 'COMPLETED' && body;
    });
  const statesOf = async (keys: readonly string[]): Promise<readonly string[]> => {
    const found = await api.post('/process-instances/search', { filter: { processInstanceKey: { $in: keys } } });
    return (found.body.items as { readonly state: string }[]).map(({ state }) => state);
  };

  it('cancels by filter, tells the progress and its items, and then deletes', async () => {
    const keys = await several('cancel');
    const other = await create('other');
    const key = await begin('cancellation', { filter: { tags: ['cancel'] } });
    expect(await over(key)).toMatchObject({
      batchOperationKey: key,
      batchOperationType: 'CANCEL_PROCESS_INSTANCE',
      actorId: 'ada',
      operationsTotalCount: 3,
      operationsCompletedCount: 3,
      operationsFailedCount: 0,
      errors: [],
      endDate: expect.any(String),
    });
    expect(await statesOf(keys)).toEqual(['TERMINATED', 'TERMINATED', 'TERMINATED']);
    expect(await statesOf([other])).toEqual(['ACTIVE']);
    const items = await api.post('/batch-operation-items/search', { filter: { batchOperationKey: key } });
    expect(items.body.items).toHaveLength(3);
    expect(items.body.items[0]).toMatchObject({
      operationType: 'CANCEL_PROCESS_INSTANCE',
      state: 'COMPLETED',
      processedDate: expect.any(String),
      errorMessage: null,
    });
    const found = await api.post('/batch-operations/search', { filter: { operationType: 'CANCEL_PROCESS_INSTANCE' } });
    expect(found.body.items).toMatchObject([{ batchOperationKey: key }]);
    const audited = await api.post('/audit-logs/search', {
      filter: { processInstanceKey: keys[0], operationType: 'CANCEL' },
    });
    expect(audited.body.items).toMatchObject([{ actorId: 'ada' }]);

    const deletion = await begin('deletion', { filter: { tags: ['cancel'] } });
    expect(await over(deletion)).toMatchObject({ operationsCompletedCount: 3 });
    expect(await statesOf(keys)).toEqual([]);
    expect(await api.post(`/process-instances/${String(keys[0])}/deletion`)).toMatchObject({ status: 404 });
    expect(await api.post(`/process-instances/${other}/deletion`)).toMatchObject({ status: 409 });
  });

  it('modifies and migrates, and tells what failed and why', async () => {
    const keys = await several('move');
    const moved = await begin('modification', {
      filter: { tags: ['move'] },
      moveInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }],
    });
    expect(await over(moved)).toMatchObject({ operationsCompletedCount: 3 });
    const tasks = await api.post('/user-tasks/search', { filter: { elementId: 'b', state: 'CREATED' } });
    expect(tasks.body.items).toHaveLength(3);

    const late = await create('move');
    const deployed = await api.deploy({ 'steps.bpmn': stepsModel('steps', 'c') });
    const target = deployed.body.deployments[0].processDefinition.processDefinitionKey as string;
    const migrated = await begin('migration', {
      filter: { tags: ['move'] },
      migrationPlan: {
        targetProcessDefinitionKey: target,
        mappingInstructions: [{ sourceElementId: 'b', targetElementId: 'c' }],
      },
    });
    expect(await over(migrated)).toMatchObject({ operationsCompletedCount: 3, operationsFailedCount: 1 });
    const failed = await api.post('/batch-operation-items/search', { filter: { state: 'FAILED' } });
    expect(failed.body.items).toMatchObject([
      { processInstanceKey: late, errorMessage: "Expected a mapping of 'a', which is active, but there is none." },
    ]);
    const there = await api.post('/process-instances/search', { filter: { processDefinitionKey: target } });
    expect(there.body.items).toHaveLength(3);
    expect(keys).toHaveLength(3);
  });

  it('resolves the incidents of instances, and all of one', async () => {
    const keys = await several('broken', { processDefinitionId: 'choosing' });
    const mend = (key: string): Promise<Answer> =>
      api.call('PUT', `/element-instances/${key}/variables`, { variables: { amount: 20 } });
    for (const key of keys) expect((await mend(key)).status).toBe(204);
    const one = await begin(`${String(keys[0])}/incident-resolution`, {});
    expect(await over(one)).toMatchObject({ batchOperationType: 'RESOLVE_INCIDENT', operationsTotalCount: 1 });
    expect(await statesOf([String(keys[0])])).toEqual(['COMPLETED']);
    const rest = await begin('incident-resolution', { filter: { tags: ['broken'] } });
    expect(await over(rest)).toMatchObject({ operationsTotalCount: 2, operationsCompletedCount: 2 });
    expect(await statesOf(keys)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED']);
  });

  it('stops while it is suspended, and for good when it is cancelled', async () => {
    const waiting = await create('suspended');
    const key = String(200_000_000_000 * 10_000_000);
    const open = async (state: string): Promise<void> => {
      await api.sql(
        `INSERT INTO engine.batch_operations (key, type, state, request, started_at)
         VALUES ($1, 'CANCEL_PROCESS_INSTANCE', $2, '{}', now())`,
        [key, state],
      );
      await api.sql(
        `INSERT INTO engine.batch_operation_items (batch_operation_key, item_key, process_instance_key,
           root_process_instance_key, state, next_attempt_at) VALUES ($1, $2, $2, $2, 'ACTIVE', now())`,
        [key, waiting],
      );
    };
    await open('SUSPENDED');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await statesOf([waiting])).toEqual(['ACTIVE']);
    expect(await api.post(`/batch-operations/${key}/suspension`)).toMatchObject({ status: 409 });
    expect(await api.post(`/batch-operations/${key}/cancellation`)).toMatchObject({ status: 204 });
    expect((await api.get(`/batch-operations/${key}`)).body).toMatchObject({ state: 'CANCELED' });
    const items = await api.post('/batch-operation-items/search', { filter: { batchOperationKey: key } });
    expect(items.body.items).toMatchObject([{ state: 'CANCELED' }]);
    expect(await api.post(`/batch-operations/${key}/resumption`)).toMatchObject({ status: 409 });
    expect(await api.post('/batch-operations/20000000/suspension')).toMatchObject({ status: 404 });

    await api.sql('DELETE FROM engine.batch_operation_items WHERE batch_operation_key = $1', [key]);
    await api.sql('DELETE FROM engine.batch_operations WHERE key = $1', [key]);
    await open('SUSPENDED');
    expect(await api.post(`/batch-operations/${key}/resumption`)).toMatchObject({ status: 204 });
    expect(await over(key)).toMatchObject({ operationsCompletedCount: 1 });
    expect(await statesOf([waiting])).toEqual(['TERMINATED']);
  });

  it('an item that was done before its runner died is not done again, nor failed', async () => {
    const instance = await create('died');
    expect(await api.post(`/process-instances/${instance}/cancellation`)).toMatchObject({ status: 204 });
    const [batch] = await api.sql<{ readonly key: string }>('SELECT engine.next_key()::text AS key');
    const key = String(batch?.key);
    await api.sql(
      `INSERT INTO engine.batch_operations (key, type, state, request, started_at)
       VALUES ($1, 'CANCEL_PROCESS_INSTANCE', 'SUSPENDED', '{}', now())`,
      [key],
    );
    await api.sql(
      `INSERT INTO engine.batch_operation_items (batch_operation_key, item_key, process_instance_key,
         root_process_instance_key, state, attempts, next_attempt_at) VALUES ($1, $2, $2, $2, 'ACTIVE', 1, now())`,
      [key, instance],
    );
    expect(await api.post(`/batch-operations/${key}/resumption`)).toMatchObject({ status: 204 });
    expect(await over(key)).toMatchObject({ operationsCompletedCount: 1, operationsFailedCount: 0 });
  });

  it('is over at once where nothing fits, and refused where the filter is none', async () => {
    const key = await begin('cancellation', { filter: { tags: ['nobody'] } });
    expect((await api.get(`/batch-operations/${key}`)).body).toMatchObject({
      state: 'COMPLETED',
      operationsTotalCount: 0,
    });
    expect(await api.post('/process-instances/cancellation', { filter: { no: 1 } })).toMatchObject({ status: 400 });
    expect(await api.post('/process-instances/cancellation', {})).toMatchObject({ status: 400 });
    expect(await api.post('/process-instances/migration', { filter: {} })).toMatchObject({ status: 400 });
  });
});
