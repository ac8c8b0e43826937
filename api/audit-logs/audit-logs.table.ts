import { defineTable } from '../search/table.js';

/** The API names the kind of what it changes itself; what instances commit is told by its key. */
const ENTITY_TYPE = `COALESCE(a.entity_type, CASE
  WHEN a.entity_key = a.process_instance_key THEN 'PROCESS_INSTANCE'
  WHEN EXISTS (SELECT 1 FROM engine.user_tasks t WHERE t.key = a.entity_key) THEN 'USER_TASK'
  WHEN EXISTS (SELECT 1 FROM engine.jobs j WHERE j.key = a.entity_key) THEN 'JOB'
  WHEN EXISTS (SELECT 1 FROM engine.incidents n WHERE n.key = a.entity_key) THEN 'INCIDENT'
  ELSE 'VARIABLE' END)`;

/** What was done, by whom, when. Fields of Camunda 8 that Baton has no use for are always null. */
export const auditLogs = defineTable({
  noun: 'audit log entry',
  from: `engine.audit_log a LEFT JOIN engine.process_instances i ON i.key = a.process_instance_key`,
  key: 'auditLogKey',
  fields: {
    auditLogKey: { type: 'key', column: 'a.key', sort: true },
    entityKey: { type: 'key', column: 'a.entity_key', sort: true },
    entityType: { type: 'text', column: ENTITY_TYPE, sort: true },
    operationType: {
      type: 'text',
      // Camunda 8 has no names of its own for what workers report of failures.
      column: `CASE WHEN a.operation IN ('FAIL', 'THROW_ERROR') THEN 'UPDATE' ELSE a.operation END`,
      sort: true,
    },
    timestamp: { type: 'date', column: 'a.at', sort: true },
    actorId: { type: 'text', column: 'a.actor', nullable: true, sort: true },
    actorType: { type: 'text', column: `CASE WHEN a.actor IS NULL THEN 'ANONYMOUS' ELSE 'USER' END`, sort: true },
    tenantId: { type: 'text', column: `COALESCE(i.tenant_id, '<default>')`, sort: true },
    result: { type: 'text', column: `'SUCCESS'::text`, sort: true },
    category: {
      type: 'text',
      column: `CASE ${ENTITY_TYPE} WHEN 'USER_TASK' THEN 'USER_TASKS' WHEN 'RESOURCE' THEN 'ADMIN' ELSE 'DEPLOYED_RESOURCES' END`,
      sort: true,
    },
    processDefinitionId: { type: 'text', column: 'i.process_id', nullable: true, sort: true },
    processDefinitionKey: { type: 'key', column: 'i.process_definition_key', nullable: true, sort: true },
    processInstanceKey: { type: 'key', column: 'a.process_instance_key', nullable: true, sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key', nullable: true },
    userTaskKey: {
      type: 'key',
      column: `CASE WHEN ${ENTITY_TYPE} = 'USER_TASK' THEN a.entity_key END`,
      nullable: true,
      sort: true,
    },
    jobKey: {
      type: 'key',
      column: `CASE WHEN ${ENTITY_TYPE} = 'JOB' THEN a.entity_key END`,
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
});
