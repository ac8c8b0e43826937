import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';
import { conditionModel, messageStartModel, scriptModel, timerStartModel, userTaskModel } from './models.js';
import { eventually } from '../support/eventually.js';

describe('process instances over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const deployed = await api.deploy({
      'approval.bpmn': userTaskModel('approval'),
      'sum.bpmn': scriptModel('adding'),
      'choice.bpmn': conditionModel('choosing'),
      'order.bpmn': messageStartModel('ordering', 'ordered'),
    });
    expect(deployed.body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const create = async (body: object): Promise<string> => {
    const created = await api.post('/process-instances', body);
    expect(created).toMatchObject({ status: 200 });
    return created.body.processInstanceKey as string;
  };

  it('start by id, by id and version, and by key', async () => {
    const { body } = await api.post('/process-instances', {
      processDefinitionId: 'approval',
      variables: { a: 1 },
      tags: ['vip', 'north'],
      businessId: 'order-1',
    });
    expect(body).toEqual({
      processInstanceKey: expect.stringMatching(/^\d+0000000$/),
      processDefinitionKey: expect.stringMatching(/^\d+$/),
      processDefinitionId: 'approval',
      processDefinitionVersion: 1,
      tenantId: '<default>',
      variables: {},
      tags: ['vip', 'north'],
      businessId: 'order-1',
    });
    await create({ processDefinitionKey: body.processDefinitionKey });
    await create({ processDefinitionId: 'approval', processDefinitionVersion: 1 });
    await create({
      processDefinitionId: 'approval',
      processDefinitionVersion: -1,
      startInstructions: [{ elementId: 'start' }],
    });
    const found = await api.post('/process-instances/search', { filter: { businessId: 'order-1', tags: ['vip'] } });
    expect(found.body.items).toEqual([
      {
        processInstanceKey: body.processInstanceKey,
        processDefinitionKey: body.processDefinitionKey,
        processDefinitionId: 'approval',
        processDefinitionName: 'Review',
        processDefinitionVersion: 1,
        processDefinitionVersionTag: null,
        state: 'ACTIVE',
        startDate: expect.stringMatching(/^\d{4}-.*Z$/),
        endDate: null,
        hasIncident: false,
        parentProcessInstanceKey: null,
        parentElementInstanceKey: null,
        rootProcessInstanceKey: body.processInstanceKey,
        businessId: 'order-1',
        tags: ['vip', 'north'],
        tenantId: '<default>',
        workflowId: body.processInstanceKey,
      },
    ]);
    const one = await api.get(`/process-instances/${String(body.processInstanceKey)}`);
    expect(one.body.temporalUrl).toBe(
      `http://127.0.0.1:8233/namespaces/default/workflows/${String(body.processInstanceKey)}`,
    );
    const workflow = await api.temporal.workflow.getHandle(one.body.workflowId).describe();
    expect(workflow.type).toBe('approval');
  });

  it('answer their result when it is awaited, and 504 when it takes too long', async () => {
    const awaited = await api.post('/process-instances', {
      processDefinitionId: 'adding',
      variables: { a: 2, b: 3 },
      awaitCompletion: true,
    });
    expect(awaited.body.variables).toEqual({ a: 2, b: 3, total: 5 });
    const fetched = await api.post('/process-instances', {
      processDefinitionId: 'adding',
      variables: { a: 2, b: 4 },
      awaitCompletion: true,
      fetchVariables: ['total'],
    });
    expect(fetched.body.variables).toEqual({ total: 6 });
    const late = await api.post('/process-instances', {
      processDefinitionId: 'approval',
      awaitCompletion: true,
      requestTimeout: 300,
    });
    expect(late).toMatchObject({
      status: 504,
      body: {
        code: 'DEADLINE_EXCEEDED',
        detail: expect.stringMatching(/^Expected process instance \d+ to end within 300 ms, but /),
      },
    });
  });

  it('are cancelled, once', async () => {
    const key = await create({ processDefinitionId: 'approval' });
    expect((await api.post(`/process-instances/${key}/cancellation`)).status).toBe(204);
    expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({
      state: 'TERMINATED',
      endDate: expect.any(String),
    });
    const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey: key } });
    expect(tasks.body.items).toMatchObject([{ state: 'CANCELED' }]);
    expect((await api.post(`/process-instances/${key}/cancellation`)).status).toBe(404);
    expect((await api.post('/process-instances/20000000/cancellation')).status).toBe(404);
  });

  it('tell their timeline, flows and counters', async () => {
    const key = await create({ processDefinitionId: 'approval' });
    const running = await api.get(`/process-instances/${key}/timeline`);
    const steps = running.body.items.filter((item: { type: string }) => item.type !== 'PROCESS');
    expect(steps).toMatchObject([
      {
        elementId: 'start',
        elementName: 'start',
        type: 'START_EVENT',
        state: 'COMPLETED',
        incidents: [],
        userTaskKey: null,
      },
      {
        elementId: 'review',
        elementName: 'Review it',
        type: 'USER_TASK',
        state: 'ACTIVE',
        endDate: null,
        assignee: null,
      },
    ]);
    expect(steps[1].durationMs).toBeGreaterThanOrEqual(0);
    expect((await api.get(`/process-instances/${key}/statistics/element-instances`)).body.items).toContainEqual({
      elementId: 'review',
      active: 1,
      canceled: 0,
      incidents: 0,
      completed: 0,
    });
    await api.post(`/user-tasks/${String(steps[1].userTaskKey)}/assignment`, { assignee: 'ada' });
    await api.post(`/user-tasks/${String(steps[1].userTaskKey)}/completion`);
    const ended = await api.get(`/process-instances/${key}/timeline`);
    expect(ended.body.items).toContainEqual(
      expect.objectContaining({
        elementId: 'review',
        state: 'COMPLETED',
        assignee: 'ada',
        endDate: expect.any(String),
      }),
    );
    const flows = await api.get(`/process-instances/${key}/sequence-flows`);
    expect(flows.body.items).toMatchObject([
      { elementId: 'review-end', processInstanceKey: key },
      { elementId: 'start-review' },
    ]);
    expect((await api.get('/process-instances/20000000/timeline')).status).toBe(404);
  });

  it('show incidents, which variables mend', async () => {
    const key = await create({ processDefinitionId: 'choosing' });
    const found = await api.post(`/process-instances/${key}/incidents/search`);
    expect(found.body.items).toMatchObject([
      {
        state: 'ACTIVE',
        errorType: 'CONDITION_ERROR',
        elementId: 'choice',
        processInstanceKey: key,
        rootProcessInstanceKey: key,
        jobKey: null,
        processDefinitionId: 'choosing',
        tenantId: '<default>',
      },
    ]);
    const incident: string = found.body.items[0].incidentKey;
    expect((await api.get(`/process-instances/${key}`)).body.hasIncident).toBe(true);
    expect(
      (await api.post('/process-instances/search', { filter: { hasIncident: true, processInstanceKey: key } })).body
        .page.totalItems,
    ).toBe(1);
    const element = await api.post('/element-instances/search', {
      filter: { processInstanceKey: key, elementId: 'choice' },
    });
    expect(element.body.items).toMatchObject([
      { hasIncident: true, incidentKey: incident, type: 'EXCLUSIVE_GATEWAY', state: 'ACTIVE', elementName: 'choice' },
    ]);
    expect((await api.get(`/process-instances/${key}/statistics/element-instances`)).body.items).toContainEqual({
      elementId: 'choice',
      active: 0,
      canceled: 0,
      incidents: 1,
      completed: 0,
    });
    expect((await api.call('PUT', `/element-instances/${key}/variables`, { variables: { amount: 11 } })).status).toBe(
      204,
    );
    expect((await api.post(`/incidents/${incident}/resolution`)).status).toBe(204);
    expect((await api.get(`/incidents/${incident}`)).body.state).toBe('RESOLVED');
    expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({ state: 'COMPLETED', hasIncident: false });
    expect((await api.post(`/incidents/${incident}/resolution`)).status).toBe(409);
    expect((await api.post('/incidents/20000000/resolution')).status).toBe(404);
    expect((await api.call('PUT', `/element-instances/${key}/variables`, { variables: {} })).status).toBe(409);
    expect((await api.call('PUT', '/element-instances/20000000/variables', { variables: {} })).status).toBe(404);
  });

  it('set variables in one scope or where they belong', async () => {
    const key = await create({ processDefinitionId: 'approval', variables: { a: 1 } });
    const [task] = (
      await api.post('/element-instances/search', { filter: { processInstanceKey: key, elementId: 'review' } })
    ).body.items;
    const scope: string = task.elementInstanceKey;
    expect((await api.get(`/element-instances/${scope}`)).body).toEqual(task);
    await api.call('PUT', `/element-instances/${scope}/variables`, { variables: { a: 2, b: 'local' }, local: true });
    await api.call('PUT', `/element-instances/${key}/variables`, { variables: { c: [1] } });
    const found = await api.post('/variables/search', {
      filter: { processInstanceKey: key },
      sort: [{ field: 'name' }, { field: 'value' }],
    });
    const short = found.body.items.map((item: { name: string; value: string; scopeKey: string }) => [
      item.name,
      item.value,
      item.scopeKey === key,
    ]);
    expect(short).toEqual([
      ['a', '1', true],
      ['a', '2', false],
      ['b', '"local"', false],
      ['c', '[1]', true],
    ]);
    const seen = await api.post(
      `/user-tasks/${String((await api.post('/user-tasks/search', { filter: { processInstanceKey: key } })).body.items[0].userTaskKey)}/effective-variables/search`,
      { sort: [{ field: 'name' }] },
    );
    expect(seen.body.items.map((item: { name: string; value: string }) => [item.name, item.value])).toEqual([
      ['a', '2'],
      ['b', '"local"'],
      ['c', '[1]'],
    ]);
  });

  it('tell how long each element took, and the process', async () => {
    await api.deploy({ 'measured.bpmn': userTaskModel('measured') });
    const keys: string[] = [];
    for (let n = 0; n < 4; n += 1) keys.push(await create({ processDefinitionId: 'measured' }));
    const [definition] = (
      await api.post('/process-definitions/search', { filter: { processDefinitionId: 'measured' } })
    ).body.items;
    const path = `/process-definitions/${String(definition.processDefinitionKey)}/statistics`;
    const { body: before } = await api.post(`${path}/durations`, { groupBy: 'element' });
    expect(before.process).toEqual({
      count: 0,
      min: null,
      avg: null,
      p50: null,
      p90: null,
      p95: null,
      p99: null,
      max: null,
    });
    for (const key of keys) {
      const [task] = (await api.post('/user-tasks/search', { filter: { processInstanceKey: key } })).body.items;
      await api.post(`/user-tasks/${String(task.userTaskKey)}/completion`);
    }
    for (const [index, key] of keys.entries()) {
      await api.sql(
        `UPDATE engine.element_instances SET ended_at = started_at + $2 * interval '1 second' WHERE process_instance_key = $1 AND element_id = 'review'`,
        [key, (index + 1) * 10],
      );
    }
    const { body } = await api.post(`${path}/durations`, { groupBy: 'element' });
    expect(body.process.count).toBe(4);
    const review = body.items.find((item: { elementId: string }) => item.elementId === 'review');
    expect(review).toEqual({
      elementId: 'review',
      elementName: 'Review it',
      elementType: 'USER_TASK',
      count: 4,
      min: 10_000,
      avg: 25_000,
      p50: 25_000,
      p90: 37_000,
      p95: 38_500,
      p99: 39_700,
      max: 40_000,
    });
    const none = await api.post(`${path}/durations`, { filter: { endedBefore: '2000-01-01T00:00:00Z' } });
    expect(none.body.items).toEqual([]);
    const counters = await api.post(`${path}/element-instances`, {
      filter: { processInstanceKey: { $in: keys.slice(0, 3) } },
    });
    expect(counters.body.items).toContainEqual({
      elementId: 'review',
      active: 0,
      canceled: 0,
      incidents: 0,
      completed: 3,
    });
    expect((await api.post(`${path}/durations`, { groupBy: 'moon' })).status).toBe(400);
  });

  it.each([
    ['an unknown process', { processDefinitionId: 'nobody' }, 404],
    ['an unknown version', { processDefinitionId: 'approval', processDefinitionVersion: 9 }, 404],
    ['an unknown key', { processDefinitionKey: '20000000' }, 404],
    ['a key that is none', { processDefinitionKey: 'abc' }, 400],
    ['neither id nor key', {}, 400],
    ['both', { processDefinitionId: 'approval', processDefinitionKey: '1' }, 400],
    [
      'a start that is no element',
      { processDefinitionId: 'approval', startInstructions: [{ elementId: 'absent' }] },
      400,
    ],
    ['a process that only messages start', { processDefinitionId: 'ordering' }, 400],
    [
      'an early end after no element',
      {
        processDefinitionId: 'approval',
        runtimeInstructions: [{ type: 'TERMINATE_PROCESS_INSTANCE', afterElementId: 'absent' }],
      },
      400,
    ],
    ['variables that are a list', { processDefinitionId: 'approval', variables: [1] }, 400],
    ['another tenant', { processDefinitionId: 'approval', tenantId: 'acme' }, 400],
    ['a misspelt property', { processDefinitionId: 'approval', variabels: {} }, 400],
    [
      'eleven tags',
      { processDefinitionId: 'approval', tags: Array.from({ length: 11 }, (_, n) => `t${String(n)}`) },
      400,
    ],
    ['broken JSON', '{"processDefinitionId":', 400],
  ])('are refused for %s', async (_, body, status) => {
    const answer = await api.call('POST', '/process-instances', body);
    expect(answer).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
      body: { instance: '/v2/process-instances' },
    });
    expect(answer.body.detail).toMatch(/^Expected .*, but/);
  });

  it('start by a timer', async () => {
    await api.deploy({ 'timer.bpmn': timerStartModel('ticking', '<bpmn:timeCycle>R2/PT1S</bpmn:timeCycle>') });
    const ended = async (): Promise<number> =>
      (await api.post('/process-instances/search', { filter: { processDefinitionId: 'ticking', state: 'COMPLETED' } }))
        .body.page.totalItems as number;
    await eventually(async () => (await ended()) === 2);
  });
});
