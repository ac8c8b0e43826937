import { defineTable } from '../search/table.js';

/** What took much longer than others of its kind; `from` is made of each request. */
export const outliers = defineTable({
  noun: 'outlier',
  from: '(SELECT) o',
  key: 'key',
  fields: {
    key: { type: 'key', column: 'o.key', sort: true },
    processInstanceKey: { type: 'key', column: 'o.instance_key', sort: true },
    elementInstanceKey: { type: 'key', column: `CASE WHEN o.element_id IS NOT NULL THEN o.key END`, nullable: true },
    elementId: { type: 'text', column: 'o.element_id', nullable: true, sort: true },
    elementName: { type: 'text', column: 'COALESCE(o.element_name, o.element_id)', nullable: true },
    processDefinitionId: { type: 'text', column: 'o.process_id', sort: true },
    processDefinitionKey: { type: 'key', column: 'o.process_definition_key' },
    processDefinitionVersion: { type: 'integer', column: 'o.version', sort: true },
    startDate: { type: 'date', column: 'o.begins', sort: true },
    endDate: { type: 'date', column: 'o.ends', sort: true },
    /** In ms. */
    duration: { type: 'integer', column: 'round(o.ms)::float8', sort: true },
    /** In ms; what is longer is an outlier. */
    limit: { type: 'integer', column: 'round(o.bound)::float8' },
    excess: { type: 'integer', column: 'round(o.ms - o.bound)::float8', sort: true },
    tenantId: { type: 'text', column: 'o.tenant_id' },
  },
});
