/** Nothing of another tenant is there: no route answers its ids, no search its rows. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requirementOf } from '../../api/auth/requires.js';
import { routes, type Route } from '../../api/routes.js';
import type { Harness } from './harness.js';
import { conditionModel, form, jobModel, messageModel, userTaskModel } from './models.js';
import { startWithPeople, type People } from './people.js';

const DMN = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="sums" name="Sums" namespace="http://example.org/sums">
<decision id="sum" name="Sum"><variable name="sum"/><literalExpression id="expression"><text>1 + 1</text></literalExpression></decision>
</definitions>`;

/** Gives all that there is to another tenant. */
const TO_ANOTHER_TENANT = `DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'engine' AND c.column_name = 'tenant_id' AND c.table_name <> 'audit_log'
  LOOP EXECUTE format('UPDATE engine.%I SET tenant_id = $1', t) USING 'other'; END LOOP;
  UPDATE engine.batch_operations SET tenants = '{<default>,other}'; END $$`;

/** What nothing else in this test makes. */
const ROWS = `
  INSERT INTO engine.data_stores (store_id, value, version, process_instance_key, process_definition_key, element_id)
    SELECT 'store', '1', 1, key, process_definition_key, 'task' FROM engine.process_instances LIMIT 1;
  INSERT INTO engine.comments (key, user_task_key, process_instance_key, text)
    SELECT 1, key, process_instance_key, 'text' FROM engine.user_tasks LIMIT 1;
  INSERT INTO engine.attachments (key, user_task_key, process_instance_key, document_id)
    SELECT 1, t.key, t.process_instance_key, d.id FROM engine.user_tasks t, engine.documents d LIMIT 1;
  INSERT INTO engine.webhooks (key, url, secret, active, transaction_id, number, place)
    VALUES (1, 'https://example.com/', 'whsec_', false, 0, 0, 0);
  INSERT INTO engine.webhook_deliveries (key, webhook_key, event_type, payload, state)
    VALUES (1, 1, 'webhook.ping', '{}', 'DEAD');
  INSERT INTO engine.calendars (tenant_id, id, name, time_zone, weekly_hours) VALUES ('<default>', 'berlin', 'Berlin', 'UTC', '[]');
  INSERT INTO engine.design_files (key, name, kind, content) VALUES (1, 'a.bpmn', 'BPMN', '');
  INSERT INTO engine.insight_reports (key, name, request, recipients, cron, time_zone, next_run_at)
    VALUES (1, 'Report', '{}', '{}', '0 8 * * *', 'UTC', now() + interval '1 day');
  INSERT INTO engine.insight_settings (key, kind, value) VALUES (1, 'COST_PER_HOUR', 50);
  INSERT INTO engine.task_filters (key, name, request, for_all) VALUES (1, 'mine', '{}', true);`;

/** SQL of something of the other tenant that a parameter of paths can name. */
const OF_ANOTHER: Readonly<Record<string, string>> = {
  adHocSubProcessInstanceKey: 'SELECT min(key) FROM engine.element_instances',
  attachmentKey: 'SELECT min(key) FROM engine.attachments',
  auditLogKey: 'SELECT max(key) FROM engine.audit_log WHERE process_instance_key IS NOT NULL',
  batchOperationKey: 'SELECT min(key) FROM engine.batch_operations',
  calendarId: 'SELECT min(id) FROM engine.calendars',
  commentKey: 'SELECT min(key) FROM engine.comments',
  dataStoreKey: 'SELECT min(key) FROM engine.data_stores',
  decisionDefinitionKey: 'SELECT min(key) FROM engine.decision_definitions',
  decisionEvaluationInstanceKey: 'SELECT min(id) FROM engine.decision_instances',
  decisionEvaluationKey: 'SELECT min(evaluation_key) FROM engine.decision_instances',
  decisionRequirementsKey: 'SELECT min(key) FROM engine.decision_requirements',
  deploymentKey: 'SELECT min(key) FROM engine.deployments',
  deliveryKey: 'SELECT min(key) FROM engine.webhook_deliveries',
  designFileKey: 'SELECT min(key) FROM engine.design_files',
  documentId: 'SELECT min(id) FROM engine.documents',
  elementInstanceKey: 'SELECT min(key) FROM engine.element_instances',
  filterKey: 'SELECT min(key) FROM engine.task_filters',
  incidentKey: 'SELECT min(key) FROM engine.incidents',
  insightReportKey: 'SELECT min(key) FROM engine.insight_reports',
  insightSettingKey: 'SELECT min(key) FROM engine.insight_settings',
  jobKey: 'SELECT min(key) FROM engine.jobs',
  name: 'SELECT min(name) FROM engine.cluster_variables',
  processDefinitionKey: 'SELECT min(key) FROM engine.process_definitions',
  processId: 'SELECT min(process_id) FROM engine.process_definitions',
  processInstanceKey: 'SELECT min(key) FROM engine.process_instances',
  resourceKey: 'SELECT min(key) FROM engine.process_definitions',
  tenantId: `SELECT 'other'`,
  userTaskKey: `SELECT min(key) FROM engine.user_tasks WHERE state = 'CREATED'`,
  variableKey: 'SELECT min(key) FROM engine.variables',
  variableName: 'SELECT min(name) FROM engine.variables',
  webhookKey: 'SELECT min(key) FROM engine.webhooks',
};

