import { comparable } from '../crm/masking/comparable-values.js';
import { defineTable } from '../search/table.js';

/** Values longer than this many characters are cut off in searches, as Camunda 8 does. */
export const LARGEST_SHOWN_VALUE = 8192;

export const variables = defineTable({
  noun: 'variable',
  from: 'engine.variables v JOIN engine.process_instances i ON i.key = v.process_instance_key',
  key: 'variableKey',
  processId: 'i.process_id',
  fields: {
    variableKey: { type: 'key', column: 'v.key', sort: true },
    name: { type: 'text', column: 'v.name', sort: true },
    /** JSON text; as PostgreSQL writes it where it is compared, `JSON.stringify`'s where it is shown. */
    value: {
      type: 'text',
      column: 'v.value::text',
      sort: true,
      comparable: (parameters) => comparable('v.process_instance_key', parameters),
    },
    scopeKey: { type: 'key', column: 'v.scope_key', sort: true },
    processInstanceKey: { type: 'key', column: 'v.process_instance_key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key' },
    tenantId: { type: 'text', column: 'i.tenant_id', sort: true },
    isTruncated: { type: 'boolean', column: `(length(v.value::text) > ${String(LARGEST_SHOWN_VALUE)})`, hidden: true },
  },
});
