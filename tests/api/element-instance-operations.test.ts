/** Timers that are not waited for, and ad-hoc subprocesses whose activities somebody chooses, over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { flow, model } from './models.js';

const task = (id: string): string =>
  `<bpmn:userTask id="${id}"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>`;
const timer = (id: string, on: string): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${on}" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;

/** start → a, with two reminders → wait a day → end */
const WAITING = model({
  id: 'waiting',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'a')}${task('a')}${timer('one', 'a')}${timer('other', 'a')}${flow('a', 'day')}
<bpmn:intermediateCatchEvent id="day"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
${flow('day', 'end')}<bpmn:endEvent id="end"/>${flow('one', 'reminded')}${flow('other', 'reminded')}<bpmn:endEvent id="reminded"/>`,
});

/** start → ad-hoc subprocess of a, b → c, and d → end */
const CHOOSING = model({
  id: 'choosing',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'h')}
<bpmn:adHocSubProcess id="h"><bpmn:extensionElements><zeebe:adHoc activeElementsCollection="= [&quot;a&quot;]"/></bpmn:extensionElements>${task('a')}${task('b')}${flow('b', 'c')}${task('c')}${task('d')}</bpmn:adHocSubProcess>
${flow('h', 'end')}<bpmn:endEvent id="end"/>`,
});

describe('operations on element instances', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    expect((await api.deploy({ 'waiting.bpmn': WAITING, 'choosing.bpmn': CHOOSING })).status).toBe(200);
  });
  afterAll(() => api.close());

  const create = async (processDefinitionId: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId })).body.processInstanceKey as string;
  const elements = async (processInstanceKey: string, filter: object): Promise<Answer['body'][]> => {
    const found = await api.post('/element-instances/search', {
      filter: { processInstanceKey, ...filter },
      sort: [{ field: 'elementId' }],
    });
    return found.body.items as Answer['body'][];
  };
  const keyOf = async (processInstanceKey: string, elementId: string): Promise<string> =>
    (await elements(processInstanceKey, { elementId }))[0].elementInstanceKey as string;
  const active = async (key: string): Promise<readonly string[]> =>
    (await elements(key, { state: 'ACTIVE', type: 'USER_TASK' })).map(({ elementId }) => elementId as string);
  const audited = async (key: string): Promise<Answer['body']> => {
    const found = await api.post('/audit-logs/search', {
      filter: { entityKey: key },
      sort: [{ field: 'auditLogKey', order: 'DESC' }],
    });
    return found.body.items[0];
  };
  const refused = (status: number, code: string, detail: string): object => ({
    status,
    body: { code, detail: expect.stringContaining(detail) },
  });

  it('lets a timer happen now, and says which are waited for', async () => {
    const key = await create('waiting');
    const a = await keyOf(key, 'a');
    const waited = await api.get(`/process-instances/${key}/timers`);
    expect(waited).toMatchObject({ status: 200 });
    expect(waited.body.items).toHaveLength(2);
    expect(waited.body.items).toContainEqual({
      elementInstanceKey: a,
      elementId: 'one',
      dueDate: expect.stringMatching(/^\d{4}-.*Z$/),
      repeats: false,
    });
    const trigger = (of: string, body: object = {}): Promise<Answer> =>
      api.call('POST', `/element-instances/${of}/timer-trigger`, body, { 'baton-actor': 'ada' });
    expect(await trigger(a)).toMatchObject(refused(400, 'INVALID_ARGUMENT', 'one, other'));
    expect(await trigger(a, { elementId: 'one' })).toMatchObject({ status: 204 });
    expect(await elements(key, { elementId: 'reminded', state: 'COMPLETED' })).toHaveLength(1);
    expect(await audited(key)).toMatchObject({
      operationType: 'TRIGGER_TIMER',
      actorId: 'ada',
      details: { requested: { key: a, elementId: 'one' } },
    });
    expect(await trigger(a, { elementId: 'one' })).toMatchObject(refused(409, 'INVALID_STATE', "the timer of 'one'"));
    expect(await api.post(`/process-instances/${key}/suspension`)).toMatchObject({ status: 204 });
    expect(await trigger(a)).toMatchObject(refused(409, 'INSTANCE_SUSPENDED', 'SUSPENDED'));
    expect(await api.post(`/process-instances/${key}/resumption`)).toMatchObject({ status: 204 });
    expect(await trigger(a)).toMatchObject({ status: 204 });
    const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey: key } });
    const { userTaskKey } = tasks.body.items[0] as { readonly userTaskKey: string };
    expect(await api.post(`/user-tasks/${userTaskKey}/completion`)).toMatchObject({ status: 204 });
    expect(await trigger(await keyOf(key, 'day'))).toMatchObject({ status: 204 });
    expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({ state: 'COMPLETED' });
    expect(await trigger(a)).toMatchObject({ status: 404 });
    expect(await api.get(`/process-instances/${key}/timers`)).toMatchObject({ status: 404 });
  });

  it('starts activities of an ad-hoc subprocess', async () => {
    const key = await create('choosing');
    const h = await keyOf(key, 'h');
    const activate = (of: string, body: object): Promise<Answer> =>
      api.call('POST', `/element-instances/ad-hoc-activities/${of}/activation`, body, { 'baton-actor': 'ada' });
    expect(await activate(h, { elements: [{ elementId: 'b', variables: { x: 1 } }] })).toMatchObject({ status: 204 });
    expect(await active(key)).toEqual(['a', 'b']);
    const set = await api.post('/variables/search', { filter: { processInstanceKey: key, name: 'x' } });
    expect(set.body.items).toMatchObject([{ scopeKey: await keyOf(key, 'b') }]);
    expect(await audited(key)).toMatchObject({
      operationType: 'ACTIVATE',
      actorId: 'ada',
      details: { requested: { key: h, elements: [{ elementId: 'b' }] } },
    });
    const instead = { elements: [{ elementId: 'd' }], cancelRemainingInstances: true };
    expect(await activate(h, instead)).toMatchObject({ status: 204 });
    expect(await active(key)).toEqual(['d']);
    expect(await activate(h, { elements: [{ elementId: 'c' }] })).toMatchObject(
      refused(400, 'INVALID_ARGUMENT', "'c'"),
    );
    expect(await activate(h, { elements: [] })).toMatchObject({ status: 400 });
    const twice = { elements: [{ elementId: 'a' }, { elementId: 'a' }] };
    expect(await activate(h, twice)).toMatchObject(refused(400, 'INVALID_ARGUMENT', 'each once'));
    expect(await activate(await keyOf(key, 'd'), instead)).toMatchObject({ status: 404 });
    expect(await active(key)).toEqual(['d']);
  });
});
