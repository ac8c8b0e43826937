import { invalid } from '../problem/problem.js';
import type { Parameters } from '../search/parameters.js';
import { comparison } from '../search/comparison.js';
import { defineTable, type CustomFilter, type Field } from '../search/table.js';
import { variableFilter } from '../search/variable-filter.js';

/** As Camunda 8 has it, an incident shows at the instances that call the one that has it, too. */
const WITH_INCIDENT = `i.key IN (
  WITH RECURSIVE concerned AS (
    SELECT n.process_instance_key AS key FROM engine.incidents n WHERE n.state = 'ACTIVE'
    UNION
    SELECT c.parent_process_instance_key FROM concerned JOIN engine.process_instances c ON c.key = concerned.key
    WHERE c.parent_process_instance_key IS NOT NULL
  ) SELECT key FROM concerned)`;

/** SQL: there is such a row. Looked up for each row that asks, where EXISTS might read the whole table for all of them. */
const found = (rows: string): string => `COALESCE((SELECT true ${rows} LIMIT 1), false)`;
const incidentOf = (instance: string): string =>
  `FROM engine.incidents n WHERE n.process_instance_key = ${instance}.key AND n.state = 'ACTIVE'`;
const CALLED_BY = 'FROM engine.process_instances c WHERE c.parent_process_instance_key';

/** The same of one instance: what it calls is gone through, and most call nothing. */
const SHOWS_INCIDENT = `(${found(incidentOf('i'))} OR (${found(`${CALLED_BY} = i.key`)} AND ${found(`FROM (
  WITH RECURSIVE called AS (
    SELECT c.key ${CALLED_BY} = i.key
    UNION ALL SELECT c.key FROM called JOIN engine.process_instances c ON c.parent_process_instance_key = called.key
  ) SELECT FROM called WHERE ${found(incidentOf('called'))}) failed`)}))`;

const ACTIVE_INCIDENT = `SELECT 1 FROM engine.incidents n WHERE n.process_instance_key = i.key AND n.state = 'ACTIVE'`;

/** Where a token is, an instance runs. */
const RUNNING = `i.state IN ('ACTIVE', 'SUSPENDED')`;

/** Holds where a row of another table belongs to the instance and its column fulfils the filter; `besides`: of the instance itself. */
function having(rows: string, field: Field, besides = 'true'): CustomFilter {
  return {
    schema: { description: 'A value, or an object of operators.' },
    condition: (value: unknown, path: string, parameters: Parameters) =>
      `${besides} AND EXISTS (${rows} AND ${comparison(field, value, path, parameters)})`,
  };
}

const ELEMENTS = 'SELECT 1 FROM engine.element_instances e WHERE e.process_instance_key = i.key';

export const processInstances = defineTable({
  noun: 'process instance',
  from: 'engine.process_instances i',
  key: 'processInstanceKey',
  fields: {
    processInstanceKey: { type: 'key', column: 'i.key', sort: true },
    processDefinitionKey: { type: 'key', column: 'i.process_definition_key', sort: true },
    processDefinitionId: { type: 'text', column: 'i.process_id', sort: true },
    processDefinitionName: { type: 'text', column: 'i.process_name', nullable: true, sort: true },
    processDefinitionVersion: { type: 'integer', column: 'i.version', sort: true },
    processDefinitionVersionTag: { type: 'text', column: 'i.version_tag', nullable: true, sort: true },
    state: { type: 'text', column: 'i.state', values: ['ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED'], sort: true },
    startDate: { type: 'date', column: 'i.started_at', sort: true },
    endDate: { type: 'date', column: 'i.ended_at', nullable: true, sort: true },
    hasIncident: { type: 'boolean', column: WITH_INCIDENT, shown: SHOWS_INCIDENT, sort: true },
    parentProcessInstanceKey: { type: 'key', column: 'i.parent_process_instance_key', nullable: true, sort: true },
    parentElementInstanceKey: { type: 'key', column: 'i.parent_element_instance_key', nullable: true, sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key' },
    businessId: { type: 'text', column: 'i.business_id', nullable: true, sort: true },
    tags: { type: 'texts', column: 'i.tags' },
    tenantId: { type: 'text', column: 'i.tenant_id', sort: true },
    /** Temporal's id of the workflow that is this instance; null where it ended in the transaction that began it. */
    workflowId: { type: 'text', column: 'i.workflow_id', nullable: true },
  },
  filters: {
    variables: variableFilter('i.key'),
    errorMessage: having(`${ACTIVE_INCIDENT}`, { type: 'text', column: 'n.error_message' }),
    elementId: having(ELEMENTS, { type: 'text', column: 'e.element_id' }),
    /** An addition of Baton: where a token is now. */
    activeElementId: having(`${ELEMENTS} AND e.state = 'ACTIVE'`, { type: 'text', column: 'e.element_id' }, RUNNING),
    elementInstanceState: having(ELEMENTS, {
      type: 'text',
      column: 'e.state',
      values: ['ACTIVE', 'COMPLETED', 'TERMINATED'],
    }),
    hasRetriesLeft: {
      schema: { type: 'boolean' },
      condition: (value, path, parameters) => {
        if (typeof value !== 'boolean') throw invalid(`Expected ${path} to be true or false, but it is not.`);
        return `EXISTS (SELECT 1 FROM engine.jobs j WHERE j.process_instance_key = i.key AND j.state = 'FAILED'
          AND j.retries > 0) = ${parameters.add(value)}::boolean`;
      },
    },
  },
});
