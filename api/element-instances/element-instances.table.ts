import { defineTable } from '../search/table.js';

export const ELEMENT_TYPES = [
  'UNSPECIFIED', 'PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'AD_HOC_SUB_PROCESS', 'AD_HOC_SUB_PROCESS_INNER_INSTANCE',
  'START_EVENT', 'INTERMEDIATE_CATCH_EVENT', 'INTERMEDIATE_THROW_EVENT', 'BOUNDARY_EVENT', 'END_EVENT', 'SERVICE_TASK',
  'RECEIVE_TASK', 'USER_TASK', 'MANUAL_TASK', 'TASK', 'EXCLUSIVE_GATEWAY', 'INCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY',
  'EVENT_BASED_GATEWAY', 'SEQUENCE_FLOW', 'MULTI_INSTANCE_BODY', 'CALL_ACTIVITY', 'BUSINESS_RULE_TASK', 'SCRIPT_TASK',
  'SEND_TASK', 'UNKNOWN',
];

const ACTIVE_INCIDENT = `FROM engine.incidents n WHERE n.element_instance_key = e.key AND n.state = 'ACTIVE'`;

export const elementInstances = defineTable({
  noun: 'element instance',
  from: 'engine.element_instances e JOIN engine.process_instances i ON i.key = e.process_instance_key',
  key: 'elementInstanceKey',
  fields: {
    elementInstanceKey: { type: 'key', column: 'e.key', sort: true },
    processInstanceKey: { type: 'key', column: 'e.process_instance_key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key', filter: false },
    processDefinitionKey: { type: 'key', column: 'e.process_definition_key', sort: true },
    processDefinitionId: { type: 'text', column: 'e.process_id', sort: true },
    elementId: { type: 'text', column: 'e.element_id', sort: true },
    elementName: { type: 'text', column: 'COALESCE(e.element_name, e.element_id)', sort: true },
    type: { type: 'text', column: 'e.element_type', values: ELEMENT_TYPES, sort: true },
    state: { type: 'text', column: 'e.state', values: ['ACTIVE', 'COMPLETED', 'TERMINATED'], sort: true },
    startDate: { type: 'date', column: 'e.started_at', sort: true },
    endDate: { type: 'date', column: 'e.ended_at', nullable: true, sort: true },
    hasIncident: { type: 'boolean', column: `EXISTS (SELECT 1 ${ACTIVE_INCIDENT})` },
    incidentKey: { type: 'key', column: `(SELECT min(n.key) ${ACTIVE_INCIDENT})`, nullable: true, sort: true },
    tenantId: { type: 'text', column: 'i.tenant_id', sort: true },
    elementInstanceScopeKey: { type: 'key', column: 'e.scope_key', hidden: true },
  },
});
