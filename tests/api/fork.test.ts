/** Forks over HTTP: copies of instances from past points, which go on by themselves. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { startHarness, type Answer, type Harness } from './harness.js';
import { flow, model } from './models.js';

const task = (id: string): string =>
  `<bpmn:userTask id="${id}"><bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="ada"/></bpmn:extensionElements></bpmn:userTask>`;
const late = `<bpmn:boundaryEvent id="late" attachedToRef="a"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;

/** start → a, an hour long → job w → wait for a message → end */
const steps = (last: string): string =>
  model({
    id: 'steps',
    roots: `<bpmn:message id="m" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=order"/></bpmn:extensionElements></bpmn:message>`,
    body: `<bpmn:startEvent id="start"/>${flow('start', 'a')}${task('a')}${late}${flow('late', 'end')}${flow('a', 'w')}
<bpmn:serviceTask id="w"><bpmn:extensionElements><zeebe:taskDefinition type="w" retries="2"/></bpmn:extensionElements></bpmn:serviceTask>
${flow('w', last)}<bpmn:intermediateCatchEvent id="${last}"><bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent>
${flow(last, 'end')}<bpmn:endEvent id="end"/>`,
  });
const calling = model({
  id: 'calling',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'call')}<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="steps"/></bpmn:extensionElements></bpmn:callActivity>${flow('call', 'end')}<bpmn:endEvent id="end"/>`,
});

describe('forks', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    expect((await api.deploy({ 'steps.bpmn': steps('wait'), 'calling.bpmn': calling })).status).toBe(200);
  });
  afterAll(() => api.close());

  const create = async (body: object): Promise<string> =>
    (await api.post('/process-instances', body)).body.processInstanceKey as string;
  const fork = (key: string, body: object = {}): Promise<Answer> =>
    api.call('POST', `/process-instances/${key}/fork`, body, { 'baton-actor': 'ada' });
  const copyOf = async (key: string, body: object = {}): Promise<string> => {
    const forked = await fork(key, body);
    expect(forked).toMatchObject({ status: 200, body: { processDefinitionId: 'steps' } });
    return forked.body.processInstanceKey as string;
  };
  const items = async (what: string, processInstanceKey: string, filter: object = {}): Promise<Answer['body'][]> =>
    (await api.post(`/${what}/search`, { filter: { processInstanceKey, ...filter } })).body.items as Answer['body'][];
  const elementKey = async (key: string, elementId: string): Promise<string> =>
    (await items('element-instances', key, { elementId }))[0].elementInstanceKey as string;
  const state = async (key: string): Promise<string> =>
    (await api.get(`/process-instances/${key}`)).body.state as string;
  const completeTask = async (key: string, variables: object = {}): Promise<void> => {
    const [open] = await items('user-tasks', key, { state: 'CREATED' });
    expect(await api.post(`/user-tasks/${open.userTaskKey as string}/completion`, { variables })).toMatchObject({
      status: 204,
    });
  };
  const completeJob = async (key: string): Promise<void> => {
    const [open] = await items('jobs', key, { state: 'CREATED' });
    expect(await api.post(`/jobs/${open.jobKey as string}/completion`)).toMatchObject({ status: 204 });
  };
  const pay = (correlationKey: string): Promise<Answer> =>
    api.post('/messages/publication', { name: 'paid', correlationKey });

  it('begins where the instance was, and goes on to another end', async () => {
    const key = await create({ processDefinitionId: 'steps', variables: { order: 'o-1', n: 1 }, tags: ['t'] });
    await completeTask(key, { n: 2 });
    await completeJob(key);
    await pay('o-1');
    expect(await state(key)).toBe('COMPLETED');

    const { items: events, totalItems } = (await api.get(`/process-instances/${key}/history`)).body;
    expect(events).toHaveLength(totalItems);
    const shown = events.map((event: Answer['body']) => [event.type, event.elementId ?? event.name ?? event.value]);
    const began = shown.findIndex(([type, id]: string[]) => type === 'element-activated' && id === 'a');
    const valuesAt = (until: number): object =>
      Object.fromEntries(
        events
          .slice(0, until + 1)
          .filter(({ type }: Answer['body']) => type === 'variable-set')
          .map(({ name, value }: Answer['body']) => [name, value]),
      );
    expect(valuesAt(began)).toEqual({ order: '"o-1"', n: '1' });
    expect(valuesAt(totalItems - 1)).toEqual({ order: '"o-1"', n: '2' });
    const active = new Set<string>();
    for (const { type, elementId, key: element } of events.slice(0, began + 1)) {
      if (type === 'element-activated') active.add(`${String(elementId)} ${String(element)}`);
      if (type === 'element-ended')
        for (const one of active) if (one.endsWith(` ${String(element)}`)) active.delete(one);
    }
    expect([...active].map((one) => one.split(' ')[0]).sort()).toEqual(['a', 'steps']);
    expect(events.at(-1)).toMatchObject({ type: 'instance-ended', state: 'COMPLETED', index: totalItems - 1 });
    const page = (await api.get(`/process-instances/${key}/history?from=${String(began)}&limit=1`)).body;
    expect(page).toEqual({ items: [events[began]], totalItems });
    expect((await api.get(`/process-instances/${key}/history?limit=0`)).status).toBe(400);
    expect((await api.get('/process-instances/1/history')).status).toBe(404);

    const again = await copyOf(key, { elementInstanceKey: await elementKey(key, 'a') });
    expect((await api.get(`/process-instances/${again}`)).body).toMatchObject({ state: 'ACTIVE', tags: ['t'] });
    const [open] = await items('user-tasks', again);
    expect(open).toMatchObject({ state: 'CREATED', assignee: 'ada', elementId: 'a' });
    expect(open.userTaskKey).not.toBe((await items('user-tasks', key))[0].userTaskKey);
    expect(await items('variables', again)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'n', value: '1', scopeKey: again })]),
    );
    const ids = (await items('element-instances', again)).map(({ elementId }) => elementId as string);
    expect(ids.sort()).toEqual(['a', 'steps']);
    const [timer] = (await api.get(`/process-instances/${again}/timers`)).body.items;
    expect(Date.parse(timer.dueDate as string)).toBeGreaterThan(Date.now() + 3_000_000);
    const audited = await api.post('/audit-logs/search', { filter: { entityKey: again } });
    expect(audited.body.items).toMatchObject([
      { operationType: 'CREATE', actorId: 'ada', details: { forkOf: { processInstanceKey: key } } },
    ]);

    await completeTask(again, { order: 'o-2' });
    const onceMore = await copyOf(again);
    for (const [one, order] of [
      [again, 'o-2'],
      [onceMore, 'o-2'],
    ] as const) {
      await completeJob(one);
      await pay(order);
      expect(await state(one)).toBe('COMPLETED');
    }
    expect(await items('variables', key)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'n', value: '2' })]),
    );
  });

  it('is of an instance that migrated, and calls anew what is called', async () => {
    const key = await create({ processDefinitionId: 'steps', variables: { order: 'o-3' } });
    await completeTask(key);
    await completeJob(key);
    const deployed = await api.deploy({ 'steps.bpmn': steps('later') });
    const target = deployed.body.deployments[0].processDefinition.processDefinitionKey as string;
    const migrated = await api.post(`/process-instances/${key}/migration`, {
      targetProcessDefinitionKey: target,
      mappingInstructions: [{ sourceElementId: 'wait', targetElementId: 'later' }],
    });
    expect(migrated).toMatchObject({ status: 204 });
    const now = await copyOf(key);
    expect((await api.get(`/process-instances/${now}`)).body).toMatchObject({ processDefinitionKey: target });
    expect((await items('element-instances', now)).map(({ elementId }) => elementId as string).sort()).toEqual([
      'later',
      'steps',
    ]);
    const before = await copyOf(key, { elementInstanceKey: await elementKey(key, 'w') });
    expect(await items('jobs', before)).toMatchObject([{ elementId: 'w', type: 'w', retries: 2, state: 'CREATED' }]);

    const caller = await create({ processDefinitionId: 'calling', variables: { order: 'o-4' } });
    const called = (parentProcessInstanceKey: string): Promise<string> =>
      eventually(async () => {
        const found = await api.post('/process-instances/search', { filter: { parentProcessInstanceKey } });
        return found.body.items[0]?.processInstanceKey as string | undefined;
      });
    const first = await called(caller);
    const copy = await fork(caller);
    expect(copy).toMatchObject({ status: 200 });
    expect(await called(copy.body.processInstanceKey as string)).not.toBe(first);
    const alone = await copyOf(first);
    expect((await api.get(`/process-instances/${alone}`)).body).toMatchObject({
      parentProcessInstanceKey: null,
      rootProcessInstanceKey: alone,
    });
  });

  it('is refused where nothing could go on', async () => {
    const key = await create({ processDefinitionId: 'steps', variables: { order: 'o-5' } });
    const refused = (status: number, code: string): object => ({ status, body: { code } });
    expect(await fork('20000000')).toMatchObject(refused(404, 'NOT_FOUND'));
    expect(await fork(key, { elementInstanceKey: '20000001' })).toMatchObject(refused(404, 'NOT_FOUND'));
    expect(await api.post(`/process-instances/${key}/suspension`)).toMatchObject({ status: 204 });
    expect(await fork(key)).toMatchObject(refused(409, 'INVALID_STATE'));
    expect(await api.post(`/process-instances/${key}/cancellation`)).toMatchObject({ status: 204 });
    expect(await fork(key)).toMatchObject(refused(409, 'INVALID_STATE'));
    const elementInstanceKey = await elementKey(key, 'a');
    expect(await fork(key, { elementInstanceKey })).toMatchObject({ status: 200 });
    await api.sql(
      `UPDATE engine.commits SET digest = repeat('0', 64) WHERE process_instance_key = $1 AND sequence = 1`,
      [key],
    );
    expect(await fork(key)).toMatchObject({
      ...refused(409, 'INVALID_STATE'),
      body: { detail: expect.stringContaining('to go as it went') },
    });
    await api.sql('UPDATE engine.commits SET causes = NULL WHERE process_instance_key = $1', [key]);
    expect(await fork(key)).toMatchObject({ body: { detail: expect.stringContaining('to be kept') } });
  });
});
