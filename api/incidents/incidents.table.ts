import { INCIDENTS } from '../../workflows/bpmn/codes.js';
import { defineTable } from '../search/table.js';

export const incidents = defineTable({
  noun: 'incident',
  from: 'engine.incidents n LEFT JOIN engine.process_instances i ON i.key = n.process_instance_key',
  key: 'incidentKey',
  fields: {
    incidentKey: { type: 'key', column: 'n.key', sort: true },
    processDefinitionId: { type: 'text', column: 'n.process_id', sort: true },
    processDefinitionKey: { type: 'key', column: 'n.process_definition_key', sort: true },
    processInstanceKey: { type: 'key', column: 'n.process_instance_key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key' },
    errorType: { type: 'text', column: 'n.error_type', values: Object.keys(INCIDENTS), sort: true },
    errorMessage: { type: 'text', column: 'n.error_message' },
    elementId: { type: 'text', column: 'n.element_id', sort: true },
    elementInstanceKey: { type: 'key', column: 'n.element_instance_key', sort: true },
    creationTime: { type: 'date', column: 'n.created_at', sort: true },
    state: {
      type: 'text',
      column: 'n.state',
      values: ['ACTIVE', 'RESOLVED', 'MIGRATED', 'PENDING', 'UNKNOWN'],
      sort: true,
    },
    jobKey: { type: 'key', column: 'n.job_key', nullable: true, sort: true },
    tenantId: { type: 'text', column: 'n.tenant_id', sort: true },
  },
});
