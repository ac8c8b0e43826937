import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { userTaskModel } from './models.js';

const listener = (event: string): string => `<zeebe:taskListener eventType="${event}" type="on-${event}"/>`;

describe('listeners over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const deployed = await api.deploy({
      'heard.bpmn': userTaskModel(
        'heard',
        `<zeebe:taskListeners>${['assigning', 'updating', 'completing'].map(listener).join('')}</zeebe:taskListeners>
        <zeebe:executionListeners><zeebe:executionListener eventType="start" type="before" retries="1"/></zeebe:executionListeners>`,
      ),
    });
    expect(deployed.body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const activate = async (type: string): Promise<Answer['body']> => {
    const { body } = await api.post('/jobs/activation', {
      type,
      worker: 'w',
      timeout: 60_000,
      maxJobsToActivate: 1,
      requestTimeout: -1,
    });
    expect(body.jobs).toHaveLength(1);
    return body.jobs[0];
  };
  const done = async (type: string, body: object = {}): Promise<void> => {
    const { jobKey } = await activate(type);
    expect((await api.post(`/jobs/${jobKey}/completion`, body)).status).toBe(204);
  };
  const start = async (): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId: 'heard' })).body.processInstanceKey as string;
  const taskOf = async (processInstanceKey: string): Promise<Answer['body']> =>
    (await api.post('/user-tasks/search', { filter: { processInstanceKey } })).body.items[0];

  it('decide on the assignment, changes and completion of a user task', async () => {
    const instance = await start();
    expect(await taskOf(instance)).toBeUndefined();
    const before = await activate('before');
    expect(before).toMatchObject({
      kind: 'EXECUTION_LISTENER',
      listenerEventType: 'START',
      userTask: null,
      retries: 1,
    });
    expect((await api.post(`/jobs/${before.jobKey}/completion`, { result: { type: 'userTask' } })).status).toBe(400);
    expect((await api.post(`/jobs/${before.jobKey}/completion`, {})).status).toBe(204);

    const { userTaskKey, state } = await taskOf(instance);
    expect(state).toBe('CREATED');
    const path = `/user-tasks/${userTaskKey}`;
    expect((await api.post(`${path}/assignment`, { assignee: 'ada' })).status).toBe(204);
    expect(await taskOf(instance)).toMatchObject({ state: 'ASSIGNING', assignee: null });
    expect((await api.post(`${path}/completion`, {})).status).toBe(409);
    const assigning = await activate('on-assigning');
    expect(assigning).toMatchObject({
      kind: 'TASK_LISTENER',
      listenerEventType: 'ASSIGNING',
      userTask: { userTaskKey },
    });
    const result = { type: 'userTask', corrections: { assignee: 'bob', priority: 80 } };
    expect((await api.post(`/jobs/${assigning.jobKey}/completion`, { result })).status).toBe(204);
    expect(await taskOf(instance)).toMatchObject({ state: 'CREATED', assignee: 'bob', priority: 80 });
    expect((await api.post(`${path}/assignment`, { assignee: 'eve', allowOverride: false })).body.detail).toContain(
      'assigned to bob',
    );

    expect((await api.call('PATCH', path, { changeset: { priority: 10 } })).status).toBe(204);
    await done('on-updating', { result: { type: 'userTask', denied: true, deniedReason: 'too low' } });
    expect(await taskOf(instance)).toMatchObject({ state: 'CREATED', priority: 80 });
    const denied = await api.post('/jobs/search', { filter: { processInstanceKey: instance, isDenied: true } });
    expect(denied.body.items).toMatchObject([{ type: 'on-updating', deniedReason: 'too low', kind: 'TASK_LISTENER' }]);

    expect((await api.post(`${path}/completion`, { variables: { ok: true } })).status).toBe(204);
    expect(await taskOf(instance)).toMatchObject({ state: 'COMPLETING' });
    await done('on-completing');
    expect(await taskOf(instance)).toMatchObject({ state: 'COMPLETED', assignee: 'bob' });
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
  });

  it('that fail are incidents of their own', async () => {
    const instance = await start();
    const { jobKey } = await activate('before');
    expect((await api.post(`/jobs/${jobKey}/failure`, { retries: 0, errorMessage: 'down' })).status).toBe(204);
    const incidents = await api.post('/incidents/search', { filter: { processInstanceKey: instance } });
    expect(incidents.body.items).toMatchObject([
      { errorType: 'EXECUTION_LISTENER_NO_RETRIES', errorMessage: 'down', jobKey, state: 'ACTIVE' },
    ]);
    const [{ incidentKey }] = incidents.body.items;
    await api.call('PATCH', `/jobs/${jobKey}`, { changeset: { retries: 1 } });
    expect((await api.post(`/incidents/${incidentKey}/resolution`, {})).status).toBe(204);
    await done('before');
    expect(await taskOf(instance)).toMatchObject({ state: 'CREATED' });
  });
});
