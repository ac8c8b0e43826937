/** How many running instances have an incident, by its message. */
import { defineTable } from '../search/table.js';

/** A number for the message, by which `process-instances-by-definition` names it. */
const ERROR_HASH = 'hashtext(n.error_message)';

const OPEN = `FROM engine.incidents n JOIN engine.process_instances i ON i.key = n.process_instance_key AND i.state = 'ACTIVE'
    WHERE n.state = 'ACTIVE'`;

/** SQL of the messages of the incidents that fulfil a condition, counted. */
export function errorCounts(condition: string): string {
  return `(SELECT ${ERROR_HASH} AS hash, n.error_message, count(DISTINCT n.process_instance_key)::int AS instances
    ${OPEN} AND ${condition} GROUP BY n.error_message) s`;
}

export const errorStatistics = defineTable({
  noun: 'error',
  from: errorCounts('true'),
  key: 'errorMessage',
  fields: {
    errorHashCode: { type: 'integer', column: 's.hash', filter: false },
    errorMessage: { type: 'text', column: 's.error_message', filter: false, sort: true },
    activeInstancesWithErrorCount: { type: 'integer', column: 's.instances', filter: false, sort: true },
  },
  /** What is not the caller's was not counted. */
  mine: () => 'true',
});

export const errorDefinitionStatistics = defineTable({
  noun: 'process definition',
  from: `(SELECT ${ERROR_HASH} AS hash, n.process_definition_key AS key, n.process_id, n.tenant_id,
      COALESCE(max(i.process_name), n.process_id) AS name, max(i.version) AS version,
      count(DISTINCT n.process_instance_key)::int AS instances
    ${OPEN} GROUP BY 1, n.process_definition_key, n.process_id, n.tenant_id) s`,
  key: 'processDefinitionKey',
  fields: {
    errorHashCode: { type: 'integer', column: 's.hash', hidden: true },
    processDefinitionKey: { type: 'key', column: 's.key', sort: true, filter: false },
    processDefinitionId: { type: 'text', column: 's.process_id', filter: false },
    processDefinitionName: { type: 'text', column: 's.name', filter: false },
    processDefinitionVersion: { type: 'integer', column: 's.version', filter: false },
    tenantId: { type: 'text', column: 's.tenant_id', sort: true, filter: false },
    activeInstancesWithErrorCount: { type: 'integer', column: 's.instances', sort: true, filter: false },
  },
});
