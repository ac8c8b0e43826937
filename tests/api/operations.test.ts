/** Operations on running instances, over HTTP, as the view and the audit log tell of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { flow, model } from './models.js';

const task = (id: string): string =>
  `<bpmn:userTask id="${id}"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>`;

/** start → a → subprocess s (b) → c → end */
const STEPS = model({
  id: 'steps',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'a')}${task('a')}${flow('a', 's')}
<bpmn:subProcess id="s"><bpmn:startEvent id="i"/>${flow('i', 'b')}${task('b')}</bpmn:subProcess>
${flow('s', 'c')}${task('c')}${flow('c', 'end')}<bpmn:endEvent id="end"/>`,
});

describe('operations on running instances', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    expect((await api.deploy({ 'steps.bpmn': STEPS })).status).toBe(200);
  });
  afterAll(() => api.close());

  const create = async (body: object): Promise<string> => {
    const created = await api.post('/process-instances', body);
    expect(created).toMatchObject({ status: 200 });
    return created.body.processInstanceKey as string;
  };
  /** Ids of the active elements, without the process. */
  const active = async (key: string): Promise<readonly string[]> => {
    const found = await api.post('/element-instances/search', {
      filter: { processInstanceKey: key, state: 'ACTIVE' },
      sort: [{ field: 'elementId' }],
    });
    return (found.body.items as { readonly elementId: string; readonly type: string }[])
      .filter(({ type }) => type !== 'PROCESS')
      .map(({ elementId }) => elementId);
  };
  const operate = (key: string, operation: string, body: object = {}): Promise<Answer> =>
    api.call('POST', `/process-instances/${key}/${operation}`, body, { 'baton-actor': 'ada' });
  /** The newest entry of the audit log about the instance itself. */
  const audited = async (key: string): Promise<Answer['body']> => {
    const found = await api.post('/audit-logs/search', {
      filter: { entityKey: key },
      sort: [{ field: 'auditLogKey', order: 'DESC' }],
    });
    return found.body.items[0];
  };

  describe('modification', () => {
    it('activates, moves and terminates in one step, and is audited with what was before and after', async () => {
      const key = await create({ processDefinitionId: 'steps' });
      const moved = await operate(key, 'modification', {
        activateInstructions: [
          { elementId: 'c', variableInstructions: [{ variables: { x: 1 } }, { variables: { y: 2 }, scopeId: 'c' }] },
        ],
        moveInstructions: [
          { sourceElementInstruction: { sourceType: 'byId', sourceElementId: 'a' }, targetElementId: 'b' },
        ],
      });
      expect(moved).toMatchObject({ status: 204 });
      expect(await active(key)).toEqual(['b', 'c', 's']);
      const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey: key, elementId: 'a' } });
      expect(tasks.body.items).toMatchObject([{ state: 'CANCELED' }]);
      const set = await api.post('/variables/search', {
        filter: { processInstanceKey: key },
        sort: [{ field: 'name' }],
      });
      expect(set.body.items).toMatchObject([
        { name: 'x', scopeKey: key },
        { name: 'y', value: '2' },
      ]);
      expect(await audited(key)).toMatchObject({
        operationType: 'MODIFY',
        actorId: 'ada',
        entityType: 'PROCESS_INSTANCE',
        details: {
          requested: { activate: [{ elementId: 'c' }], move: [{ elementId: 'b' }] },
          before: { state: 'ACTIVE', elements: [{ elementInstanceKey: key }, { elementId: 'a' }] },
          after: { elements: [{ elementInstanceKey: key }, {}, {}, {}] },
        },
      });

      const scopes = await api.post('/element-instances/search', {
        filter: { processInstanceKey: key, elementId: 's' },
      });
      const byKey = await operate(key, 'modification', {
        terminateInstructions: [{ elementInstanceKey: scopes.body.items[0].elementInstanceKey }],
      });
      expect(byKey).toMatchObject({ status: 204 });
      expect(await active(key)).toEqual(['c']);
      expect(await operate(key, 'modification', { terminateInstructions: [{ elementId: 'c' }] })).toMatchObject({
        status: 204,
      });
      expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({ state: 'TERMINATED' });
    });

    it.each<readonly [string, object, string]>([
      ['nothing at all', {}, 'there are none'],
      ['an element that is not there', { activateInstructions: [{ elementId: 'zz' }] }, "has no 'zz'"],
      ['a start event', { activateInstructions: [{ elementId: 'start' }] }, 'start event'],
      ['what is not active', { terminateInstructions: [{ elementId: 'c' }] }, 'to be active'],
      [
        'a termination of two things',
        { terminateInstructions: [{ elementId: 'a', elementInstanceKey: '1' }] },
        'both are',
      ],
      [
        'an ancestor without a key',
        {
          moveInstructions: [
            {
              sourceElementInstruction: { sourceType: 'byId', sourceElementId: 'a' },
              targetElementId: 'b',
              ancestorScopeInstruction: { ancestorScopeType: 'direct' },
            },
          ],
        },
        'ancestorElementInstanceKey',
      ],
    ])('refuses %s with 400', async (_what, body, detail) => {
      const key = await create({ processDefinitionId: 'steps' });
      const refused = await operate(key, 'modification', body);
      expect(refused).toMatchObject({
        status: 400,
        body: { code: 'INVALID_ARGUMENT', detail: expect.stringContaining(detail) },
      });
      expect(await active(key)).toEqual(['a']);
      expect(await audited(key)).toMatchObject({ operationType: 'CREATE' });
    });

    it('answers 404 where there is no instance, or it has ended', async () => {
      const body = { activateInstructions: [{ elementId: 'c' }] };
      expect(await operate('20000000', 'modification', body)).toMatchObject({ status: 404 });
      const key = await create({ processDefinitionId: 'steps' });
      expect(await operate(key, 'cancellation')).toMatchObject({ status: 204 });
      expect(await operate(key, 'modification', body)).toMatchObject({ status: 404 });
      expect(await audited(key)).toMatchObject({
        operationType: 'CANCEL',
        details: { before: { state: 'ACTIVE' }, after: { state: 'TERMINATED', elements: [] } },
      });
    });
  });

  describe('migration', () => {
    const waiting = (version: string): string =>
      model({
        id: 'waiting',
        roots:
          '<bpmn:message id="message" name="answered"><bpmn:extensionElements><zeebe:subscription correlationKey="=order"/></bpmn:extensionElements></bpmn:message>',
        body: `<bpmn:startEvent id="start"/>${flow('start', `review${version}`)}${task(`review${version}`)}
