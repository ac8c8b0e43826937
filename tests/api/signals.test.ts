import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';
import { flow, model } from './models.js';
import { eventually } from '../support/eventually.js';

const SIGNAL = '<bpmn:signal id="signal" name="store-closed"/>';
const USER_TASK = '<bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements>';

function signalEvent(signal = 'signal'): string {
  return `<bpmn:signalEventDefinition signalRef="${signal}"/>`;
}

/** start → wait for the signal → user task → end */
const waiting = model({
  id: 'waiting',
  roots: SIGNAL,
  body: `<bpmn:startEvent id="start"/>${flow('start', 'wait')}
<bpmn:intermediateCatchEvent id="wait">${signalEvent()}</bpmn:intermediateCatchEvent>${flow('wait', 'after')}
<bpmn:userTask id="after">${USER_TASK}</bpmn:userTask>${flow('after', 'end')}<bpmn:endEvent id="end"/>`,
});

/** start by the signal → user task → end */
const started = model({
  id: 'started',
  roots: SIGNAL,
  body: `<bpmn:startEvent id="begin">${signalEvent()}</bpmn:startEvent>${flow('begin', 'review')}
<bpmn:userTask id="review">${USER_TASK}</bpmn:userTask>${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
});

/** user task with a non-interrupting boundary event of the signal, which throws the signal `noted` at its end */
const noting = model({
  id: 'noting',
  roots: `${SIGNAL}<bpmn:signal id="noted" name="noted"/>`,
  body: `<bpmn:startEvent id="start"/>${flow('start', 'review')}<bpmn:userTask id="review">${USER_TASK}</bpmn:userTask>
${flow('review', 'end')}<bpmn:endEvent id="end"/>
<bpmn:boundaryEvent id="heard" attachedToRef="review" cancelActivity="false">${signalEvent()}</bpmn:boundaryEvent>
${flow('heard', 'tell')}<bpmn:endEvent id="tell">${signalEvent('noted')}</bpmn:endEvent>`,
});

/** waits for `noted` and throws it itself, before and beside its wait */
const both = model({
  id: 'both',
  roots: '<bpmn:signal id="noted" name="own-word"/>',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'fork')}<bpmn:parallelGateway id="fork"/>
${flow('fork', 'wait')}<bpmn:intermediateCatchEvent id="wait">${signalEvent('noted')}</bpmn:intermediateCatchEvent>
${flow('wait', 'end')}<bpmn:endEvent id="end"/>
${flow('fork', 'say')}<bpmn:intermediateThrowEvent id="say">${signalEvent('noted')}</bpmn:intermediateThrowEvent>
${flow('say', 'said')}<bpmn:endEvent id="said"/>`,
});

const conditional = model({
  id: 'large-orders',
  body: `<bpmn:startEvent id="large"><bpmn:conditionalEventDefinition id="definition">
<bpmn:condition>=amount &gt; 1000</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>
${flow('large', 'review')}<bpmn:userTask id="review">${USER_TASK}</bpmn:userTask>
${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
});

/** user task with an error boundary event for code `NO` */
const refusing = model({
  id: 'refusing',
  roots: '<bpmn:error id="error" name="no" errorCode="NO"/>',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'review')}<bpmn:userTask id="review">${USER_TASK}</bpmn:userTask>
${flow('review', 'end')}<bpmn:endEvent id="end"/>
<bpmn:boundaryEvent id="caught" attachedToRef="review"><bpmn:errorEventDefinition id="definition" errorRef="error"/></bpmn:boundaryEvent>
${flow('caught', 'after')}<bpmn:userTask id="after">${USER_TASK}</bpmn:userTask>${flow('after', 'refused')}<bpmn:endEvent id="refused"/>`,
});

