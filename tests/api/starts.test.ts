/** Processes that several things start: start events without a trigger, timers, messages that belong together. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../api/deployments/timer-definitions.js';
import { startHarness, type Harness } from './harness.js';
import { flow, model } from './models.js';

const END = '<bpmn:endEvent id="end"/>';

const several = model({
  id: 'several',
  body: `<bpmn:startEvent id="web"/><bpmn:startEvent id="shop"/>${flow('web', 'end')}${flow('shop', 'end')}${END}`,
});

const timer = (text: string): string =>
  `<bpmn:timerEventDefinition><bpmn:timeDate>${text}</bpmn:timeDate></bpmn:timerEventDefinition>`;
const timers = (first: string, second: string): string =>
  model({
    id: 'dated',
    body: `<bpmn:startEvent id="begin">${timer(first)}${timer(second)}</bpmn:startEvent>${flow('begin', 'end')}
<bpmn:eventBasedGateway id="either" instantiate="true"/><bpmn:intermediateCatchEvent id="behind">${timer('2042-01-01T00:00:00Z')}</bpmn:intermediateCatchEvent>
${flow('either', 'behind')}${flow('behind', 'end')}${END}`,
  });

const message = (id: string): string =>
  `<bpmn:message id="${id}" name="together-${id}"><bpmn:extensionElements><zeebe:subscription correlationKey="=order"/></bpmn:extensionElements></bpmn:message>`;
const together = model({
  id: 'together',
  roots: message('goods') + message('money'),
  body: `<bpmn:eventBasedGateway id="all" instantiate="true" eventGatewayType="Parallel"/>
<bpmn:receiveTask id="goods-in" messageRef="goods"/><bpmn:receiveTask id="money-in" messageRef="money"/>${END}
${flow('all', 'goods-in')}${flow('all', 'money-in')}${flow('goods-in', 'end')}${flow('money-in', 'end')}`,
});

describe('what starts a process, over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const { status } = await api.deploy({ 'several.bpmn': several, 'together.bpmn': together });
    expect(status).toBe(200);
  });
  afterAll(() => api.close());

  it('is chosen where several start events have no trigger', async () => {
    expect(await api.post('/process-instances', { processDefinitionId: 'several' })).toMatchObject({
      status: 400,
      body: {
        code: 'INVALID_ARGUMENT',
        detail:
          'Expected process several to have one start event without a trigger, but it has several. Name what to start at in startInstructions: shop, web.',
      },
    });
    for (const elementId of ['web', 'shop']) {
      const { body } = await api.post('/process-instances', {
        processDefinitionId: 'several',
        startInstructions: [{ elementId }],
      });
      const elements = await api.post('/element-instances/search', {
        filter: { processInstanceKey: body.processInstanceKey, type: 'START_EVENT' },
      });
      expect(elements.body.items).toMatchObject([{ elementId, state: 'COMPLETED' }]);
    }
  });

  it('is one of several messages that belong together', async () => {
    const publish = (name: string, order: string): Promise<unknown> =>
      api.post('/messages/publication', { name, correlationKey: order, variables: { order } });
    await publish('together-money', 'a');
    await publish('together-goods', 'b');
    const instances = async (state: string): Promise<number> =>
      (await api.post('/process-instances/search', { filter: { processDefinitionId: 'together', state } })).body.page
        .totalItems as number;
    expect(await instances('ACTIVE')).toBe(2);
    await publish('together-goods', 'a');
    await publish('together-money', 'b');
    expect([await instances('ACTIVE'), await instances('COMPLETED')]).toEqual([0, 2]);
  });

  it('may be a receive task that is named', async () => {
    const { body } = await api.post('/process-instances', {
      processDefinitionId: 'together',
      variables: { order: 'c' },
      startInstructions: [{ elementId: 'goods-in' }],
    });
    const waiting = await api.post('/message-subscriptions/search', {
      filter: { processInstanceKey: body.processInstanceKey },
    });
    expect(waiting.body.items).toMatchObject([{ messageName: 'together-money', correlationKey: 'c' }]);
  });

  it('are timers, each with a schedule of its own', async () => {
    const deploy = async (first: string, second: string): Promise<string> => {
      const { body } = await api.deploy({ 'dated.bpmn': timers(first, second) });
      return body.deployments[0].processDefinition.processDefinitionKey as string;
    };
    const places = [
      { elementId: 'begin', nth: 0 },
      { elementId: 'begin', nth: 1 },
      { elementId: 'behind', nth: 0 },
    ];
    const handles = (key: string) => places.map((place) => api.temporal.schedule.getHandle(scheduleIdOf(key, place)));
    const nextOf = async (key: string): Promise<readonly (string | undefined)[]> => {
      const schedules = await Promise.all(handles(key).map((handle) => handle.describe()));
      return schedules.map(({ info }) => info.nextActionTimes[0]?.toISOString());
    };
    const first = await deploy('2040-01-01T00:00:00Z', '2041-01-01T00:00:00Z');
    const behind = '2042-01-01T00:00:00.000Z';
    expect(await nextOf(first)).toEqual(['2040-01-01T00:00:00.000Z', '2041-01-01T00:00:00.000Z', behind]);
    const second = await deploy('2043-01-01T00:00:00Z', '2044-01-01T00:00:00Z');
    expect(await nextOf(second)).toEqual(['2043-01-01T00:00:00.000Z', '2044-01-01T00:00:00.000Z', behind]);
    const gone = await Promise.allSettled(handles(first).map((handle) => handle.describe()));
    expect(gone.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    for (const handle of handles(second)) await handle.delete();
  });
});
