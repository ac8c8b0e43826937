/** A server where something of everything is there, for those who call all of its routes. */
import { seedDemo } from '../../database/crm/demo/index.js';
import { createDataSource } from '../../database/data-source.js';
import { startHarness, type Harness } from './harness.js';
import { conditionModel, counting, DISCOUNT, form, jobModel, messageModel, userTaskModel } from './models.js';

export interface Subject {
  readonly api: Harness;
  /** Keys and names of what is there, by the name that paths give them. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

const FORM = '<zeebe:formDefinition formId="review-form"/><zeebe:assignmentDefinition candidateGroups="sales"/>';

const TABLES = {
  attachmentKey: 'engine.attachments',
  auditLogKey: 'engine.audit_log',
  decisionDefinitionKey: 'engine.decision_definitions',
  decisionRequirementsKey: 'engine.decision_requirements',
  commentKey: 'engine.comments',
  dataStoreKey: 'engine.data_stores',
  elementInstanceKey: '(SELECT element_instance_key AS key FROM engine.incidents) with_incident',
  filterKey: 'engine.task_filters',
  incidentKey: 'engine.incidents',
  jobKey: 'engine.jobs',
  processDefinitionKey: 'engine.process_definitions',
  processInstanceKey: '(SELECT process_instance_key AS key FROM engine.incidents) with_incident',
  resourceKey: 'engine.resources',
  userTaskKey: 'engine.user_tasks',
  variableKey: 'engine.variables',
} as const;

const PARTIES = { groupId: 'groups', roleId: 'roles', tenantId: 'tenants' } as const;

/** What paths may name. */
export const PARAMETERS: readonly string[] = [...Object.keys(TABLES), ...Object.keys(PARTIES), 'username'];

const MEMBERS = [
  ['users', 'username', 'ada', { password: 'correct horse' }],
  ['users', 'username', 'bob', { password: 'correct horse' }],
  ['mapping-rules', 'mappingRuleId', 'rule', { name: 'Rule', claimName: 'department', claimValue: 'sales' }],
] as const;

/** Each process runs three times, and each waits for something else; `ada`, `bob` and `rule` are members of all parties `some`. */
export async function startSubject(): Promise<Subject> {
  const api = await startHarness({ logLevel: 'error' });
  const made = async (method: string, path: string, body?: object): Promise<void> => {
    const { status } = await api.call(method, path, body);
    if (status >= 300) throw new Error(`Expected ${method} ${path} to succeed, but the answer was ${String(status)}.`);
  };
  const { status } = await api.deploy({
    'task.bpmn': userTaskModel('task-process', FORM),
    'job.bpmn': jobModel('job-process', 'work'),
    'message.bpmn': messageModel('message-process'),
    'condition.bpmn': conditionModel('condition-process'),
    'counting.bpmn': counting,
    'discount.dmn': DISCOUNT,
    'review.form': form('review-form'),
  });
  const dataSource = await createDataSource({ url: api.databaseUrl }).initialize();
  await seedDemo(dataSource).finally(() => dataSource.destroy());
  if (status !== 200) throw new Error(`Expected the models to be deployed, but the answer was ${String(status)}.`);
  for (const [path, name, id, rest] of MEMBERS) await made('POST', `/${path}`, { [name]: id, ...rest });
  for (const [name, party] of Object.entries(PARTIES)) {
    await made('POST', `/${party}`, { [name]: 'some', name: 'Some' });
    for (const [path, , id] of MEMBERS) await made('PUT', `/${party}/some/${path}/${id}`);
    await made('PUT', `/${party}/some/clients/robot`);
    if (party !== 'groups') await made('PUT', `/${party}/some/groups/some`);
  }
  await made('PUT', '/tenants/some/roles/some');
  for (const name of ['rates', 'limits']) await made('POST', '/cluster-variables/global', { name, value: { n: 1 } });
  await made('POST', '/decision-definitions/evaluation', {
    decisionDefinitionId: 'discount',
    variables: { customer: 'gold' },
  });
  for (const processDefinitionId of ['task-process', 'job-process', 'message-process', 'condition-process']) {
    for (const order of ['A-1', 'A-2', 'A-3'])
      await made('POST', '/process-instances', { processDefinitionId, variables: { order } });
  }
  await made('POST', '/process-instances', { processDefinitionId: 'counting', variables: { by: 1 } });
  const upload = new FormData();
  upload.append('file', new Blob(['Four wheels']), 'offer.txt');
  await fetch(`${api.url}/v2/documents?documentId=offer`, { method: 'POST', body: upload });
  for (const { processInstanceKey } of (await api.post('/process-instances/search')).body.items)
    await made('POST', `/process-instances/${processInstanceKey}/attachments`, { documentId: 'offer' });
  for (const { userTaskKey } of (await api.post('/user-tasks/search')).body.items) {
    await made('POST', `/user-tasks/${userTaskKey}/assignment`, { assignee: 'ada' });
    await made('POST', `/user-tasks/${userTaskKey}/attachments`, { documentId: 'offer' });
    await made('POST', `/user-tasks/${userTaskKey}/comments`, { text: 'Who does it?', mentions: ['bob'] });
  }
  await made('POST', '/user-tasks/filters', { name: 'All', filter: {}, forAll: true });
  await made('POST', '/design-files', { name: 'one.bpmn', content: '' });
  await made('POST', '/messages/correlation', { name: 'paid', correlationKey: 'A-1' });
  await made('POST', '/process-instances/cancellation', { filter: { processDefinitionId: 'job-process' } });
  const keys = Object.entries(TABLES).map(async ([name, from]) => {
    const rows = await api.sql<{ readonly key: string }>(`SELECT key::text FROM ${from} LIMIT 30`);
    return [name, rows.map(({ key }) => key)] as const;
  });
  const names = Object.keys(PARTIES).map((name) => [name, ['some']] as const);
  return { api, keys: { ...Object.fromEntries([...(await Promise.all(keys)), ...names]), username: ['ada'] } };
}
