import { areCallersTenants } from '../auth/caller.js';
import { comparison } from '../search/comparison.js';
import type { Parameters } from '../search/parameters.js';
import { defineTable } from '../search/table.js';
import { isKey } from '../validation/key.js';

/** What was done, by whom, when. Fields of Camunda 8 that Baton has no use for are always null. */
export const auditLogs = defineTable({
  noun: 'audit log entry',
  from: `engine.audit_log a LEFT JOIN engine.process_instances i ON i.key = a.process_instance_key
    LEFT JOIN engine.batch_operations b ON a.entity_type = 'BATCH' AND b.key = a.entity_key`,
  key: 'auditLogKey',
  fields: {
    auditLogKey: { type: 'key', column: 'a.key', sort: true },
    entityKey: { type: 'text', column: 'COALESCE(a.entity_id, a.entity_key::text)', sort: true },
    entityType: { type: 'text', column: 'a.entity_type', sort: true },
    operationType: {
      type: 'text',
      // Camunda 8 has no names of its own for what workers report of failures.
      column: `CASE WHEN a.operation IN ('FAIL', 'THROW_ERROR') THEN 'UPDATE' ELSE a.operation END`,
      sort: true,
    },
    timestamp: { type: 'date', column: 'a.at', sort: true },
    actorId: { type: 'text', column: 'a.actor', nullable: true, sort: true },
    actorType: { type: 'text', column: `CASE WHEN a.actor IS NULL THEN 'ANONYMOUS' ELSE 'USER' END`, sort: true },
    tenantId: { type: 'text', column: `COALESCE(a.tenant_id, i.tenant_id, b.tenants[1], '<default>')`, sort: true },
    result: { type: 'text', column: `'SUCCESS'::text`, sort: true },
    category: {
      type: 'text',
      column: `CASE WHEN a.entity_type = 'USER_TASK' THEN 'USER_TASKS'
        WHEN a.entity_type = 'RESOURCE' OR a.entity_id IS NOT NULL THEN 'ADMIN' ELSE 'DEPLOYED_RESOURCES' END`,
      sort: true,
    },
    processDefinitionId: { type: 'text', column: 'i.process_id', nullable: true, sort: true },
    processDefinitionKey: { type: 'key', column: 'i.process_definition_key', nullable: true, sort: true },
    processInstanceKey: { type: 'key', column: 'a.process_instance_key', nullable: true, sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key', nullable: true },
    userTaskKey: {
      type: 'key',
      column: `CASE WHEN a.entity_type = 'USER_TASK' THEN a.entity_key END`,
      nullable: true,
      sort: true,
    },
    jobKey: {
      type: 'key',
      column: `CASE WHEN a.entity_type = 'JOB' THEN a.entity_key END`,
      nullable: true,
      sort: true,
    },
    elementInstanceKey: { type: 'key', column: 'NULL::bigint', nullable: true, sort: true },
    deploymentKey: {
      type: 'key',
      column: `CASE WHEN a.entity_type = 'RESOURCE' THEN a.entity_key END`,
      nullable: true,
    },
    formKey: { type: 'key', column: 'NULL::bigint', nullable: true },
    resourceKey: { type: 'key', column: 'NULL::bigint', nullable: true },
    batchOperationKey: { type: 'key', column: 'NULL::bigint', nullable: true },
    batchOperationType: { type: 'text', column: 'NULL::text', nullable: true },
    agentElementId: { type: 'text', column: 'NULL::text', nullable: true },
    decisionRequirementsId: { type: 'text', column: 'NULL::text', nullable: true },
    decisionRequirementsKey: { type: 'key', column: 'NULL::bigint', nullable: true },
    decisionDefinitionId: { type: 'text', column: 'NULL::text', nullable: true },
    decisionDefinitionKey: { type: 'key', column: 'NULL::bigint', nullable: true },
    decisionEvaluationKey: { type: 'key', column: 'NULL::bigint', nullable: true },
    relatedEntityKey: { type: 'key', column: 'NULL::bigint', nullable: true },
    relatedEntityType: { type: 'text', column: 'NULL::text', nullable: true },
    entityDescription: { type: 'text', column: 'NULL::text', nullable: true },
    details: { type: 'json', column: 'a.details', filter: false },
  },
  filters: { entityKey: { schema: { type: 'string' }, condition: entityKeyIs } },
  visible: (parameters) => `(b.key IS NULL OR ${areCallersTenants('b.tenants', parameters)})`,
});

/** One key or name is looked up by its index. */
function entityKeyIs(value: unknown, path: string, parameters: Parameters): string {
  if (typeof value !== 'string') return comparison(auditLogs.fields.entityKey, value, path, parameters);
  const named = `a.entity_id = ${parameters.add(value)}`;
  return isKey(value) ? `(${named} OR (a.entity_id IS NULL AND a.entity_key = ${parameters.add(value)}))` : named;
}
