import { defineTable } from '../search/table.js';
import { LARGEST_SHOWN_VALUE } from '../variables/variables.table.js';

export const clusterVariables = defineTable({
  noun: 'cluster variable',
  from: 'engine.cluster_variables c',
  key: 'variableKey',
  fields: {
    variableKey: { type: 'key', column: 'c.key', hidden: true, filter: false },
    name: { type: 'text', column: 'c.name', sort: true },
    scope: { type: 'text', column: 'c.scope', values: ['GLOBAL', 'TENANT'], sort: true },
    tenantId: { type: 'text', column: `NULLIF(c.tenant_id, '')`, nullable: true, sort: true },
    /** JSON text. */
    value: { type: 'text', column: 'c.value::text', sort: true },
    isTruncated: {
      type: 'boolean',
      column: `(length(c.value::text) > ${String(LARGEST_SHOWN_VALUE)})`,
      hidden: true,
    },
  },
});
