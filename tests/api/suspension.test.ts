/** Suspension and resumption over HTTP, of one instance and of many. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { startHarness, type Answer, type Harness } from './harness.js';
import { jobModel, messageModel, model, flow, userTaskModel } from './models.js';

const calling = model({
  id: 'calling',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'call')}<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="reviewing"/></bpmn:extensionElements></bpmn:callActivity>`,
});

describe('suspension', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const deployed = await api.deploy({
      'job.bpmn': jobModel('working', 'work'),
      'task.bpmn': userTaskModel('reviewing'),
      'message.bpmn': messageModel('paying'),
      'calling.bpmn': calling,
    });
    expect(deployed.status).toBe(200);
  });
  afterAll(() => api.close());

  const create = async (processDefinitionId: string, body: object = {}): Promise<string> => {
    const created = await api.post('/process-instances', { processDefinitionId, ...body });
    expect(created).toMatchObject({ status: 200 });
    return created.body.processInstanceKey as string;
  };
  const operate = (key: string, operation: string): Promise<Answer> =>
    api.call('POST', `/process-instances/${key}/${operation}`, {}, { 'baton-actor': 'ada' });
  const state = async (key: string): Promise<string> =>
    (await api.get(`/process-instances/${key}`)).body.state as string;
  const refusedAs = (code: string): object => ({
    status: 409,
    type: expect.stringContaining('problem+json'),
    body: { code },
  });

  it('shows at once, is audited, and is refused where it is so already', async () => {
    const key = await create('reviewing');
    expect(await operate(key, 'resumption')).toMatchObject(refusedAs('INVALID_STATE'));
    expect(await operate(key, 'suspension')).toMatchObject({ status: 204 });
    expect(await state(key)).toBe('SUSPENDED');
    const found = await api.post('/process-instances/search', {
      filter: { state: 'SUSPENDED', processInstanceKey: key },
    });
    expect(found.body.items).toHaveLength(1);
    expect(await operate(key, 'suspension')).toMatchObject(refusedAs('INVALID_STATE'));
    expect(await operate(key, 'resumption')).toMatchObject({ status: 204 });
    expect(await state(key)).toBe('ACTIVE');
    const audited = await api.post('/audit-logs/search', {
      filter: { entityKey: key },
      sort: [{ field: 'auditLogKey' }],
    });
    expect(audited.body.items).toMatchObject([
      { operationType: 'CREATE' },
      {
        operationType: 'SUSPEND',
        actorId: 'ada',
        details: { before: { state: 'ACTIVE' }, after: { state: 'SUSPENDED' } },
      },
      {
        operationType: 'RESUME',
        actorId: 'ada',
        details: { before: { state: 'SUSPENDED' }, after: { state: 'ACTIVE' } },
      },
    ]);
    expect(await operate(key, 'suspension')).toMatchObject({ status: 204 });
    expect(await operate(key, 'cancellation')).toMatchObject({ status: 204 });
    expect(await operate(key, 'suspension')).toMatchObject({ status: 404 });
    expect(await operate('20000000', 'resumption')).toMatchObject({ status: 404 });
  });

  it('keeps workers from its jobs until it is resumed', async () => {
    const activate = (requestTimeout: number): Promise<Answer> =>
      api.post('/jobs/activation', { type: 'work', timeout: 60_000, maxJobsToActivate: 1, requestTimeout });
    const taken = await create('working');
    const jobKey = (await activate(0)).body.jobs[0].jobKey as string;
    const key = await create('working');
    for (const one of [taken, key]) expect(await operate(one, 'suspension')).toMatchObject({ status: 204 });
    expect((await activate(-1)).body.jobs).toEqual([]);
    for (const [command, body] of [
      ['completion', {}],
      ['failure', { retries: 1 }],
      ['failure', { retries: 0 }],
      ['error', { errorCode: 'NO' }],
    ] as const)
      expect(await api.post(`/jobs/${jobKey}/${command}`, body)).toMatchObject(refusedAs('INSTANCE_SUSPENDED'));
    const waiting = activate(20_000);
    expect(await operate(key, 'resumption')).toMatchObject({ status: 204 });
    expect((await waiting).body.jobs).toMatchObject([{ processInstanceKey: key }]);
    expect(await operate(taken, 'resumption')).toMatchObject({ status: 204 });
    expect(await api.post(`/jobs/${jobKey}/completion`)).toMatchObject({ status: 204 });
    expect(await state(taken)).toBe('COMPLETED');
  });

  it('keeps people from the tasks of all it calls', async () => {
    const key = await create('calling');
    const task = await eventually(async () => {
      const called = await api.post('/process-instances/search', { filter: { parentProcessInstanceKey: key } });
      const processInstanceKey = called.body.items[0]?.processInstanceKey as string | undefined;
      const found = await api.post('/user-tasks/search', { filter: { processInstanceKey: processInstanceKey ?? '1' } });
      return found.body.items[0] as { readonly userTaskKey: string; readonly processInstanceKey: string } | undefined;
    });
    expect(await operate(key, 'suspension')).toMatchObject({ status: 204 });
    await eventually(async () => (await state(task.processInstanceKey)) === 'SUSPENDED');
    const path = `/user-tasks/${task.userTaskKey}`;
    for (const [method, command, body] of [
      ['POST', '/completion', {}],
      ['POST', '/assignment', { assignee: 'ada' }],
      ['DELETE', '/assignee', undefined],
      ['PATCH', '', { changeset: { priority: 80 } }],
    ] as const)
      expect(await api.call(method, `${path}${command}`, body)).toMatchObject(refusedAs('INSTANCE_SUSPENDED'));
    expect(await operate(key, 'resumption')).toMatchObject({ status: 204 });
    await eventually(async () => (await state(task.processInstanceKey)) === 'ACTIVE');
    expect(await api.post(`${path}/completion`)).toMatchObject({ status: 204 });
    await eventually(async () => (await state(key)) === 'COMPLETED');
  });

  it('keeps the messages that come meanwhile', async () => {
    const key = await create('paying', { variables: { order: 'o-1' } });
    expect(await operate(key, 'suspension')).toMatchObject({ status: 204 });
    const message = { name: 'paid', correlationKey: 'o-1', variables: { amount: 7 } };
    expect(await api.post('/messages/publication', message)).toMatchObject({ status: 200 });
    expect(await state(key)).toBe('SUSPENDED');
    expect(await operate(key, 'resumption')).toMatchObject({ status: 204 });
    expect(await state(key)).toBe('COMPLETED');
    const set = await api.post('/variables/search', { filter: { processInstanceKey: key, name: 'amount' } });
    expect(set.body.items).toMatchObject([{ value: '7' }]);
  });

  it('is done to many at once, callers and what they call alike', async () => {
    const callers = await Promise.all([1, 2].map(() => create('calling', { tags: ['many'] })));
    const filter = { rootProcessInstanceKey: { $in: callers } };
    const states = async (): Promise<readonly string[]> => {
      const found = await api.post('/process-instances/search', { filter });
      return (found.body.items as { readonly state: string }[]).map((item) => item.state);
    };
    await eventually(async () => (await states()).length === 4);
    for (const [operation, type, after] of [
      ['suspension', 'SUSPEND_PROCESS_INSTANCE', 'SUSPENDED'],
      ['resumption', 'RESUME_PROCESS_INSTANCE', 'ACTIVE'],
    ] as const) {
      const begun = await api.post(`/process-instances/${operation}`, { filter });
      expect(begun).toMatchObject({ status: 200, body: { batchOperationType: type } });
      const over = await eventually(async () => {
        const { body } = await api.get(`/batch-operations/${String(begun.body.batchOperationKey)}`);
        return body.state === 'COMPLETED' && (body as object);
      });
      expect(over).toMatchObject({ operationsTotalCount: 4, operationsCompletedCount: 4, operationsFailedCount: 0 });
      await eventually(async () => (await states()).every((one) => one === after));
    }
  });
});