<bpmn:boundaryEvent id="answer${version}" attachedToRef="review${version}" cancelActivity="false"><bpmn:messageEventDefinition id="definition" messageRef="message"/></bpmn:boundaryEvent>
${flow(`answer${version}`, 'answered')}${version === '' ? '<bpmn:endEvent id="answered"/>' : task('answered')}
${flow(`review${version}`, 'end')}<bpmn:endEvent id="end"/>`,
      });
    const mapping = (pairs: Readonly<Record<string, string>>) =>
      Object.entries(pairs).map(([sourceElementId, targetElementId]) => ({ sourceElementId, targetElementId }));
    const definition = async (xml: string): Promise<string> => {
      const deployed = await api.deploy({ 'waiting.bpmn': xml });
      expect(deployed).toMatchObject({ status: 200 });
      return deployed.body.deployments[0].processDefinition.processDefinitionKey as string;
    };

    it('goes on by another version with its task and subscription, and is audited', async () => {
      const first = await definition(waiting(''));
      const key = await create({ processDefinitionKey: first, variables: { order: 'm1' } });
      const target = await definition(waiting('2'));
      const plan = {
        targetProcessDefinitionKey: target,
        mappingInstructions: mapping({ review: 'review2', answer: 'answer2' }),
      };
      expect(await operate(key, 'migration/validation', plan)).toMatchObject({ status: 200, body: { problems: [] } });
      expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({ processDefinitionKey: first });
      expect(await operate(key, 'migration', plan)).toMatchObject({ status: 204 });

      expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({
        processDefinitionKey: target,
        processDefinitionVersion: 2,
        state: 'ACTIVE',
      });
      const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey: key } });
      expect(tasks.body.items).toMatchObject([
        { elementId: 'review2', processDefinitionKey: target, state: 'CREATED' },
      ]);
      const subscriptions = await api.post('/message-subscriptions/search', { filter: { processInstanceKey: key } });
      expect(subscriptions.body.items).toMatchObject([{ elementId: 'answer2', processDefinitionKey: target }]);
      expect(await audited(key)).toMatchObject({
        operationType: 'MIGRATE',
        details: {
          requested: { processDefinitionKey: target },
          before: { processDefinitionKey: first, version: 1 },
          after: { processDefinitionKey: target, version: 2 },
        },
      });

      await api.post('/messages/correlation', { name: 'answered', correlationKey: 'm1' });
      expect(await active(key)).toEqual(['answered', 'review2']);
      for (const elementId of ['answered', 'review2']) {
        const found = await api.post('/user-tasks/search', { filter: { processInstanceKey: key, elementId } });
        const completed = await api.post(`/user-tasks/${String(found.body.items[0].userTaskKey)}/completion`);
        expect(completed).toMatchObject({ status: 204 });
      }
      expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({ state: 'COMPLETED' });
    });

    it('is refused with every problem, and changes nothing', async () => {
      const key = await create({ processDefinitionId: 'steps' });
      const target = await definition(waiting('3'));
      const plan = { targetProcessDefinitionKey: target, mappingInstructions: mapping({ a: 'end', c: 'absent' }) };
      const validated = await operate(key, 'migration/validation', plan);
      expect(validated.body.problems).toEqual([
        expect.stringContaining("'a' and 'end'"),
        expect.stringContaining("'absent'"),
      ]);
      const refused = await operate(key, 'migration', plan);
      expect(refused).toMatchObject({ status: 409, body: { detail: validated.body.problems.join(' ') } });
      expect(await active(key)).toEqual(['a']);
      expect(await operate(key, 'migration', { ...plan, targetProcessDefinitionKey: '20000000' })).toMatchObject({
        status: 404,
      });
      expect(await operate('20000000', 'migration', plan)).toMatchObject({ status: 404 });
    });
  });

  it('an instance begins with any elements, and ends early after one', async () => {
    const key = await create({
      processDefinitionId: 'steps',
      startInstructions: [{ elementId: 'b' }, { elementId: 'c' }],
      runtimeInstructions: [{ type: 'TERMINATE_PROCESS_INSTANCE', afterElementId: 'b' }],
    });
    expect(await active(key)).toEqual(['b', 'c', 's']);
    const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey: key, elementId: 'b' } });
    await api.post(`/user-tasks/${String(tasks.body.items[0].userTaskKey)}/completion`);
    expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({ state: 'TERMINATED' });
  });
});
