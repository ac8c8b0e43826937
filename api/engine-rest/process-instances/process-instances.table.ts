import { defineTable } from '../../search/table.js';
import type { List } from '../lists/list.js';
import { flag, ids, like, TENANTS, text, textOf, texts } from '../lists/parameters.js';
import { variableComparisons } from '../lists/variable-comparisons.js';

const INCIDENTS = `engine.incidents n WHERE n.process_instance_key = i.key AND n.state = 'ACTIVE'`;

/** An instance that has not ended, as Camunda 7 shows it. */
export const processInstances = defineTable({
  noun: 'process instance',
  from: 'engine.process_instances i JOIN engine.process_definitions d ON d.key = i.process_definition_key',
  key: 'id',
  processId: 'i.process_id',
  fields: {
    links: { type: 'json', column: `'[]'::jsonb`, filter: false },
    id: { type: 'key', column: 'i.key', sort: true },
    definitionId: { type: 'key', column: 'i.process_definition_key', sort: true },
    definitionKey: { type: 'text', column: 'i.process_id', sort: true },
    businessKey: { type: 'text', column: 'i.business_id', nullable: true, sort: true },
    caseInstanceId: { type: 'text', column: 'NULL::text', nullable: true, filter: false },
    ended: { type: 'boolean', column: 'false', filter: false },
    suspended: { type: 'boolean', column: `(i.state = 'SUSPENDED')` },
    tenantId: { type: 'text', column: 'i.tenant_id', sort: true },
    deploymentId: { type: 'key', column: 'd.deployment_key', hidden: true },
    caller: { type: 'key', column: 'i.parent_process_instance_key', hidden: true },
    called: {
      type: 'texts',
      column: `ARRAY(SELECT c.key::text FROM engine.process_instances c WHERE c.parent_process_instance_key = i.key AND c.ended_at IS NULL)`,
      hidden: true,
    },
    activeElements: {
      type: 'texts',
      column: `ARRAY(SELECT e.element_id FROM engine.element_instances e WHERE e.process_instance_key = i.key AND e.state = 'ACTIVE')`,
      hidden: true,
    },
    incidentMessages: { type: 'texts', column: `ARRAY(SELECT n.error_message FROM ${INCIDENTS})`, hidden: true },
  },
  filters: { variables: variableComparisons('i.key') },
  visible: () => 'i.ended_at IS NULL',
});

export const processInstanceList: List<typeof processInstances> = {
  table: processInstances,
  parameters: {
    processInstanceIds: ids('id'),
    businessKey: text('businessKey'),
    businessKeyLike: like('businessKey'),
    processDefinitionId: ids('definitionId'),
    processDefinitionKey: text('definitionKey'),
    processDefinitionKeyIn: texts('definitionKey'),
    processDefinitionKeyNotIn: texts('definitionKey', '$notIn'),
    deploymentId: ids('deploymentId'),
    superProcessInstance: ids('caller'),
    subProcessInstance: (value, name) => ({ called: textOf(value, name) }),
    rootProcessInstances: flag({ caller: { $exists: false } }),
    leafProcessInstances: flag({ called: { $exists: false } }),
    activityIdIn: texts('activeElements'),
    withIncident: flag({ incidentMessages: { $exists: true } }),
    incidentMessage: text('incidentMessages'),
    incidentMessageLike: like('incidentMessages'),
    active: flag({ suspended: false }),
    suspended: flag({ suspended: true }),
    variables: (value) => ({ variables: value }),
    ...TENANTS,
  },
  sorts: {
    instanceId: 'id',
    definitionId: 'definitionId',
    definitionKey: 'definitionKey',
    businessKey: 'businessKey',
    tenantId: 'tenantId',
  },
};
