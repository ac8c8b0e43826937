/** Server-sent events: of an instance, and of the tasks that one may see. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '../../api/app.js';
import { follow, type HeardEvent, type Source } from './event-source.js';
import { startHarness, type Harness } from './harness.js';
import { conditionModel, jobModel, userTaskModel } from './models.js';

describe('events over HTTP', () => {
  let api: Harness;
  const sources: Source[] = [];
  const open = async (path: string, headers?: Readonly<Record<string, string>>): Promise<Source> => {
    const source = await follow(`${api.url}/v2${path}`, headers);
    sources.push(source);
    return source;
  };
  const idsOf = (heard: readonly HeardEvent[]): readonly string[] => heard.map(({ id, type }) => `${id} ${type}`);
  const start = async (processDefinitionId: string, variables: object = {}): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId, variables })).body.processInstanceKey as string;
  const taskOf = async (instance: string): Promise<string> =>
    (await api.post('/user-tasks/search', { filter: { processInstanceKey: instance } })).body.items[0].userTaskKey;

  beforeAll(async () => {
    api = await startHarness();
    const deployed = await api.deploy({
      'task.bpmn': userTaskModel('reviewing', '<zeebe:assignmentDefinition candidateGroups="sales"/>'),
      'job.bpmn': jobModel('working', 'work'),
      'choice.bpmn': conditionModel('choosing'),
    });
    expect(deployed.status).toBe(200);
  });
  afterAll(async () => {
    for (const source of sources) source.close();
    await api.close();
  });

  it('of an instance tell all that happens in it, in order', async () => {
    const instance = await start('reviewing', { amount: 12, customer: 'ada' });
    const source = await open(`/process-instances/${instance}/events?after=start`);
    await source.next('user-task.created');
    const task = await taskOf(instance);
    await api.post(`/user-tasks/${task}/assignment`, { assignee: 'ada' });
    expect((await source.next('user-task.assigned')).data).toMatchObject({ userTaskKey: task, assignee: 'ada' });
    await api.post(`/user-tasks/${task}/completion`, { variables: { approved: true } });
    await source.next('process-instance.completed');
    expect(source.heard.map(({ type, data }) => [type, data.elementId ?? data.names])).toEqual([
      ['process-instance.started', undefined],
      ['element-instance.activated', 'reviewing'],
      ['variables.changed', ['amount', 'customer']],
      ['element-instance.activated', 'start'],
      ['element-instance.completed', 'start'],
      ['element-instance.activated', 'review'],
      ['user-task.created', 'review'],
      ['user-task.assigned', 'review'],
      ['user-task.completed', 'review'],
      ['variables.changed', ['approved']],
      ['element-instance.completed', 'review'],
      ['element-instance.activated', 'end'],
      ['element-instance.completed', 'end'],
      ['element-instance.completed', 'reviewing'],
      ['process-instance.completed', undefined],
    ]);
    expect(source.heard[0]).toEqual({
      id: expect.stringMatching(/^\d+-\d+-1$/),
      type: 'process-instance.started',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        processInstanceKey: instance,
        processDefinitionId: 'reviewing',
        processDefinitionKey: expect.any(String),
        processDefinitionVersion: 1,
        rootProcessInstanceKey: instance,
        businessId: null,
        tenantId: '<default>',
      },
    });
    expect(new Set(source.heard.map(({ id }) => id)).size).toBe(source.heard.length);
  });

  it('tell of incidents and their end, and of what is terminated', async () => {
    const instance = await start('choosing');
    const source = await open(`/process-instances/${instance}/events?after=start`);
    const { data } = await source.next('incident.created');
    expect(data).toMatchObject({ incidentKey: expect.any(String), elementId: 'choice', errorType: expect.any(String) });
    await api.call('PUT', `/element-instances/${instance}/variables`, { variables: { amount: 3 } });
    await api.post(`/incidents/${data.incidentKey}/resolution`);
    expect((await source.next('incident.resolved')).data).toMatchObject({ incidentKey: data.incidentKey });
    const working = await start('working', { order: 1 });
    const second = await open(`/process-instances/${working}/events`);
    await api.post(`/process-instances/${working}/cancellation`);
    expect((await second.next('element-instance.terminated')).data).toMatchObject({ elementId: 'work' });
    await second.next('process-instance.terminated');
  });

  it('go on after the last event that came, also within a step', async () => {
    const instance = await start('reviewing');
    const first = await open(`/process-instances/${instance}/events?after=start`);
    await first.next('user-task.created');
    first.close();
    await api.post(`/user-tasks/${await taskOf(instance)}/assignment`, { assignee: 'ada' });
    for (const [index, { id }] of first.heard.entries()) {
      const again = await open(`/process-instances/${instance}/events`, { 'last-event-id': id });
      await again.next('user-task.assigned');
      expect(idsOf(again.heard.slice(0, -1))).toEqual(idsOf(first.heard.slice(index + 1)));
      again.close();
    }
  });

  it('tell a client what it missed for too long to read anew', async () => {
    const instance = await start('reviewing');
    await api.sql('UPDATE engine.events_forgotten SET transaction_id = 3');
    const late = await open(`/process-instances/${instance}/events`, { 'last-event-id': '2-1-1' });
    await late.next('stream.reset');
    const strange = await open(`/process-instances/${instance}/events?after=${String(2n ** 62n)}-1-1`);
    await strange.next('stream.reset');
    await api.sql('UPDATE engine.events_forgotten SET transaction_id = 0');
    const current = await open(`/process-instances/${instance}/events`, { 'last-event-id': strange.lastId() });
    await api.post(`/user-tasks/${await taskOf(instance)}/assignment`, { assignee: 'ada' });
    await current.next('user-task.assigned');
    expect(current.heard.map(({ type }) => type)).toEqual(['user-task.assigned']);
  });

  it('come from every API process, and end when it does', async () => {
    const other = await startApi(api.config);
    const instance = await start('reviewing');
    const source = await follow(`${other.url}/v2/process-instances/${instance}/events`);
    await api.post(`/user-tasks/${await taskOf(instance)}/assignment`, { assignee: 'ada' });
    await source.next('user-task.assigned');
    await other.close();
    await source.ended;
  });

  it('refuse what is no event id, and no instance', async () => {
    const instance = await start('reviewing');
    expect(await api.get(`/process-instances/${instance}/events?after=yesterday`)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_ARGUMENT' },
    });
    expect((await api.get(`/process-instances/${instance}/events?since=1`)).status).toBe(400);
    expect((await api.get('/process-instances/1/events')).status).toBe(404);
    expect((await api.get('/user-tasks/events?after=1-2')).status).toBe(400);
  });

  it('of an inbox are those of tasks, of all instances', async () => {
    const inbox = await open('/user-tasks/events');
    const [one, two] = [await start('reviewing'), await start('reviewing')];
    const tasks = [await taskOf(one), await taskOf(two)];
    await api.call('PATCH', `/user-tasks/${tasks[0] ?? ''}`, { changeset: { priority: 80 } });
    await api.post(`/user-tasks/${tasks[1] ?? ''}/assignment`, { assignee: 'ada' });
    await api.call('DELETE', `/user-tasks/${tasks[1] ?? ''}/assignee`);
    await api.post(`/user-tasks/${tasks[0] ?? ''}/completion`);
    await api.post(`/process-instances/${two}/cancellation`);
    await inbox.next('user-task.canceled');
    expect(inbox.heard.map(({ type, data }) => [type, tasks.indexOf(data.userTaskKey)])).toEqual([
      ['user-task.created', 0],
      ['user-task.created', 1],
      ['user-task.updated', 0],
      ['user-task.assigned', 1],
      ['user-task.unassigned', 1],
      ['user-task.completed', 0],
      ['user-task.canceled', 1],
    ]);
    expect(inbox.heard[2]?.data).toMatchObject({ priority: 80, candidateGroups: ['sales'], name: 'Review it' });
  });
});
