/**
 * Camunda's own client, `@camunda8/orchestration-cluster-api`, against this API, its validation of requests and responses
 * on strict: an answer that does not have the shape of Camunda 8 makes the call throw.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCamundaClient } from '@camunda8/orchestration-cluster-api';
import { Camunda8 } from '@camunda8/sdk';
import { startHarness, type Harness } from './harness.js';
import {
  conditionModel,
  DISCOUNT,
  flow,
  form,
  jobModel,
  messageModel,
  model,
  stepsModel,
  userTaskModel,
} from './models.js';
import { eventually } from '../support/eventually.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- validated by the client; the test looks into results of every shape
type Result = any;
/** The client's methods without the brands of its keys: the test hands on what came from an answer. */
type Camunda = Readonly<Record<string, (...values: readonly unknown[]) => Promise<Result>>>;

/** Reads follow writes: nothing has to be waited for. */
const NOW = { consistency: { waitUpToMs: 0 } };

const strict = (url: string) =>
  ({
    CAMUNDA_REST_ADDRESS: url,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_SDK_VALIDATION: 'strict',
    CAMUNDA_SDK_LOG_LEVEL: 'silent',
  }) as const;

function signalModel(id: string): string {
  return model({
    id,
    roots: '<bpmn:signal id="signal" name="closed"/>',
    body: `<bpmn:startEvent id="start"/>${flow('start', 'wait')}
<bpmn:intermediateCatchEvent id="wait"><bpmn:signalEventDefinition id="definition" signalRef="signal"/></bpmn:intermediateCatchEvent>
${flow('wait', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

function callModel(id: string, called: string): string {
  return model({
    id,
    body: `<bpmn:startEvent id="start"/>${flow('start', 'call')}
<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="${called}"/></bpmn:extensionElements></bpmn:callActivity>
${flow('call', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

describe('the client of Camunda 8, on strict', () => {
  let api: Harness;
  let camunda: Camunda;
  let files: string;

  beforeAll(async () => {
    api = await startHarness();
    camunda = createCamundaClient({
      config: strict(api.url),
    }) as unknown as Camunda;
    files = await mkdtemp(join(tmpdir(), 'baton-conformance-'));
    const resources = {
      'job.bpmn': jobModel('job-process', 'work'),
      'task.bpmn': userTaskModel(
        'task-process',
        '<zeebe:formDefinition formId="review-form"/><zeebe:assignmentDefinition candidateGroups="sales"/>',
      ),
      'bare.bpmn': userTaskModel('bare-process'),
      'message.bpmn': messageModel('message-process'),
      'calling.bpmn': callModel('calling-process', 'bare-process'),
      'signal.bpmn': signalModel('signal-process'),
      'condition.bpmn': conditionModel('condition-process'),
      'discount.dmn': DISCOUNT,
      'review.form': form('review-form'),
    };
    for (const [name, content] of Object.entries(resources)) await writeFile(join(files, name), content);
    const deployed = await call(
      'deployResourcesFromFiles',
      Object.keys(resources).map((name) => join(files, name)),
    );
    expect(deployed.processes).toHaveLength(7);
    expect(deployed.decisions).toHaveLength(1);
    expect(deployed.forms).toHaveLength(1);
  });
  afterAll(async () => {
    await api.close();
    await rm(files, { recursive: true, force: true });
  });

  const call = (operation: string, ...values: readonly unknown[]): Promise<Result> => {
    const method = camunda[operation];
    if (!method) throw new Error(`Expected the client to have an operation ${operation}, but it has none.`);
    return method.apply(camunda, [...values]);
  };
  /** The items of a search. */
  const found = async (operation: string, input: object = {}): Promise<readonly Result[]> =>
    (await call(operation, input, NOW)).items;
  const start = async (processDefinitionId: string, variables: object = {}): Promise<string> =>
    (await call('createProcessInstance', { processDefinitionId, variables })).processInstanceKey;
  const stateOf = async (processInstanceKey: string): Promise<string> =>
    (await call('getProcessInstance', { processInstanceKey }, NOW)).state;

  /** Deploys start → `a` → `last` → end; answers the key of the definition. */
  const deploySteps = async (last: string): Promise<string> => {
    await writeFile(join(files, 'steps.bpmn'), stepsModel('steps', last));
    const { processes } = await call('deployResourcesFromFiles', [join(files, 'steps.bpmn')]);
    return processes[0].processDefinitionKey;
  };
  /** Elements whose user tasks are open in these instances. */
  const waitingAt = async (keys: readonly string[]): Promise<readonly string[]> => {
    const tasks = await Promise.all(
      keys.map((processInstanceKey) => found('searchUserTasks', { filter: { processInstanceKey, state: 'CREATED' } })),
    );
    return tasks.flatMap((open) => open.map(({ elementId }) => elementId)).sort();
  };
  /** Begins a batch operation and waits until it is over; answers its key. */
  const over = async (operation: string, input: object): Promise<string> => {
    const { batchOperationKey } = await call(operation, input);
    await eventually(async () => (await call('getBatchOperation', { batchOperationKey }, NOW)).state === 'COMPLETED');
    return batchOperationKey;
  };

  it('reads definitions, their XML and start forms', async () => {
    const [definition] = await found('searchProcessDefinitions', { filter: { processDefinitionId: 'task-process' } });
    const { processDefinitionKey } = definition;
    await expect(call('getProcessDefinition', { processDefinitionKey }, NOW)).resolves.toEqual(definition);
    await expect(call('getProcessDefinitionXml', { processDefinitionKey }, NOW)).resolves.toContain('task-process');
    await start('task-process');
    const statistics = await call('getProcessDefinitionStatistics', { processDefinitionKey, filter: {} }, NOW);
    expect(statistics.items).toContainEqual(expect.objectContaining({ elementId: 'review', active: 1 }));
  });

  it('activates, fails and completes jobs', async () => {
    const processInstanceKey = await start('job-process', { order: 7 });
    const activate = { type: 'work', worker: 'tester', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: -1 };
    const [job] = (await call('activateJobs', activate)).jobs;
    expect(job).toMatchObject({ processInstanceKey, variables: { item: 7 }, customHeaders: { color: 'red' } });
    await call('failJob', { jobKey: job.jobKey, retries: 2, errorMessage: 'not today', retryBackOff: 0 });
    await expect(found('searchJobs', { filter: { jobKey: job.jobKey } })).resolves.toMatchObject([
      { state: 'FAILED', retries: 2, errorMessage: 'not today' },
    ]);
    const [again] = (await call('activateJobs', activate)).jobs;
    await call('updateJob', { jobKey: again.jobKey, changeset: { timeout: 120_000 } });
    await call('completeJob', { jobKey: again.jobKey, variables: { done: true } });
    await expect(stateOf(processInstanceKey)).resolves.toBe('COMPLETED');
  });

  it('throws errors from jobs', async () => {
    const processInstanceKey = await start('job-process', { order: 8 });
    const [job] = await found('searchJobs', { filter: { processInstanceKey } });
    await call('throwJobError', { jobKey: job.jobKey, errorCode: 'NO', errorMessage: 'no' });
    const elements = await found('searchElementInstances', { filter: { processInstanceKey } });
    expect(elements.map(({ elementId }) => elementId)).toContain('refused');
    await expect(
      call('getElementInstance', { elementInstanceKey: elements[0].elementInstanceKey }, NOW),
    ).resolves.toEqual(elements[0]);
  });

  it('claims, changes and completes user tasks', async () => {
    const processInstanceKey = await start('task-process', { customer: 'Ada' });
    const [task] = await found('searchUserTasks', { filter: { processInstanceKey, state: 'CREATED' } });
    const { userTaskKey } = task;
    await call('assignUserTask', { userTaskKey, assignee: 'ada', allowOverride: false });
    await call('updateUserTask', { userTaskKey, changeset: { priority: 80, dueDate: '2030-01-01T00:00:00Z' } });
    await expect(call('getUserTask', { userTaskKey }, NOW)).resolves.toMatchObject({ assignee: 'ada', priority: 80 });
    await call('unassignUserTask', { userTaskKey });
    await expect(found('searchUserTaskVariables', { userTaskKey })).resolves.toMatchObject([{ name: 'customer' }]);
    await expect(found('searchUserTaskEffectiveVariables', { userTaskKey })).resolves.toMatchObject([
      { name: 'customer' },
    ]);
    await call('completeUserTask', { userTaskKey, variables: { approved: true } });
    await expect(stateOf(processInstanceKey)).resolves.toBe('COMPLETED');
    const log = await found('searchUserTaskAuditLogs', { userTaskKey });
    expect(log.map(({ operationType }) => operationType)).toEqual(
      expect.arrayContaining(['ASSIGN', 'UPDATE', 'UNASSIGN', 'COMPLETE']),
    );
    await expect(call('getAuditLog', { auditLogKey: log[0].auditLogKey }, NOW)).resolves.toEqual(log[0]);
  });

  it('reads forms', async () => {
    const [withForm] = await found('searchUserTasks', {
      filter: { processInstanceKey: await start('task-process') },
    });
    await expect(call('getUserTaskForm', { userTaskKey: withForm.userTaskKey }, NOW)).resolves.toMatchObject({
      formId: 'review-form',
      version: 1,
    });
  });

  it('says that there is no form', async () => {
    const [definition] = await found('searchProcessDefinitions', { filter: { processDefinitionId: 'bare-process' } });
    const [task] = await found('searchUserTasks', { filter: { processInstanceKey: await start('bare-process') } });
    process.env['CAMUNDA_SDK_VALIDATION'] = 'strict';
    const sdk = new Camunda8({ ZEEBE_REST_ADDRESS: api.url, CAMUNDA_AUTH_STRATEGY: 'NONE' });
    const older = sdk.getOrchestrationClusterApiClient() as unknown as Camunda;
    await expect(older['getUserTaskForm']?.({ userTaskKey: task.userTaskKey }, NOW)).resolves.toEqual({});
    await expect(
      older['getStartProcessForm']?.({ processDefinitionKey: definition.processDefinitionKey }, NOW),
    ).resolves.toEqual({});
    await sdk.closeAllClients();
  });

  it('publishes and correlates messages', async () => {
    const first = await start('message-process', { order: 'A-1' });
    const [subscription] = await found('searchMessageSubscriptions', { filter: { processInstanceKey: first } });
    expect(subscription).toMatchObject({ messageName: 'paid', correlationKey: 'A-1' });
    await call('publishMessage', { name: 'paid', correlationKey: 'A-1', timeToLive: 0, variables: { amount: 3 } });
    await expect(stateOf(first)).resolves.toBe('COMPLETED');
    const second = await start('message-process', { order: 'A-2' });
    await expect(call('correlateMessage', { name: 'paid', correlationKey: 'A-2' })).resolves.toMatchObject({
      processInstanceKey: second,
    });
    await expect(stateOf(second)).resolves.toBe('COMPLETED');
  });

  it('broadcasts signals', async () => {
    const processInstanceKey = await start('signal-process');
    await call('broadcastSignal', { signalName: 'closed', variables: {} });
    await expect(stateOf(processInstanceKey)).resolves.toBe('COMPLETED');
  });

  it('finds and resolves incidents', async () => {
    const processInstanceKey = await start('condition-process');
    const [incident] = await found('searchProcessInstanceIncidents', { processInstanceKey });
    await expect(found('searchIncidents', { filter: { processInstanceKey } })).resolves.toEqual([incident]);
    await expect(call('getIncident', { incidentKey: incident.incidentKey }, NOW)).resolves.toEqual(incident);
    const { elementInstanceKey } = incident;
    await expect(found('searchElementInstanceIncidents', { elementInstanceKey })).resolves.toEqual([incident]);
    await call('createElementInstanceVariables', { elementInstanceKey: processInstanceKey, variables: { amount: 12 } });
    const [variable] = await found('searchVariables', { filter: { processInstanceKey, name: 'amount' } });
    await expect(call('getVariable', { variableKey: variable.variableKey }, NOW)).resolves.toMatchObject({
      value: '12',
    });
    await call('resolveIncident', { incidentKey: incident.incidentKey });
    await expect(stateOf(processInstanceKey)).resolves.toBe('COMPLETED');
    const flows = await call('getProcessInstanceSequenceFlows', { processInstanceKey }, NOW);
    expect(flows.items.map(({ elementId }: { elementId: string }) => elementId)).toContain('choice-much');
    const statistics = await call('getProcessInstanceStatistics', { processInstanceKey }, NOW);
    expect(statistics.items).toContainEqual(expect.objectContaining({ elementId: 'much', completed: 1 }));
  });

  it('evaluates decisions and shows how', async () => {
    await expect(
      call('evaluateDecision', { decisionDefinitionId: 'discount', variables: { customer: 'gold' } }),
    ).resolves.toMatchObject({ output: '20' });
    const [instance] = await found('searchDecisionInstances');
    await expect(
      call('getDecisionInstance', { decisionEvaluationInstanceKey: instance.decisionEvaluationInstanceKey }, NOW),
    ).resolves.toMatchObject({ result: '20' });
    const [definition] = await found('searchDecisionDefinitions');
    const { decisionDefinitionKey } = definition;
    await expect(call('getDecisionDefinition', { decisionDefinitionKey }, NOW)).resolves.toEqual(definition);
    await expect(call('getDecisionDefinitionXml', { decisionDefinitionKey }, NOW)).resolves.toContain('discount');
    const [requirements] = await found('searchDecisionRequirements');
    const { decisionRequirementsKey } = requirements;
    await expect(call('getDecisionRequirements', { decisionRequirementsKey }, NOW)).resolves.toEqual(requirements);
    await expect(call('getDecisionRequirementsXml', { decisionRequirementsKey }, NOW)).resolves.toContain('discount');
  });

  it('cancels instances', async () => {
    const processInstanceKey = await start('message-process', { order: 'never' });
    await call('cancelProcessInstance', { processInstanceKey });
    await expect(stateOf(processInstanceKey)).resolves.toBe('TERMINATED');
    await expect(
      found('searchProcessInstances', {
        filter: { processInstanceKey },
        sort: [{ field: 'startDate', order: 'DESC' }],
      }),
    ).resolves.toMatchObject([{ state: 'TERMINATED' }]);
  });

  it('starts what conditions start', async () => {
    await expect(call('evaluateConditionals', { variables: { nothing: true } })).resolves.toMatchObject({
      processInstances: [],
    });
  });

  it('counts instances by definition and version', async () => {
    const [{ processDefinitionKey }] = await found('searchProcessDefinitions', {
      filter: { processDefinitionId: 'condition-process' },
    });
    await start('condition-process');
    await start('message-process', { order: 'counted' });
    const sort = [{ field: 'activeInstancesWithIncidentCount', order: 'DESC' }];
    const [first] = await found('getProcessDefinitionInstanceStatistics', { sort, page: { limit: 1 } });
    expect(first).toMatchObject({
      processDefinitionId: 'condition-process',
      hasMultipleVersions: false,
      activeInstancesWithIncidentCount: 1,
      activeInstancesWithoutIncidentCount: 0,
    });
    await expect(
      found('getProcessDefinitionInstanceVersionStatistics', { filter: { processDefinitionId: 'condition-process' } }),
    ).resolves.toMatchObject([
      { processDefinitionKey, processDefinitionVersion: 1, activeInstancesWithIncidentCount: 1 },
    ]);
    await expect(
      found('getProcessDefinitionMessageSubscriptionStatistics', { filter: { correlationKey: 'counted' } }),
    ).resolves.toMatchObject([{ processDefinitionId: 'message-process', activeSubscriptions: 1 }]);
  });

  it('counts instances by their incidents', async () => {
    const errors = await found('getProcessInstanceStatisticsByError');
    expect(errors).toMatchObject([{ activeInstancesWithErrorCount: 1 }]);
    const { errorHashCode } = errors[0];
    await expect(
      found('getProcessInstanceStatisticsByDefinition', { filter: { errorHashCode } }),
    ).resolves.toMatchObject([{ processDefinitionId: 'condition-process', activeInstancesWithErrorCount: 1 }]);
    await expect(
      found('getProcessInstanceStatisticsByDefinition', { filter: { errorHashCode: errorHashCode + 1 } }),
    ).resolves.toEqual([]);
  });

  it('counts jobs', async () => {
    const from = new Date(Date.now() - 3_600_000).toISOString();
    const to = new Date(Date.now() + 3_600_000).toISOString();
    const filter = { from, to, jobType: 'work' };
    const counts = { created: { count: 2 }, completed: { count: 1 }, failed: { count: 2 } };
    await expect(call('getGlobalJobStatistics', filter, NOW)).resolves.toMatchObject(counts);
    await expect(found('getJobTypeStatistics', { filter: { from, to } })).resolves.toMatchObject([
      { jobType: 'work', workers: 1, ...counts },
    ]);
    await expect(found('getJobWorkerStatistics', { filter })).resolves.toMatchObject([
      { worker: 'tester', created: { count: 1 }, completed: { count: 1 } },
    ]);
    const errors = await found('getJobErrorStatistics', { filter: { ...filter, errorCode: 'NO' } });
    expect(errors).toMatchObject([{ errorCode: 'NO', errorMessage: 'no', workers: 0 }]);
    await expect(
      found('getJobTimeSeriesStatistics', { filter: { ...filter, resolution: 'P1D' } }),
    ).resolves.toMatchObject([counts]);
    await expect(
      api.post('/jobs/statistics/time-series', { filter: { ...filter, resolution: 'P1M' } }),
    ).resolves.toMatchObject({ status: 400 });
  });

  it('tells who took which message', async () => {
    const processInstanceKey = await start('message-process', { order: 'B-1' });
    await call('correlateMessage', { name: 'paid', correlationKey: 'B-1' });
    await expect(
      found('searchCorrelatedMessageSubscriptions', { filter: { processInstanceKey } }),
    ).resolves.toMatchObject([{ messageName: 'paid', correlationKey: 'B-1', elementId: 'wait' }]);
  });

  it('tells who called whom', async () => {
    const processInstanceKey = await start('calling-process');
    // The caller's first step starts the called instance, whose own first step follows.
    const calls = (): Promise<readonly Result[]> =>
      found('searchProcessInstances', { filter: { parentProcessInstanceKey: processInstanceKey } });
    const called = await eventually(async () => (await calls())[0]);
    await expect(
      call('getProcessInstanceCallHierarchy', { processInstanceKey: called.processInstanceKey }, NOW),
    ).resolves.toMatchObject([{ processInstanceKey }, { processInstanceKey: called.processInstanceKey }]);
    const waiting = await api.post('/element-instances/wait-states/search', {
      filter: { rootProcessInstanceKey: processInstanceKey },
      sort: [{ field: 'waitingFor' }],
    });
    expect(waiting.body.items).toMatchObject([
      { waitingFor: 'CALLED_INSTANCE', elementId: 'call', detail: 'bare-process' },
      {
        ...{ waitingFor: 'USER_TASK', elementId: 'review', processInstanceKey: called.processInstanceKey },
        ...{ elementName: 'Review it', candidateGroups: [], dueDate: null, correlationKey: null, errorMessage: null },
      },
    ]);
  });

  it('reads deployed files', async () => {
    const [{ processDefinitionKey }] = await found('searchProcessDefinitions', {
      filter: { processDefinitionId: 'job-process' },
    });
    await expect(call('getResource', { resourceKey: processDefinitionKey }, NOW)).resolves.toMatchObject({
      resourceName: 'job.bpmn',
      resourceId: 'job-process',
      version: 1,
    });
    await expect(call('getResourceContent', { resourceKey: processDefinitionKey }, NOW)).resolves.toBe(
      jobModel('job-process', 'work'),
    );
  });

  it('deletes deployed files', async () => {
    await writeFile(join(files, 'short.bpmn'), jobModel('short-lived', 'work'));
    const { processes } = await call('deployResourcesFromFiles', [join(files, 'short.bpmn')]);
    const resourceKey = processes[0].processDefinitionKey as string;
    await expect(call('deleteResource', { resourceKey })).resolves.toEqual({ resourceKey, batchOperation: null });
    await expect(call('getResource', { resourceKey }, NOW)).rejects.toMatchObject({ status: 404 });
    await expect(call('deleteResource', { resourceKey })).rejects.toMatchObject({ status: 404 });
  });

  it('keeps documents', async () => {
    // The client's own check of requests takes files for texts.
    const config = { ...strict(api.url), CAMUNDA_SDK_VALIDATION: 'req:none,res:strict' } as const;
    const uploading = createCamundaClient({ config }) as unknown as Camunda;
    const file = new File(['Grüße'], 'greeting.txt', { type: 'text/plain' });
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const reference = await uploading['createDocument']?.({
      file,
      metadata: { expiresAt, customProperties: { a: 1 } },
    });
    expect(reference).toMatchObject({
      metadata: { fileName: 'greeting.txt', contentType: 'text/plain', size: 7, expiresAt, customProperties: { a: 1 } },
    });
    const { documentId, contentHash } = reference;
    const content = await api.get(`/documents/${documentId}?contentHash=${contentHash}`);
    expect(content).toMatchObject({ status: 200, body: 'Grüße' });
    await expect(api.get(`/documents/${documentId}?contentHash=0`)).resolves.toMatchObject({ status: 404 });
    const { url } = await call('createDocumentLink', { documentId, timeToLive: 60_000 });
    await expect((await fetch(url)).text()).resolves.toBe('Grüße');
    expect((await fetch(`${url}x`)).status).toBe(404);
    await call('deleteDocument', { documentId });
    expect((await fetch(url)).status).toBe(404);
    const batch = await uploading['createDocuments']?.({ files: [file, file] });
    expect(batch.createdDocuments).toHaveLength(2);
  });

  it('keeps cluster variables', async () => {
    const value = { vat: 19 };
    await expect(call('createGlobalClusterVariable', { name: 'rates', value })).resolves.toMatchObject({
      scope: 'GLOBAL',
      tenantId: null,
      value: '{"vat": 19}',
    });
    await expect(call('createGlobalClusterVariable', { name: 'rates', value })).rejects.toMatchObject({ status: 409 });
    await call('updateGlobalClusterVariable', { name: 'rates', value: { vat: 7 } });
    await expect(call('getGlobalClusterVariable', { name: 'rates' }, NOW)).resolves.toMatchObject({
      value: '{"vat": 7}',
    });
    const tenantId = 'shop';
    await call('createTenantClusterVariable', { tenantId, name: 'rates', value });
    await call('updateTenantClusterVariable', { tenantId, name: 'rates', value });
    await call('getTenantClusterVariable', { tenantId, name: 'rates' }, NOW);
    const sort = [{ field: 'scope', order: 'DESC' }];
    await expect(found('searchClusterVariables', { sort })).resolves.toMatchObject([
      { scope: 'TENANT', tenantId, isTruncated: false },
      { scope: 'GLOBAL' },
    ]);
    await call('deleteTenantClusterVariable', { tenantId, name: 'rates' });
    await call('deleteGlobalClusterVariable', { name: 'rates' });
    await expect(found('searchClusterVariables')).resolves.toEqual([]);
  });

  it('evaluates expressions', async () => {
    await expect(call('evaluateExpression', { expression: '=a + 1', variables: { a: 2 } })).resolves.toMatchObject({
      result: 3,
      warnings: [],
    });
    const missing = await call('evaluateExpression', { expression: '=a + 1' });
    expect(missing.result).toBeNull();
    expect(missing.warnings).not.toEqual([]);
    await expect(call('evaluateExpression', { expression: '=a +' })).rejects.toMatchObject({ status: 400 });
  });

  it('counts what is used', async () => {
    await call('getSystemConfiguration');
    const startTime = new Date(Date.now() - 3_600_000).toISOString();
    const endTime = new Date(Date.now() + 3_600_000).toISOString();
    const usage = await call('getUsageMetrics', { startTime, endTime, withTenants: true }, NOW);
    expect(usage).toMatchObject({ decisionInstances: 1, activeTenants: 1 });
    expect(usage.tenants['<default>'].processInstances).toBe(usage.processInstances);
  });

  it('manages groups, roles, tenants, users and mapping rules', async () => {
    await expect(call('getAuthentication')).resolves.toMatchObject({ username: 'anonymous' });
    await call('createUser', { username: 'ada', password: 'difference engine', name: 'Ada' });
    await call('updateUser', { username: 'ada', email: 'ada@example.com' });
    await expect(call('getUser', { username: 'ada' }, NOW)).resolves.toEqual({
      username: 'ada',
      name: 'Ada',
      email: 'ada@example.com',
    });
    await expect(found('searchUsers', { filter: { email: { $like: 'ada@*' } } })).resolves.toHaveLength(1);
    const rule = { mappingRuleId: 'rule', name: 'Rule', claimName: 'department', claimValue: 'sales' };
    await expect(call('createMappingRule', rule)).resolves.toEqual(rule);
    await call('updateMappingRule', { ...rule, name: 'Sales' });
    await expect(found('searchMappingRule')).resolves.toEqual([{ ...rule, name: 'Sales' }]);
    await call('createGroup', { groupId: 'sales', name: 'Sales' });
    await call('createRole', { roleId: 'clerk', name: 'Clerk', description: 'Files things.' });
    await call('createTenant', { tenantId: 'shop', name: 'Shop' });
    for (const [noun, id] of Object.entries({ Group: 'sales', Role: 'clerk', Tenant: 'shop' })) {
      const key = { [`${noun.toLowerCase()}Id`]: id };
      await call(`update${noun}`, { ...key, name: `The ${id}` });
      await expect(call(`get${noun}`, key, NOW)).resolves.toMatchObject({ ...key, name: `The ${id}` });
      await expect(found(`search${noun}s`, { filter: { name: `The ${id}` } })).resolves.toMatchObject([key]);
    }
    const members = { username: 'ada', clientId: 'printer', mappingRuleId: 'rule', groupId: 'sales' };
    for (const noun of ['Group', 'Role', 'Tenant']) {
      const key = { groupId: 'sales', roleId: 'clerk', tenantId: 'shop' };
      const to = noun === 'Role' ? 'assignRoleTo' : 'assign';
      const from = noun === 'Role' ? 'unassignRoleFrom' : 'unassign';
      for (const [name, member] of Object.entries({
        User: 'username',
        Client: 'clientId',
        MappingRule: 'mappingRuleId',
      })) {
        const input = {
          [`${noun.toLowerCase()}Id`]: key[`${noun.toLowerCase()}Id` as keyof typeof key],
          [member]: members[member as keyof typeof members],
        };
        await call(noun === 'Role' ? `${to}${name}` : `${to}${name}To${noun}`, input);
        await expect(found(`search${name}sFor${noun}`, input)).resolves.toHaveLength(1);
        await call(noun === 'Role' ? `${from}${name}` : `${from}${name}From${noun}`, input);
        await expect(found(`search${name}sFor${noun}`, input)).resolves.toEqual([]);
      }
    }
    await call('assignRoleToGroup', { roleId: 'clerk', groupId: 'sales' });
    await expect(found('searchGroupsForRole', { roleId: 'clerk' })).resolves.toEqual([{ groupId: 'sales' }]);
    await expect(found('searchRolesForGroup', { groupId: 'sales' })).resolves.toMatchObject([{ roleId: 'clerk' }]);
    await call('unassignRoleFromGroup', { roleId: 'clerk', groupId: 'sales' });
    await call('assignGroupToTenant', { tenantId: 'shop', groupId: 'sales' });
    await expect(found('searchGroupIdsForTenant', { tenantId: 'shop' })).resolves.toEqual([{ groupId: 'sales' }]);
    await call('unassignGroupFromTenant', { tenantId: 'shop', groupId: 'sales' });
    await call('assignRoleToTenant', { tenantId: 'shop', roleId: 'clerk' });
    await expect(found('searchRolesForTenant', { tenantId: 'shop' })).resolves.toMatchObject([{ roleId: 'clerk' }]);
    await call('unassignRoleFromTenant', { tenantId: 'shop', roleId: 'clerk' });
    await call('deleteTenant', { tenantId: 'shop' });
    await call('deleteRole', { roleId: 'clerk' });
    await call('deleteGroup', { groupId: 'sales' });
    await call('deleteMappingRule', { mappingRuleId: 'rule' });
    await call('deleteUser', { username: 'ada' });
    await expect(found('searchUsers')).resolves.toEqual([]);
    await expect(call('deleteRole', { roleId: 'admin' })).rejects.toMatchObject({ status: 409 });
  });

  it('modifies and migrates instances', async () => {
    await deploySteps('b');
    const processInstanceKey = await start('steps');
    await call('modifyProcessInstance', {
      processInstanceKey,
      activateInstructions: [{ elementId: 'a', variableInstructions: [{ variables: { round: 2 } }] }],
      moveInstructions: [
        {
          sourceElementInstruction: { sourceType: 'byId', sourceElementId: 'a' },
          targetElementId: 'b',
          ancestorScopeInstruction: { ancestorScopeType: 'inferred' },
        },
      ],
    });
    await expect(waitingAt([processInstanceKey])).resolves.toEqual(['a', 'b']);
    await call('modifyProcessInstance', { processInstanceKey, terminateInstructions: [{ elementId: 'a' }] });
    const targetProcessDefinitionKey = await deploySteps('c');
    const mappingInstructions = [{ sourceElementId: 'b', targetElementId: 'c' }];
    await call('migrateProcessInstance', { processInstanceKey, targetProcessDefinitionKey, mappingInstructions });
    await expect(waitingAt([processInstanceKey])).resolves.toEqual(['c']);
    await expect(call('getProcessInstance', { processInstanceKey }, NOW)).resolves.toMatchObject({
      processDefinitionKey: targetProcessDefinitionKey,
      state: 'ACTIVE',
    });
    const log = await found('searchAuditLogs', { filter: { processInstanceKey } });
    expect(log.map(({ operationType }) => operationType)).toEqual(expect.arrayContaining(['MODIFY', 'MIGRATE']));
  });

  it('moves, migrates, cancels and deletes instances in batches', async () => {
    await deploySteps('b');
    const keys = [await start('steps'), await start('steps')];
    const filter = { processInstanceKey: { $in: keys } };
    await over('modifyProcessInstancesBatchOperation', {
      filter,
      moveInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }],
    });
    await expect(waitingAt(keys)).resolves.toEqual(['b', 'b']);
    const targetProcessDefinitionKey = await deploySteps('c');
    await over('migrateProcessInstancesBatchOperation', {
      filter,
      migrationPlan: {
        targetProcessDefinitionKey,
        mappingInstructions: [{ sourceElementId: 'b', targetElementId: 'c' }],
      },
    });
    await expect(waitingAt(keys)).resolves.toEqual(['c', 'c']);
    const batchOperationKey = await over('cancelProcessInstancesBatchOperation', { filter });
    await expect(
      found('searchBatchOperations', { filter: { batchOperationKey, operationType: 'CANCEL_PROCESS_INSTANCE' } }),
    ).resolves.toMatchObject([{ state: 'COMPLETED', operationsTotalCount: 2, operationsFailedCount: 0 }]);
    const items = await found('searchBatchOperationItems', { filter: { batchOperationKey } });
    expect(items.map(({ processInstanceKey }) => processInstanceKey).sort()).toEqual([...keys].sort());
    for (const command of ['suspendBatchOperation', 'resumeBatchOperation', 'cancelBatchOperation'])
      await expect(call(command, { batchOperationKey })).rejects.toMatchObject({ status: 409 });
    await call('deleteProcessInstance', { processInstanceKey: keys[0] });
    await over('deleteProcessInstancesBatchOperation', { filter });
    await expect(found('searchProcessInstances', { filter })).resolves.toEqual([]);
  });

  it('resolves incidents of one instance, and in batches', async () => {
    const keys = [await start('condition-process'), await start('condition-process')];
    for (const elementInstanceKey of keys)
      await call('createElementInstanceVariables', { elementInstanceKey, variables: { amount: 1 } });
    await over('resolveProcessInstanceIncidents', { processInstanceKey: keys[0] });
    await expect(stateOf(String(keys[0]))).resolves.toBe('COMPLETED');
    await over('resolveIncidentsBatchOperation', { filter: { processInstanceKey: { $in: keys } } });
    await expect(stateOf(String(keys[1]))).resolves.toBe('COMPLETED');
  });

  it('deletes how decisions were made, one and in batches', async () => {
    const evaluate = async (): Promise<string> =>
      (await call('evaluateDecision', { decisionDefinitionId: 'discount', variables: { customer: 'gold' } }))
        .decisionEvaluationKey;
    const decisionEvaluationKey = await evaluate();
    await call('deleteDecisionInstance', { decisionEvaluationKey });
    await expect(found('searchDecisionInstances', { filter: { decisionEvaluationKey } })).resolves.toEqual([]);
    await expect(call('deleteDecisionInstance', { decisionEvaluationKey })).rejects.toMatchObject({ status: 404 });
    await expect(found('searchAuditLogs', { filter: { entityKey: decisionEvaluationKey } })).resolves.toMatchObject([
      { operationType: 'DELETE', entityType: 'DECISION' },
    ]);
    const keys = [await evaluate(), await evaluate()];
    const filter = { decisionDefinitionId: 'discount' };
    const batchOperationKey = await over('deleteDecisionInstancesBatchOperation', { filter });
    await expect(found('searchDecisionInstances', { filter })).resolves.toEqual([]);
    const items = await found('searchBatchOperationItems', {
      filter: { batchOperationKey, operationType: 'DELETE_DECISION_INSTANCE', state: 'COMPLETED' },
    });
    expect(items.map(({ itemKey }) => itemKey)).toEqual(expect.arrayContaining(keys));
  });

  it('knows where it is', async () => {
    await expect(call('getTopology')).resolves.toMatchObject({ clusterSize: 1 });
    await expect(call('getLicense')).resolves.toMatchObject({ licenseType: 'MIT' });
    await call('getStatus');
  });
});