/** What belongs to no tenant: what all have, what a link opens, and the people, whom admins look after for all tenants. */
const OF_NO_TENANT: readonly ((route: Route) => boolean)[] = [
  // Records are of organisations (tests/crm/protection.test.ts).
  ({ path }) => path.startsWith('/crm/') || path.startsWith('/forms/'),
  ({ path }) => path.startsWith('/cluster-variables/global/'),
  ({ path }) => path.endsWith('/{token}'),
  ({ controller, handler }) => requirementOf(controller, handler) === 'identity:manage',
];

describe('of another tenant', () => {
  let api: Harness;
  let who: People;
  const ids: Record<string, string> = {};
  const instances: Record<string, string> = {};

  beforeAll(async () => {
    who = await startWithPeople();
    api = who.api;
    await who.deploy({
      'task.bpmn': userTaskModel('task-process', '<zeebe:formDefinition formId="review-form"/>'),
      'job.bpmn': jobModel('job-process', 'work'),
      'message.bpmn': messageModel('message-process'),
      'condition.bpmn': conditionModel('condition-process'),
      'review.form': form('review-form'),
      'sums.dmn': DMN,
    });
    for (const name of ['task', 'job', 'message', 'condition']) {
      const start = { processDefinitionId: `${name}-process`, variables: { order: 'T-1' } };
      instances[name] = (await who.admin('POST', '/process-instances', start)).body.processInstanceKey;
    }
    await who.admin('POST', '/process-instances/cancellation', { filter: { processDefinitionId: 'task' } });
    await who.admin('POST', `/process-instances/${instances['condition'] ?? ''}/incident-resolution`);
    await who.admin('POST', '/decision-definitions/evaluation', { decisionDefinitionId: 'sum', variables: {} });
    await who.admin('POST', '/tenants', { tenantId: 'other', name: 'Other' });
    const files = new FormData();
    files.append('file', new Blob(['text']), 'a.txt');
    const headers = { authorization: who.authorization['admin'] ?? '' };
    expect((await fetch(`${api.url}/v2/documents`, { method: 'POST', body: files, headers })).status).toBe(201);
    await api.sql(
      `INSERT INTO engine.cluster_variables (scope, tenant_id, name, value) VALUES ('TENANT', 'other', 'rate', '1')`,
    );
    await api.sql(ROWS);
    await api.sql(TO_ANOTHER_TENANT);
    for (const [name, query] of Object.entries(OF_ANOTHER)) {
      const [row] = await api.sql<{ id: string | null }>(`SELECT (${query})::text AS id`);
      if (row?.id == null) throw new Error(`Expected something for ${name} to be there, but there is nothing.`);
      ids[name] = row.id;
    }
  });
  afterAll(() => api.close());

  it('every route with an id answers 404', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const route of routes()) {
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      if (names.length === 0 || OF_NO_TENANT.some((holds) => holds(route))) continue;
      const unknown = names.filter((name) => !Object.hasOwn(OF_ANOTHER, name));
      if (unknown.length > 0) throw new Error(`${route.path}: say in OF_ANOTHER what ${unknown.join()} names`);
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
      const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
      const { status } = await who.as('admin', route.method, path, body);
      if (status !== 404) wrong.push(`${route.method} ${path}: ${String(status)}`);
      tried += 1;
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  });

  it('no search and no statistics show or count anything', async () => {
    const wrong: string[] = [];
    const period = { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };
    const needed: Readonly<Record<string, object>> = {
      '/jobs/statistics/by-types': period,
      '/jobs/statistics/by-workers': { ...period, jobType: 'work' },
      '/jobs/statistics/errors': { ...period, jobType: 'work' },
      '/jobs/statistics/time-series': { ...period, jobType: 'work' },
      '/incidents/statistics/process-instances-by-definition': { errorHashCode: 1 },
      '/process-definitions/statistics/process-instances-by-version': { processDefinitionId: 'task-process' },
      // What is done with people is of the tenant that runs Baton.
      '/audit-logs/search': { entityType: { $notIn: ['CLIENT', 'GROUP', 'ROLE', 'TENANT', 'USER', 'RESOURCE'] } },
    };
    const searches = routes().filter(
      (route) =>
        route.method === 'POST' &&
        /\/(search$|statistics\/)/.test(route.path) &&
        !route.path.includes('{') &&
        !OF_NO_TENANT.some((holds) => holds(route)),
    );
    expect(searches.length).toBeGreaterThan(20);
    for (const { path } of searches) {
      const { status, body } = await who.as('admin', 'POST', path, { filter: needed[path] ?? {} });
      if (status !== 200 || body.items.length > 0 || body.page?.totalItems > 0)
        wrong.push(`${path}: ${String(status)} ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
    const usage = await who.admin('GET', `/system/usage-metrics?startTime=${period.from}&endTime=${period.to}`);
    expect(usage.body).toMatchObject({ processInstances: 0, decisionInstances: 0, assignees: 0 });
    const all = await who.admin('GET', `/jobs/statistics/global?from=${period.from}&to=${period.to}`);
    expect(all.body.created.count).toBe(0);
  });

  it('nothing is started, evaluated, taken or migrated to', async () => {
    const post = (path: string, body: object): Promise<number> =>
      who.as('admin', 'POST', path, body).then(({ status }) => status);
    const key = { processDefinitionKey: ids['processDefinitionKey'] };
    expect(await post('/process-instances', key)).toBe(404);
    expect(await post('/process-instances', { processDefinitionId: 'task-process' })).toBe(404);
    expect(await post('/conditionals/evaluation', { ...key, variables: {} })).toBe(404);
    const decision = { decisionDefinitionId: 'sum', variables: {} };
    expect(await post('/decision-definitions/evaluation', decision)).toBe(404);
    const byKey = { decisionDefinitionKey: ids['decisionDefinitionKey'], variables: {} };
    expect(await post('/decision-definitions/evaluation', byKey)).toBe(404);
    const migrationPlan = { targetProcessDefinitionKey: ids['processDefinitionKey'], mappingInstructions: [] };
    expect(await post('/process-instances/migration', { filter: {}, migrationPlan })).toBe(404);
    const activation = { type: 'work', timeout: 1000, maxJobsToActivate: 1, requestTimeout: -1 };
    expect((await who.as('admin', 'POST', '/jobs/activation', activation)).body).toEqual({ jobs: [] });
  });

  it('who is of that tenant sees it, and what was done with a deleted instance stays with it', async () => {
    await who.person('olga', 'operator');
    await who.admin('PUT', '/tenants/other/users/olga');
    const found = async (name: string, path: string, filter: object = {}): Promise<number> =>
      (await who.as(name, 'POST', path, { filter })).body.page.totalItems;
    expect(await found('olga', '/process-instances/search')).toBe(4);
    expect(await found('olga', '/batch-operations/search')).toBe(0);
    await api.sql(`UPDATE engine.batch_operations SET tenants = '{other}'`);
    expect(await found('olga', '/batch-operations/search')).toBe(2);
    const key = instances['job'] ?? '';
    expect((await who.as('olga', 'POST', `/process-instances/${key}/cancellation`, {})).status).toBe(204);
    expect((await who.as('olga', 'POST', `/process-instances/${key}/deletion`, {})).status).toBe(204);
    const filter = { processInstanceKey: key };
    expect(await found('olga', '/audit-logs/search', filter)).toBeGreaterThan(0);
    expect(await found('admin', '/audit-logs/search', filter)).toBe(0);
    expect((await who.as('olga', 'POST', '/messages/publication', { name: 'paid' })).status).toBe(403);
  });
});
