import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';
import { form, userTaskModel } from './models.js';

describe('user tasks over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const deployed = await api.deploy({
      'review.bpmn': userTaskModel(
        'approval',
        '<zeebe:formDefinition formId="review-form"/><zeebe:assignmentDefinition candidateGroups="sales, support"/>',
      ),
      'review.form': form('review-form'),
    });
    expect(deployed.body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const openTask = async (variables: object = {}): Promise<{ readonly task: string; readonly instance: string }> => {
    const created = await api.post('/process-instances', { processDefinitionId: 'approval', variables });
    expect(created).toMatchObject({ status: 200 });
    const found = await api.post('/user-tasks/search', {
      filter: { processInstanceKey: created.body.processInstanceKey },
    });
    expect(found.body.items).toHaveLength(1);
    return { task: found.body.items[0].userTaskKey, instance: created.body.processInstanceKey };
  };

  it('are claimed, completed, and end their process', async () => {
    const { task, instance } = await openTask({ customer: 'Ada' });
    await expect(api.get(`/user-tasks/${task}`)).resolves.toMatchObject({
      status: 200,
      body: {
        userTaskKey: task,
        state: 'CREATED',
        name: 'Review it',
        elementId: 'review',
        assignee: null,
        candidateGroups: ['sales', 'support'],
        candidateUsers: [],
        priority: 50,
        processDefinitionId: 'approval',
        processDefinitionVersion: 1,
        processName: 'Review',
        processInstanceKey: instance,
        rootProcessInstanceKey: instance,
        completionDate: null,
        dueDate: null,
        externalFormReference: null,
        customHeaders: {},
        tags: [],
        tenantId: '<default>',
        formKey: expect.stringMatching(/^\d+$/),
      },
    });
    expect((await api.post(`/user-tasks/${task}/assignment`, { assignee: 'ada', allowOverride: false })).status).toBe(
      204,
    );
    expect((await api.get(`/user-tasks/${task}`)).body.assignee).toBe('ada');
    const completed = await api.call(
      'POST',
      `/user-tasks/${task}/completion`,
      { variables: { approved: true } },
      { 'baton-actor': 'ada' },
    );
    expect(completed).toMatchObject({ status: 204, body: '' });
    expect((await api.get(`/user-tasks/${task}`)).body).toMatchObject({
      state: 'COMPLETED',
      completionDate: expect.any(String),
    });
    expect((await api.get(`/process-instances/${instance}`)).body).toMatchObject({ state: 'COMPLETED' });
    const variables = await api.post('/variables/search', {
      filter: { processInstanceKey: instance },
      sort: [{ field: 'name' }],
    });
    expect(variables.body.items).toMatchObject([
      { name: 'approved', value: 'true', isTruncated: false },
      { name: 'customer', value: '"Ada"', isTruncated: false },
    ]);
    const log = await api.post(`/user-tasks/${task}/audit-logs/search`, { sort: [{ field: 'timestamp' }] });
    expect(log.body.items).toMatchObject([
      { operationType: 'ASSIGN', entityType: 'USER_TASK', actorId: null },
      { operationType: 'COMPLETE', entityType: 'USER_TASK', actorId: 'ada' },
    ]);
  });

  it('show what each command changed in the very next search, fifty times', async () => {
    for (let round = 0; round < 50; round += 1) {
      const { task, instance } = await openTask();
      const assignee = `person-${String(round)}`;
      await api.post(`/user-tasks/${task}/assignment`, { assignee });
      const mine = await api.post('/user-tasks/search', { filter: { assignee, state: 'CREATED' } });
      expect(mine.body.items.map((item: { userTaskKey: string }) => item.userTaskKey)).toEqual([task]);
      await api.post(`/user-tasks/${task}/completion`, { variables: { round } });
      const open = await api.post('/user-tasks/search', { filter: { assignee, state: 'CREATED' } });
      expect(open.body).toMatchObject({ items: [], page: { totalItems: 0 } });
      const ended = await api.post('/process-instances/search', {
        filter: { processInstanceKey: instance, state: 'COMPLETED' },
      });
      expect(ended.body.page.totalItems).toBe(1);
      const written = await api.post('/variables/search', { filter: { processInstanceKey: instance, name: 'round' } });
      expect(written.body.items).toMatchObject([{ value: String(round) }]);
    }
  });

  it('go to one of two people who claim at once', async () => {
    const { task } = await openTask();
    const claims = await Promise.all(
      ['ada', 'bob', 'cyd', 'dan'].map((assignee) =>
        api.post(`/user-tasks/${task}/assignment`, { assignee, allowOverride: false }),
      ),
    );
    expect(claims.map((claim) => claim.status).sort()).toEqual([204, 409, 409, 409]);
    const winner = ['ada', 'bob', 'cyd', 'dan'][claims.findIndex((claim) => claim.status === 204)];
    expect((await api.get(`/user-tasks/${task}`)).body.assignee).toBe(winner);
    expect(claims.find((claim) => claim.status === 409)?.body).toMatchObject({
      code: 'INVALID_STATE',
      detail: `Expected user task ${task} to be assigned to nobody, but it is assigned to ${String(winner)}.`,
    });
    expect((await api.post(`/user-tasks/${task}/assignment`, { assignee: winner, allowOverride: false })).status).toBe(
      204,
    );
    expect((await api.post(`/user-tasks/${task}/assignment`, { assignee: 'eve' })).status).toBe(204);
    expect((await api.call('DELETE', `/user-tasks/${task}/assignee`)).status).toBe(204);
    expect((await api.get(`/user-tasks/${task}`)).body.assignee).toBeNull();
  });

  it('are completed once, however many try', async () => {
    const { task } = await openTask();
    const tries = await Promise.all(
      [1, 2, 3].map((n) => api.post(`/user-tasks/${task}/completion`, { variables: { n } })),
    );
    expect(tries.map((answer) => answer.status).sort()).toEqual([204, 409, 409]);
    expect((await api.post(`/user-tasks/${task}/completion`)).body).toMatchObject({
      status: 409,
      code: 'INVALID_STATE',
      detail: `Expected user task ${task} to be CREATED, but it is COMPLETED.`,
    });
    expect((await api.post(`/user-tasks/${task}/assignment`, { assignee: 'ada' })).status).toBe(409);
    expect((await api.call('PATCH', `/user-tasks/${task}`, { changeset: { priority: 1 } })).status).toBe(409);
  });

  it('take changes of dates, candidates and priority, and empty texts reset', async () => {
    const { task } = await openTask();
    const change = (changeset: object): Promise<number> =>
      api.call('PATCH', `/user-tasks/${task}`, { changeset }).then((answer) => answer.status);
    expect(
      await change({
        dueDate: '2027-01-02T03:04:05Z',
        followUpDate: '2027-01-01T00:00:00+02:00',
        priority: 90,
        candidateGroups: [],
        candidateUsers: ['bob'],
      }),
    ).toBe(204);
    expect((await api.get(`/user-tasks/${task}`)).body).toMatchObject({
      dueDate: '2027-01-02T03:04:05.000Z',
      followUpDate: '2026-12-31T22:00:00.000Z',
      priority: 90,
      candidateGroups: [],
      candidateUsers: ['bob'],
    });
    expect(await change({ dueDate: '' })).toBe(204);
    expect((await api.get(`/user-tasks/${task}`)).body).toMatchObject({ dueDate: null, priority: 90 });
    expect(await change({})).toBe(400);
    expect(await change({ priority: 101 })).toBe(400);
    expect(await change({ dueDate: 'tomorrow' })).toBe(400);
    expect(await change({ color: 'red' })).toBe(400);
  });

  it('answer their form, and 204 without one', async () => {
    const { task } = await openTask();
    const answer = await api.get(`/user-tasks/${task}/form`);
    expect(answer.body).toMatchObject({ formId: 'review-form', version: 1, tenantId: '<default>' });
    expect(JSON.parse(answer.body.schema)).toMatchObject({ id: 'review-form', components: [{ key: 'name' }] });
    await api.deploy({
      'plain.bpmn': userTaskModel('plain'),
      'missing.bpmn': userTaskModel('missing', '<zeebe:formDefinition formId="nowhere"/>'),
    });
    const plain = await api.post('/process-instances', { processDefinitionId: 'plain' });
    const found = await api.post('/user-tasks/search', {
      filter: { processInstanceKey: plain.body.processInstanceKey },
    });
    expect(found.body.items[0].formKey).toBeNull();
    expect(await api.get(`/user-tasks/${String(found.body.items[0].userTaskKey)}/form`)).toMatchObject({
      status: 204,
      body: '',
    });
    const missing = await api.post('/process-instances', { processDefinitionId: 'missing' });
    const without = await api.post('/user-tasks/search', {
      filter: { processInstanceKey: missing.body.processInstanceKey },
    });
    const path = `/user-tasks/${String(without.body.items[0].userTaskKey)}/form`;
    expect(await api.get(path)).toMatchObject({
      status: 404,
      body: { code: 'FORM_NOT_FOUND', detail: expect.stringContaining('nowhere') },
    });
    await api.deploy({ 'nowhere.form': form('nowhere') });
    expect(await api.get(path)).toMatchObject({ status: 200, body: { formId: 'nowhere' } });
  });

  it('see the variables of the scopes around them', async () => {
    const { task } = await openTask({ customer: { name: 'Ada' }, long: 'x'.repeat(9000) });
    const seen = await api.post(`/user-tasks/${task}/effective-variables/search`, { sort: [{ field: 'name' }] });
    expect(seen.body.items).toMatchObject([
      { name: 'customer', value: '{"name":"Ada"}' },
      { name: 'long', isTruncated: true },
    ]);
    expect(seen.body.items[1].value).toHaveLength(8192);
    const whole = await api.post(`/user-tasks/${task}/variables/search?truncateValues=false`, {
      filter: { name: 'long' },
    });
    expect(whole.body.items).toMatchObject([{ value: JSON.stringify('x'.repeat(9000)), isTruncated: false }]);
    const one = await api.get(`/variables/${String(whole.body.items[0].variableKey)}`);
    expect(one.body.value).toHaveLength(9002);
  });

  it('are found by group, variable and date', async () => {
    const { task } = await openTask({ region: 'north-7', amount: 12 });
    const found = async (filter: object): Promise<string[]> =>
      (await api.post('/user-tasks/search', { filter, page: { limit: 1000 } })).body.items.map(
        (item: { userTaskKey: string }) => item.userTaskKey,
      );
    expect(await found({ processInstanceVariables: [{ name: 'region', value: '"north-7"' }] })).toEqual([task]);
    expect(
      await found({
        processInstanceVariables: [
          { name: 'region', value: { $like: '*north-?*' } },
          { name: 'amount', value: '12' },
        ],
      }),
    ).toEqual([task]);
    expect(await found({ processInstanceVariables: [{ name: 'region', value: '"south"' }] })).toEqual([]);
    expect(await found({ candidateGroup: 'sales', userTaskKey: task })).toEqual([task]);
    expect(await found({ candidateGroup: { $in: ['nobody', 'support'] }, userTaskKey: task })).toEqual([task]);
    expect(await found({ candidateGroup: { $like: 'sup*' }, userTaskKey: task })).toEqual([task]);
    expect(await found({ candidateGroup: 'nobody', userTaskKey: task })).toEqual([]);
    expect(await found({ creationDate: { $gt: '2000-01-01T00:00:00Z', $lt: '2001-01-01T00:00:00Z' } })).toEqual([]);
  });

  it.each([
    ['POST', '/user-tasks/20000000/completion', {}, 404],
    ['POST', '/user-tasks/20000000/assignment', { assignee: 'ada' }, 404],
    ['DELETE', '/user-tasks/20000000/assignee', undefined, 404],
    ['GET', '/user-tasks/20000000', undefined, 404],
    ['GET', '/user-tasks/20000000/form', undefined, 404],
    ['POST', '/user-tasks/20000000/variables/search', {}, 404],
    ['GET', '/user-tasks/abc', undefined, 400],
    ['GET', '/user-tasks/99999999999999999999', undefined, 400],
    ['GET', '/user-tasks/9999999999999999999', undefined, 400],
    ['POST', '/user-tasks/1/assignment', {}, 400],
    ['POST', '/user-tasks/1/assignment', { assignee: 7 }, 400],
    ['POST', '/user-tasks/1/completion', { variables: [] }, 400],
    ['POST', '/user-tasks/1/completion', { variable: {} }, 400],
  ])('%s %s %j is refused with %i', async (method, path, body, status) => {
    const answer = await api.call(method, path, body);
    expect(answer).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
      body: { status, instance: `/v2${path}` },
    });
    expect(answer.body.detail).toMatch(/^Expected .*, but /);
  });
});
