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
    expect((await api.deploy({ 'steps.bpmn': STEPS })).body).toMatchObject({ diagnostics: [] });
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
