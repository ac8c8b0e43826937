/** Camunda 7's API over HTTP: its paths, typed values, dates and refusals. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVAL, ORDER, PAYMENT } from './camunda-7-models.js';
import { startHarness, type Answer, type Harness } from './harness.js';

const DATE = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+0000$/);
const ID = expect.stringMatching(/^\d+$/);
const DONE = { status: 204, body: '' };
const refused = (status: number, type: string): object => ({ status, body: { type, message: expect.any(String) } });

describe('/engine-rest', () => {
  let api: Harness;
  let deployed: Answer;

  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    api.call(method, `/engine-rest${path}`, body);
  const get = async (path: string): Promise<Answer['body']> => (await call('GET', path)).body;
  const create = async (files: Readonly<Record<string, string>>): Promise<Answer> => {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) form.append(name, new Blob([content]), name);
    form.append('deployment-name', 'shop');
    form.append('deployment-source', 'Camunda Modeler');
    form.append('enable-duplicate-filtering', 'true');
    const response = await fetch(`${api.url}/engine-rest/deployment/create`, { method: 'POST', body: form });
    return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.json() };
  };
  const start = async (key: string, request: object = {}): Promise<Answer['body']> => {
    const answer = await call('POST', `/process-definition/key/${key}/start`, request);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const taskOf = async (processInstanceId: string): Promise<Answer['body']> =>
    (await get(`/task?processInstanceId=${processInstanceId}`))[0];

  beforeAll(async () => {
    api = await startHarness();
    deployed = await create({ 'approval.bpmn': APPROVAL, 'order.bpmn': ORDER, 'payment.bpmn': PAYMENT });
  });
  afterAll(() => api.close());

  it('says which API and engine it is', async () => {
    expect(await call('GET', '/version')).toEqual({
      status: 200,
      type: 'application/json',
      body: { version: expect.stringMatching(/^7\./) },
    });
    expect(await get('/engine')).toEqual([{ name: 'default' }]);
    expect((await get('/engine/default/version')).version).toMatch(/^7\./);
    expect((await call('GET', '/engine/other/version')).status).toBe(404);
  });

  it('deploys, lists deployments, and says in whose file it found what', async () => {
    expect(deployed).toMatchObject({
      status: 200,
      body: { id: ID, name: 'shop', source: 'Camunda Modeler', deploymentTime: DATE, tenantId: null },
    });
    const definitions = Object.values<{ key: string }>(deployed.body.deployedProcessDefinitions);
    expect(definitions.map(({ key }) => key).sort()).toEqual(['approval', 'order', 'payment']);
    expect(await get('/deployment?nameLike=sh%25')).toMatchObject([{ id: deployed.body.id, name: 'shop' }]);
    expect(await get('/deployment/count?name=shop')).toEqual({ count: 1 });
    expect(await get(`/deployment/${String(deployed.body.id)}`)).toMatchObject({ source: 'Camunda Modeler' });
    expect(await create({ 'broken.bpmn': ORDER.replace('targetRef="ship"', 'targetRef="nowhere"') })).toMatchObject({
      status: 400,
      body: {
        type: 'ParseException',
        details: { 'broken.bpmn': { errors: expect.any(Array), warnings: expect.any(Array) } },
      },
    });
  });

  it('lists definitions, hands out their files, forms and statistics', async () => {
    const [definition] = await get('/process-definition?key=approval&latestVersion=true');
    expect(definition).toMatchObject({
      id: ID,
      key: 'approval',
      version: 1,
      versionTag: 'v1',
      deploymentId: deployed.body.id,
      resource: 'approval.bpmn',
      suspended: false,
      tenantId: null,
    });
    expect(await get('/process-definition/count?keysIn=approval,order')).toEqual({ count: 2 });
    expect(await get('/process-definition/key/approval')).toEqual(definition);
    expect(await get(`/process-definition/${String(definition.id)}`)).toEqual(definition);
    expect(await get('/process-definition/key/approval/xml')).toEqual({ id: definition.id, bpmn20Xml: APPROVAL });
    expect(await get('/process-definition/key/approval/startForm')).toMatchObject({
      camundaFormRef: { key: 'approval-start-form' },
    });
    expect(await get('/process-definition/key/approval/deployed-start-form')).toMatchObject({ type: 'default' });
    expect(await get('/process-definition/key/approval/form-variables')).toEqual({
      applicant: { type: 'String', value: 'nobody', valueInfo: {} },
    });
    expect(await call('GET', '/process-definition/key/none')).toMatchObject(refused(404, 'InvalidRequestException'));
    const { id } = await start('approval', { variables: { signer: { value: 'ada' } } });
    expect(await get('/process-definition/key/approval/statistics')).toEqual([
      { id: 'approve', instances: 1, failedJobs: 0, incidents: [] },
    ]);
    const statistics: readonly Answer['body'][] = await get('/process-definition/statistics');
    expect(statistics.find((one) => one.definition.key === 'approval')).toMatchObject({
      id: definition.id,
      instances: 1,
    });
    expect(await call('DELETE', `/process-instance/${String(id)}?skipCustomListeners=true`)).toMatchObject(DONE);
  });

  it('takes typed values, and answers each with its type', async () => {
    const variables = {
      text: { value: 'a', type: 'String' },
      integer: { value: 5, type: 'Integer' },
      long: { value: 5, type: 'Long' },
      short: { value: '7', type: 'short' },
      double: { value: 5, type: 'Double' },
      flag: { value: true, type: 'Boolean' },
      moment: { value: '2013-01-23T13:42:42.000+0100', type: 'Date' },
      json: { value: '{"a":[1]}', type: 'Json' },
      object: {
        value: '{"b":1}',
        type: 'Object',
        valueInfo: { objectTypeName: 'org.example.B', serializationDataFormat: 'application/json' },
      },
      xml: { value: '<a/>', type: 'Xml' },
      nothing: { value: null, type: 'Null' },
      noText: { value: null, type: 'String' },
      untyped: { value: { c: 1 } },
    };
    const expected = {
      text: { value: 'a', type: 'String', valueInfo: {} },
      integer: { value: 5, type: 'Integer', valueInfo: {} },
      long: { value: 5, type: 'Long', valueInfo: {} },
      short: { value: 7, type: 'Short', valueInfo: {} },
      double: { value: 5, type: 'Double', valueInfo: {} },
      flag: { value: true, type: 'Boolean', valueInfo: {} },
      moment: { value: '2013-01-23T12:42:42.000+0000', type: 'Date', valueInfo: {} },
      json: { value: '{"a":[1]}', type: 'Json', valueInfo: {} },
      object: { value: { b: 1 }, type: 'Object', valueInfo: variables.object.valueInfo },
      xml: { value: '<a/>', type: 'Xml', valueInfo: {} },
      nothing: { value: null, type: 'Null', valueInfo: {} },
      noText: { value: null, type: 'String', valueInfo: {} },
      untyped: { value: '{"c":1}', type: 'Json', valueInfo: {} },
    };
    const started = await start('order', { variables, businessKey: 'typed', withVariablesInReturn: true });
    expect(started).toMatchObject({ id: ID, definitionKey: 'order', businessKey: 'typed', ended: false, links: [] });
    expect(started.variables).toEqual(expected);
    const path = `/process-instance/${String(started.id)}/variables`;
    expect(await get(path)).toEqual(expected);
    expect((await get(`${path}?deserializeValues=false`)).object.value).toBe('{"b":1}');
    expect(await call('PUT', `${path}/long`, { value: 'now a text', type: 'String' })).toMatchObject(DONE);
    expect(await get(`${path}/long`)).toEqual({ value: 'now a text', type: 'String', valueInfo: {} });
    expect(await call('POST', path, { modifications: { more: { value: 1.5, type: 'Double' } } })).toMatchObject(DONE);
    expect(await get(`${path}/more`)).toEqual({ value: 1.5, type: 'Double', valueInfo: {} });
    expect(await call('POST', path, { deletions: ['more'] })).toMatchObject(refused(400, 'InvalidRequestException'));
    expect(await call('GET', `${path}/none`)).toMatchObject(refused(404, 'InvalidRequestException'));
    for (const [wrong, type] of [
      ['x', 'Integer'],
      [2 ** 40, 'Integer'],
      ['yesterday', 'Date'],
      ['{', 'Json'],
      ['AAAA', 'File'],
      [1, 'String'],
    ])
      expect(await call('PUT', `${path}/wrong`, { value: wrong, type })).toMatchObject(
        refused(400, 'InvalidRequestException'),
      );
  });

  it('lists tasks by what Camunda 7’s clients ask for', async () => {
    const { id } = await start('approval', {
      businessKey: 'A-1',
      variables: { signer: { value: 'ada' }, amount: { value: 120, type: 'Integer' } },
    });
    const task = await taskOf(id);
    expect(task).toMatchObject({
      id: ID,
      name: 'Approve it',
      taskDefinitionKey: 'approve',
      assignee: null,
      owner: null,
      delegationState: null,
      created: DATE,
      due: '2030-01-02T03:04:05.000+0000',
      priority: 70,
      processInstanceId: id,
      formKey: 'embedded:app:approve.html',
      camundaFormRef: null,
      suspended: false,
      tenantId: null,
    });
    expect(await get(`/task/${String(task.id)}`)).toEqual(task);
    const found = async (filter: object): Promise<boolean> => {
      const { status, body } = await call('POST', '/task?maxResults=50', { processInstanceId: id, ...filter });
      expect({ filter, status }).toEqual({ filter, status: 200 });
      expect(await call('POST', '/task/count', { processInstanceId: id, ...filter })).toMatchObject({
        body: { count: body.length },
      });
      return body.length === 1;
    };
    const fitting = [
      { candidateGroup: 'managers' },
      { candidateGroups: ['managers', 'others'] },
      { candidateUser: 'mia' },
      { involvedUser: 'mia' },
      { unassigned: true, withCandidateUsers: true },
      { processInstanceBusinessKey: 'A-1', processDefinitionKeyIn: ['approval'] },
      { nameLike: 'Appr%', taskDefinitionKeyLike: 'appr_ve' },
      { minPriority: 60, maxPriority: 80, dueAfter: '2029-01-01T00:00:00.000+0000', withoutTenantId: true },
      { processVariables: [{ name: 'amount', operator: 'gteq', value: 120 }] },
      { orQueries: [{ assignee: 'nobody', name: 'Approve it' }] },
      { sorting: [{ sortBy: 'dueDate', sortOrder: 'desc' }] },
    ];
    for (const filter of fitting) expect({ filter, found: await found(filter) }).toEqual({ filter, found: true });
    const others = [
      { candidateGroup: 'others' },
      { candidateUser: 'max' },
      { assigned: true },
      { nameLike: 'Appr_' },
      { dueBefore: '2029-01-01T00:00:00.000+0000' },
      { processVariables: [{ name: 'amount', operator: 'gt', value: 120 }] },
      { processVariables: [{ name: 'amount', operator: 'eq', value: '120' }] },
      { orQueries: [{ assignee: 'nobody', name: 'Sign it' }] },
      { taskIdIn: ['a-uuid'] },
    ];
    for (const filter of others) expect({ filter, found: await found(filter) }).toEqual({ filter, found: false });
    expect(await get(`/task/count?processInstanceId=${String(id)}&processVariables=signer_eq_ada`)).toEqual({
      count: 1,
    });
    expect(await call('GET', '/task?assignedExpression=x')).toMatchObject(refused(400, 'InvalidRequestException'));
    expect(await call('GET', '/task?sortBy=name')).toMatchObject(refused(400, 'InvalidRequestException'));
  });

  it('claims, delegates, resolves and completes tasks', async () => {
    const { id } = await start('approval', { variables: { signer: { value: 'ada' } } });
    const task = await taskOf(id);
    const path = `/task/${String(task.id)}`;
    expect(await call('POST', `${path}/claim`, { userId: 'mia' })).toMatchObject(DONE);
    expect(await call('POST', `${path}/claim`, { userId: 'max' })).toMatchObject(
      refused(500, 'TaskAlreadyClaimedException'),
    );
    expect((await get(`/task?candidateGroup=managers&processInstanceId=${String(id)}`)).length).toBe(0);
    expect(
      (await get(`/task?candidateGroup=managers&includeAssignedTasks=true&processInstanceId=${String(id)}`)).length,
    ).toBe(1);
    expect(await call('POST', `${path}/unclaim`)).toMatchObject(DONE);
    expect(await call('POST', `${path}/assignee`, { userId: 'max' })).toMatchObject(DONE);
    const changed = { due: null, followUp: '2031-01-01T00:00:00.000+0000', priority: 10, assignee: 'max' };
    const whole = { ...(await get(path)), ...changed };
    expect(await call('PUT', path, whole)).toMatchObject(DONE);
    expect(await get(path)).toMatchObject(changed);
    expect(await call('PUT', path, { ...whole, name: 'other' })).toMatchObject(refused(400, 'InvalidRequestException'));
    expect(await call('POST', `${path}/delegate`, { userId: 'zoe' })).toMatchObject(DONE);
    expect(await get(path)).toMatchObject({ assignee: 'zoe', owner: 'max', delegationState: 'PENDING' });
    expect(await call('POST', `${path}/complete`, {})).toMatchObject(refused(500, 'ProcessEngineException'));
    expect(await call('POST', `${path}/submit-form`, { variables: { opinion: { value: 'yes' } } })).toMatchObject(DONE);
    expect(await get(path)).toMatchObject({ assignee: 'max', delegationState: 'RESOLVED' });
    const answer = await call('POST', `${path}/complete`, {
      variables: { approvedAt: { value: '2026-01-01T00:00:00.000+0000', type: 'Date' } },
      withVariablesInReturn: true,
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        opinion: { value: 'yes', type: 'String' },
        approvedAt: { value: '2026-01-01T00:00:00.000+0000', type: 'Date' },
      },
    });
    expect(await call('POST', `${path}/complete`, {})).toMatchObject(refused(404, 'InvalidRequestException'));
    const next = await taskOf(id);
    expect(next).toMatchObject({ taskDefinitionKey: 'sign', assignee: 'ada' });
    expect(
      await call('POST', `/task/${String(next.id)}/submit-form`, { variables: { signed: { value: true } } }),
    ).toMatchObject(DONE);
    expect((await call('GET', `/process-instance/${String(id)}`)).status).toBe(404);
  });

  it('shows forms, variables, links and comments of a task, and throws its errors', async () => {
    const { id } = await start('approval', { variables: { signer: { value: 'ada' } } });
    const path = `/task/${String((await taskOf(id)).id)}`;
    expect(await get(`${path}/form`)).toEqual({
      key: 'embedded:app:approve.html',
      camundaFormRef: null,
      contextPath: null,
    });
    expect(await call('GET', `${path}/deployed-form`)).toMatchObject(refused(404, 'InvalidRequestException'));
    expect(await call('PUT', `${path}/localVariables/draft`, { value: 'x', type: 'String' })).toMatchObject(DONE);
    expect(Object.keys(await get(`${path}/localVariables`))).toEqual(['draft']);
    expect(Object.keys(await get(`${path}/variables`)).sort()).toEqual(['draft', 'signer']);
    expect(await get(`${path}/form-variables?variableNames=signer,none`)).toEqual({
      signer: { value: 'ada', type: 'String', valueInfo: {} },
    });
    expect(await call('POST', `${path}/variables`, { modifications: { signer: { value: 'bob' } } })).toMatchObject(
      DONE,
    );
    expect((await get(`/process-instance/${String(id)}/variables/signer`)).value).toBe('bob');

    const link = { groupId: 'directors', type: 'candidate' };
    expect(await call('POST', `${path}/identity-links`, link)).toMatchObject(DONE);
    expect(await call('POST', `${path}/identity-links/delete`, { userId: 'mia', type: 'candidate' })).toMatchObject(
      DONE,
    );
    expect(await get(`${path}/identity-links?type=candidate`)).toEqual([
      { userId: null, groupId: 'managers', type: 'candidate' },
      { userId: null, groupId: 'directors', type: 'candidate' },
    ]);
    const comment = await call('POST', `${path}/comment/create`, { message: 'looks fine' });
    expect(comment).toMatchObject({ status: 200, body: { id: ID, message: 'looks fine', time: DATE } });
    expect(await get(`${path}/comment`)).toEqual([comment.body]);
    expect(await get(`${path}/comment/${String(comment.body.id)}`)).toEqual(comment.body);

    const error = { errorCode: 'REJECTED', errorMessage: 'no', variables: { why: { value: 'late' } } };
    expect(await call('POST', `${path}/bpmnError`, error)).toMatchObject(DONE);
    expect((await api.get(`/process-instances/${String(id)}`)).body.state).toBe('COMPLETED');
  });

  it('lists, shows, modifies, suspends and deletes process instances', async () => {
    const { id } = await start('approval', {
      businessKey: 'B-1',
      variables: { signer: { value: 'ada' }, level: { value: 2, type: 'Integer' } },
    });
    const path = `/process-instance/${String(id)}`;
    expect(await get(path)).toEqual({
      links: [],
      id,
      definitionId: ID,
      definitionKey: 'approval',
      businessKey: 'B-1',
      caseInstanceId: null,
      ended: false,
      suspended: false,
      tenantId: null,
    });
    expect(await get('/process-instance?businessKey=B-1&activityIdIn=approve&variables=signer_like_a%25')).toHaveLength(
      1,
    );
    expect(await call('POST', '/process-instance/count', { businessKey: 'B-1', withIncident: true })).toMatchObject({
      body: { count: 0 },
    });
    expect(await get(`${path}/activity-instances`)).toMatchObject({
      id,
      activityType: 'processDefinition',
      parentActivityInstanceId: null,
      childActivityInstances: [
        { activityId: 'approve', activityType: 'userTask', name: 'Approve it', parentActivityInstanceId: id },
      ],
    });
    const instructions = [
      { type: 'cancel', activityId: 'approve' },
      { type: 'startBeforeActivity', activityId: 'sign', variables: { signer: { value: 'eve', type: 'String' } } },
    ];
    expect(await call('POST', `${path}/modification`, { instructions })).toMatchObject(DONE);
    expect(await taskOf(id)).toMatchObject({ taskDefinitionKey: 'sign', assignee: 'eve' });
    expect(await call('PUT', `${path}/suspended`, { suspended: true })).toMatchObject(DONE);
    expect(await get(path)).toMatchObject({ suspended: true });
    expect((await get(`/task?suspended=true&processInstanceId=${String(id)}`)).length).toBe(1);
    expect(await call('PUT', `${path}/suspended`, { suspended: false })).toMatchObject(DONE);
    expect(await call('DELETE', path)).toMatchObject(DONE);
    expect(await call('DELETE', path)).toMatchObject(refused(404, 'InvalidRequestException'));
    expect(await call('GET', '/process-instance/a-uuid')).toMatchObject(refused(404, 'InvalidRequestException'));
  });

  it('correlates messages as Camunda 7 does, and broadcasts signals', async () => {
    const correlate = (request: object): Promise<Answer> => call('POST', '/message', request);
    const begin = async (businessKey: string): Promise<string> => {
      const processVariables = { region: { value: businessKey, type: 'String' } };
      const request = { messageName: 'ordered', businessKey, processVariables, resultEnabled: true };
      const { status, body } = await correlate(request);
      expect(status).toBe(200);
      expect(body).toMatchObject([{ resultType: 'ProcessDefinition', processInstance: { businessKey } }]);
      return body[0].processInstance.id;
    };
    const [first, second, third] = [await begin('M-1'), await begin('M-2'), await begin('M-3')];
    expect(await correlate({ messageName: 'paid' })).toMatchObject(refused(400, 'RestException'));
    expect(await correlate({ messageName: 'paid', businessKey: 'none' })).toMatchObject(refused(400, 'RestException'));
    const paid = { messageName: 'paid', correlationKeys: { region: { value: 'M-1', type: 'String' } } };
    const processVariables = { paidAt: { value: '2026-01-01T00:00:00.000+0000', type: 'Date' } };
    expect(
      await correlate({ ...paid, processVariables, resultEnabled: true, variablesInResultEnabled: true }),
    ).toMatchObject({
      status: 200,
      body: [
        {
          resultType: 'Execution',
          execution: { processInstanceId: first },
          variables: { paidAt: { type: 'Date', value: '2026-01-01T00:00:00.000+0000' } },
        },
      ],
    });
    expect(await correlate({ messageName: 'paid', processInstanceId: second })).toMatchObject(DONE);
    expect(await correlate({ messageName: 'paid', all: true })).toMatchObject(DONE);
    expect(await correlate({ messageName: 'paid', businessKey: 'M-3' })).toMatchObject(refused(400, 'RestException'));
    expect(
      await get(`/process-instance?activityIdIn=close&processInstanceIds=${[first, second, third].join(',')}`),
    ).toHaveLength(3);
    expect(await call('POST', '/signal', { name: 'closed', variables: { by: { value: 'ada' } } })).toMatchObject(DONE);
    expect(await get('/process-instance/count?processDefinitionKey=payment')).toEqual({ count: 0 });
    const correlated = await api.post('/correlated-message-subscriptions/search', {
      filter: { processInstanceKey: third },
    });
    expect(correlated.body.items).toMatchObject([{ messageName: 'paid' }]);
  });

  it('lists external tasks and incidents', async () => {
    const { id } = await start('order', { variables: { amount: { value: 1, type: 'Integer' } }, businessKey: 'E-1' });
    const fetch = {
      workerId: 'w',
      maxTasks: 1,
      topics: [{ topicName: 'charge-card', lockDuration: 60_000, businessKey: 'E-1', localVariables: true }],
    };
    const [task] = (await call('POST', '/external-task/fetchAndLock', fetch)).body;
    expect(task).toMatchObject({ processInstanceId: id, workerId: 'w', lockExpirationTime: DATE, errorDetails: null });
    expect(Object.keys(task.variables)).toEqual(['total']);
    expect((await call('POST', '/external-task/fetchAndLock', fetch)).body).toEqual([]);
    expect(await get(`/external-task?locked=true&processInstanceId=${String(id)}`)).toMatchObject([{ id: task.id }]);
    expect(await call('POST', '/external-task/count', { notLocked: true, processInstanceId: id })).toMatchObject({
      body: { count: 0 },
    });
    expect(await call('PUT', `/external-task/${String(task.id)}/priority`, { priority: 90 })).toMatchObject(DONE);
    expect(await get(`/external-task/${String(task.id)}`)).toMatchObject({ priority: 90, topicName: 'charge-card' });
    const failure = { workerId: 'w', errorMessage: 'broken', retries: 0, variables: { tried: { value: true } } };
    expect(await call('POST', `/external-task/${String(task.id)}/failure`, failure)).toMatchObject(DONE);
    expect((await get(`/process-instance/${String(id)}/variables/tried`)).value).toBe(true);
    const [incident] = await get(`/incident?processInstanceId=${String(id)}`);
    expect(incident).toMatchObject({
      incidentType: 'failedExternalTask',
      incidentMessage: 'broken',
      activityId: 'charge',
      configuration: task.id,
      incidentTimestamp: DATE,
    });
    expect(await get('/incident/count?incidentType=failedExternalTask&activityId=charge')).toEqual({ count: 1 });
    const statistics: readonly Answer['body'][] = await get('/process-definition/key/order/statistics');
    expect(statistics.find((one) => one.id === 'charge')).toMatchObject({
      failedJobs: 1,
      incidents: expect.arrayContaining([{ incidentType: 'failedExternalTask', incidentCount: 1 }]),
    });
    expect(await call('DELETE', `/incident/${String(incident.id)}`)).toMatchObject(DONE);
    expect(await get(`/incident?processInstanceId=${String(id)}`)).toEqual([]);
  });

  it('refuses what is not a request of this API', async () => {
    expect(await call('POST', '/external-task/fetchAndLock', '{')).toMatchObject(
      refused(400, 'InvalidRequestException'),
    );
    expect(await call('POST', '/external-task/fetchAndLock', { workerId: 'w' })).toMatchObject(
      refused(400, 'InvalidRequestException'),
    );
    const tooLong = { workerId: 'w', maxTasks: 1, asyncResponseTimeout: 1_800_001 };
    expect(await call('POST', '/external-task/fetchAndLock', tooLong)).toMatchObject(
      refused(400, 'InvalidRequestException'),
    );
    expect(await call('GET', '/history/task')).toMatchObject(refused(404, 'InvalidRequestException'));
  });
});