/** an instantiating receive task, then a user task */
const received = model({
  id: 'received',
  roots: '<bpmn:message id="message" name="ordered"/>',
  body: `<bpmn:receiveTask id="order" messageRef="message" instantiate="true"/>${flow('order', 'review')}
<bpmn:userTask id="review">${USER_TASK}</bpmn:userTask>${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
});

/** one start event with a message and two signals */
const several = model({
  id: 'several',
  roots:
    '<bpmn:message id="message" name="asked"/><bpmn:signal id="one" name="signal-one"/><bpmn:signal id="two" name="signal-two"/>',
  body: `<bpmn:startEvent id="any"><bpmn:messageEventDefinition messageRef="message"/>
${signalEvent('one')}${signalEvent('two')}</bpmn:startEvent>${flow('any', 'review')}
<bpmn:userTask id="review">${USER_TASK}</bpmn:userTask>${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
});

describe('signals, conditions and errors from outside', () => {
  let api: Harness;

  beforeAll(async () => {
    api = await startHarness();
    const answer = await api.deploy({
      'waiting.bpmn': waiting,
      'started.bpmn': started,
      'noting.bpmn': noting,
      'both.bpmn': both,
      'conditional.bpmn': conditional,
      'refusing.bpmn': refusing,
      'received.bpmn': received,
      'several.bpmn': several,
    });
    expect(answer.body.diagnostics).toEqual([]);
  });
  afterAll(() => api.close());

  const start = async (processDefinitionId: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId })).body.processInstanceKey;
  const tasks = async (
    filter: object,
  ): Promise<readonly { readonly elementId: string; readonly userTaskKey: string }[]> =>
    (await api.post('/user-tasks/search', { filter: { state: 'CREATED', ...filter } })).body.items;

  it('reach every instance that waits and start what they start, once, before the answer', async () => {
    const waiters = await Promise.all([1, 2, 3].map(() => start('waiting')));
    const noter = await start('noting');

    const answers = await Promise.all(
      [1, 2].map((n) => api.post('/signals/broadcast', { signalName: 'store-closed', variables: { n } })),
    );

    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toEqual({ signalKey: expect.stringMatching(/^\d+$/), tenantId: '<default>' });
    }
    for (const processInstanceKey of waiters) expect(await tasks({ processInstanceKey })).toHaveLength(1);
    expect(await tasks({ processDefinitionId: 'started' })).toHaveLength(2);
    // Non-interrupting: once for each broadcast.
    const heard = await api.post('/element-instances/search', {
      filter: { processInstanceKey: noter, elementId: 'heard' },
    });
    expect(heard.body.items).toHaveLength(2);
    const pending = await api.sql(`SELECT 1 FROM engine.signal_deliveries WHERE state = 'PENDING'`);
    expect(pending).toEqual([]);
  });

  it('delivered again change nothing', async () => {
    const processInstanceKey = await start('noting');
    await api.post('/signals/broadcast', { signalName: 'store-closed' });
    await api.sql(
      `UPDATE engine.signal_deliveries SET state = 'PENDING', next_attempt_at = now() WHERE process_instance_key = $1`,
      [processInstanceKey],
    );
    const delivered = async (): Promise<boolean> =>
      (
        await api.sql(`SELECT 1 FROM engine.signal_deliveries WHERE process_instance_key = $1 AND state = 'PENDING'`, [
          processInstanceKey,
        ])
      ).length === 0;
    await eventually(delivered);
    const filter = { processInstanceKey, elementId: 'heard' };
    expect((await api.post('/element-instances/search', { filter })).body.items).toHaveLength(1);
  });

  it('that a process throws reach the process itself', async () => {
    const processInstanceKey = await start('both');
    const state = async (): Promise<string> => (await api.get(`/process-instances/${processInstanceKey}`)).body.state;
    await eventually(async () => (await state()) === 'COMPLETED');
  });

  it('start at each of several triggers of one event, and a message at a receive task', async () => {
    await api.post('/signals/broadcast', { signalName: 'signal-one' });
    await api.post('/signals/broadcast', { signalName: 'signal-two' });
    await api.post('/messages/publication', { name: 'asked' });
    expect(await tasks({ processDefinitionId: 'several' })).toHaveLength(3);
    await api.post('/messages/publication', { name: 'ordered', variables: { item: 'tea' } });
    expect(await tasks({ processDefinitionId: 'received' })).toMatchObject([{ elementId: 'review' }]);
    const untriggered = await api.post('/process-instances', { processDefinitionId: 'received' });
    expect(untriggered).toMatchObject({ status: 400 });
  });

  it('refuses a broadcast without a name', async () => {
    expect(await api.post('/signals/broadcast', { variables: {} })).toMatchObject({ status: 400 });
  });

  it('starts what a condition holds for, and nothing where none does', async () => {
    const none = await api.post('/conditionals/evaluation', { variables: { amount: 5 } });
    expect(none).toMatchObject({ status: 200, body: { processInstances: [], tenantId: '<default>' } });

    const { body } = await api.post('/conditionals/evaluation', { variables: { amount: 5000 } });
    expect(body.processInstances).toHaveLength(1);
    const [{ processInstanceKey, processDefinitionKey }] = body.processInstances;
    expect(await tasks({ processInstanceKey })).toMatchObject([{ elementId: 'review' }]);
    const variables = await api.post('/variables/search', { filter: { processInstanceKey } });
    expect(variables.body.items).toMatchObject([{ name: 'amount', value: '5000' }]);

    const named = await api.post('/conditionals/evaluation', { variables: { amount: 5000 }, processDefinitionKey });
    expect(named.body.processInstances).toHaveLength(1);
    const other = await api.post('/conditionals/evaluation', { variables: {}, processDefinitionKey: '1' });
    expect(other).toMatchObject({ status: 404 });
  });

  it('throws an error from a user task to its boundary event', async () => {
    const processInstanceKey = await start('refusing');
    const [task] = await tasks({ processInstanceKey });
    const error = { errorCode: 'NO', errorMessage: 'not this one', variables: { why: 'late' } };

    expect(await api.post(`/user-tasks/${task?.userTaskKey}/error`, error)).toMatchObject({ status: 204 });

    expect(await tasks({ processInstanceKey })).toMatchObject([{ elementId: 'after' }]);
    expect(await api.post(`/user-tasks/${task?.userTaskKey}/error`, error)).toMatchObject({ status: 409 });
  });

  it('makes an incident of an error that nothing catches', async () => {
    const processInstanceKey = await start('refusing');
    const [task] = await tasks({ processInstanceKey });
    await api.post(`/user-tasks/${task?.userTaskKey}/error`, { errorCode: 'OTHER' });
    const incidents = await api.post('/incidents/search', { filter: { processInstanceKey } });
    expect(incidents.body.items).toMatchObject([{ errorType: 'UNHANDLED_ERROR_EVENT', elementId: 'review' }]);
  });
});
