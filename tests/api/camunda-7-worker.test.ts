/** Camunda's own worker library for Camunda 7, `camunda-external-task-client-js`, works a process here. */
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Variables, type Task, type TaskService } from 'camunda-external-task-client-js';
import { ORDER } from './camunda-7-models.js';
import { startHarness, type Answer, type Harness } from './harness.js';

describe('camunda-external-task-client-js', () => {
  let api: Harness;
  let client: Client | undefined;
  const errors: unknown[] = [];

  beforeAll(async () => {
    api = await startHarness();
    expect((await api.deploy({ 'order.bpmn': ORDER })).body).toMatchObject({ diagnostics: [] });
  });
  afterEach(() => {
    client?.stop();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(() => api.close());

  const worker = (workerId: string): Client => {
    const baseUrl = `${api.url}/engine-rest`;
    client = new Client({ baseUrl, workerId, asyncResponseTimeout: 2_000, interval: 10, lockDuration: 60_000 });
    for (const event of ['poll:error', 'handler:error', 'complete:error', 'handleFailure:error', 'extendLock:error'])
      client.on(event, (...values) => errors.push(event, ...values));
    return client;
  };
  /** Each test has a business key of its own: a client that is stopped waits for its last answer, and takes what is in it. */
  const start = async (businessKey: string, variables: object): Promise<string> => {
    const started = await api.post('/process-instances', {
      processDefinitionId: 'order',
      variables,
      businessId: businessKey,
    });
    return started.body.processInstanceKey;
  };
  const variable = async (processInstanceKey: string, name: string): Promise<unknown> => {
    const found = await api.post('/variables/search', {
      filter: { processInstanceKey, scopeKey: processInstanceKey, name },
    });
    return JSON.parse(found.body.items[0].value);
  };
  const task = (id: string): Promise<Answer> => api.call('GET', `/engine-rest/external-task/${id}`);

  it('fetches, extends its lock, completes with typed variables, and the next worker sees their types', async () => {
    const instance = await start('order-1', { amount: 12.5, customer: { name: 'Ada' } });
    const shipped: Task[] = [];
    const charged: Task[] = [];
    const done = new Promise<void>((resolve) => {
      const working = worker('payments');
      working.subscribe(
        'charge-card',
        { businessKey: 'order-1', includeExtensionProperties: true },
        async ({ task: taken, taskService }) => {
          charged.push(taken);
          await taskService.extendLock(taken, 120_000);
          const results = new Variables()
            .set('paid', true)
            .set('attempts', 1)
            .set('receipt', { number: 'R-1', lines: [1, 2] })
            .setTyped('paidAt', { type: 'date', value: new Date('2026-03-01T10:00:00.000Z') })
            .setTyped('cents', { type: 'long', value: 1250 });
          await taskService.complete(taken, results, new Variables().set('secret', 'pin'));
        },
      );
      working.subscribe('ship-parcel', {}, async ({ task: taken, taskService }) => {
        shipped.push(taken);
        await taskService.complete(taken);
        resolve();
      });
    });
    await done;
    expect(charged[0]).toMatchObject({
      activityId: 'charge',
      businessKey: 'order-1',
      processInstanceId: instance,
      topicName: 'charge-card',
      retries: 3,
      extensionProperties: { currency: 'EUR' },
    });
    expect(charged[0]?.variables.getAll()).toEqual({ amount: 12.5, customer: { name: 'Ada' }, total: 12.5 });
    expect(shipped[0]?.variables.getAll()).toEqual({
      amount: 12.5,
      customer: { name: 'Ada' },
      paid: true,
      attempts: 1,
      receipt: { number: 'R-1', lines: [1, 2] },
      paidAt: new Date('2026-03-01T10:00:00.000Z'),
      cents: 1250,
    });
    expect(shipped[0]?.variables.getTyped('cents')).toMatchObject({ type: 'long', value: 1250 });
    expect(shipped[0]?.extensionProperties).toBeNull();
    expect(await variable(instance, 'paidAt')).toBe('2026-03-01T10:00:00.000Z');
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
  });

  it('fails with a retry, and without one raises an incident that retries resolve', async () => {
    const instance = await start('order-2', { amount: 1 });
    const tries: (number | null)[] = [];
    let failed: Task | undefined;
    const twice = new Promise<void>((resolve) => {
      const subscription = worker('failing').subscribe(
        'charge-card',
        { businessKey: 'order-2' },
        async ({ task: taken, taskService }) => {
          tries.push(taken.retries);
          failed = taken;
          if (tries.length === 2) subscription.unsubscribe();
          const retries = (taken.retries ?? 3) - 2;
          const failure = {
            errorMessage: 'no line',
            errorDetails: 'at line 1\nat line 2',
            retries: Math.max(retries, 0),
          };
          await taskService.handleFailure(taken, { ...failure, retryTimeout: 0 });
          if (tries.length === 2) resolve();
        },
      );
    });
    await twice;
    expect(tries).toEqual([3, 1]);
    expect((await task(failed?.id ?? '')).body).toMatchObject({ retries: 0, errorMessage: 'no line' });
    expect(await api.call('GET', `/engine-rest/external-task/${failed?.id ?? ''}/errorDetails`)).toMatchObject({
      type: 'text/plain; charset=utf-8',
      body: 'at line 1\nat line 2',
    });
    const incidents = async (): Promise<unknown> =>
      (await api.post('/incidents/search', { filter: { processInstanceKey: instance, state: 'ACTIVE' } })).body.items;
    expect(await incidents()).toMatchObject([{ errorType: 'JOB_NO_RETRIES', errorMessage: 'no line' }]);
    const path = `/engine-rest/external-task/${failed?.id ?? ''}/retries`;
    expect((await api.call('PUT', path, { retries: 2 })).status).toBe(204);
    expect(await incidents()).toEqual([]);
    expect((await task(failed?.id ?? '')).body).toMatchObject({ retries: 2 });
  });

  it('throws a BPMN error with variables, which a boundary event catches', async () => {
    const instance = await start('order-3', { amount: 99_999 });
    const working = worker('declining');
    const thrown = new Promise<void>((resolve, reject) => {
      working.subscribe(
        'charge-card',
        { processVariables: { amount: 99_999 } },
        async ({ task: taken, taskService }) => {
          await taskService
            .handleBpmnError(taken, 'NO-MONEY', 'declined by the bank', new Variables().set('reason', 'limit'))
            .then(resolve, reject);
        },
      );
    });
    await thrown;
    expect(await variable(instance, 'reason')).toBe('limit');
    const { items } = (await api.post('/user-tasks/search', { filter: { processInstanceKey: instance } })).body;
    expect(items).toMatchObject([{ elementId: 'call', state: 'CREATED' }]);
  });

  it('tells the client what it may not, as Camunda 7 does', async () => {
    await start('order-4', { amount: 2 });
    const working = worker('first');
    let seen: { readonly task: Task; readonly taskService: TaskService } | undefined;
    const subscription = working.subscribe('charge-card', { businessKey: 'order-4', variables: ['amount'] }, (work) => {
      seen = work;
      subscription.unsubscribe();
      return Promise.resolve();
    });
    await once(working as never, 'handler:success');
    if (!seen) throw new Error('Expected a task, but there is none.');
    expect(seen.task.variables.getAll()).toEqual({ amount: 2 });
    const complete = (workerId: string): Promise<Answer> =>
      api.call('POST', `/engine-rest/external-task/${seen?.task.id ?? ''}/complete`, { workerId });
    expect(await complete('second')).toEqual({
      status: 400,
      type: 'application/json',
      body: { type: 'RestException', message: expect.stringContaining('first has it'), code: null },
    });
    await expect(seen.taskService.lock({ ...seen.task, id: '77' }, 1_000)).rejects.toMatchObject({
      httpStatusCode: 404,
    });
    await seen.taskService.unlock(seen.task);
    expect((await task(seen.task.id)).body).toMatchObject({ workerId: null, lockExpirationTime: null });
    expect((await complete('first')).status).toBe(400);
    expect((await task('4f2c-uuid')).status).toBe(404);
  });
});
