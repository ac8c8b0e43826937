/** The server that `npm run contract` calls: something of everything is there. */
import { startHarness, type Harness } from '../api/harness.js';
import { conditionModel, DISCOUNT, form, jobModel, messageModel, userTaskModel } from '../api/models.js';

export interface Subject {
  readonly api: Harness;
  /** Keys of what is there, by the name that paths give them. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

const FORM = '<zeebe:formDefinition formId="review-form"/><zeebe:assignmentDefinition candidateGroups="sales"/>';

const TABLES = {
  auditLogKey: 'audit_log',
  decisionDefinitionKey: 'decision_definitions',
  decisionRequirementsKey: 'decision_requirements',
  elementInstanceKey: 'element_instances',
  incidentKey: 'incidents',
  jobKey: 'jobs',
  processDefinitionKey: 'process_definitions',
  processInstanceKey: 'process_instances',
  resourceKey: 'resources',
  userTaskKey: 'user_tasks',
  variableKey: 'variables',
} as const;

/** Each process runs three times, and each waits for something else. */
export async function startSubject(): Promise<Subject> {
  const api = await startHarness({ logLevel: 'error' });
  const { status } = await api.deploy({
    'task.bpmn': userTaskModel('task-process', FORM),
    'job.bpmn': jobModel('job-process', 'work'),
    'message.bpmn': messageModel('message-process'),
    'condition.bpmn': conditionModel('condition-process'),
    'discount.dmn': DISCOUNT,
    'review.form': form('review-form'),
  });
  if (status !== 200) throw new Error(`Expected the models to be deployed, but the answer was ${String(status)}.`);
  for (const processDefinitionId of ['task-process', 'job-process', 'message-process', 'condition-process']) {
    for (const order of ['A-1', 'A-2', 'A-3'])
      await api.post('/process-instances', { processDefinitionId, variables: { order } });
  }
  const keys = Object.entries(TABLES).map(async ([name, table]) => {
    const rows = await api.sql<{ readonly key: string }>(`SELECT key::text FROM engine.${table} ORDER BY key LIMIT 30`);
    return [name, rows.map(({ key }) => key)] as const;
  });
  return { api, keys: Object.fromEntries(await Promise.all(keys)) };
}
