import { currentCaller } from '../auth/caller.js';
import type { Parameters } from '../search/parameters.js';
import { defineTable } from '../search/table.js';

export const taskFilters = defineTable({
  noun: 'saved filter',
  from: 'engine.task_filters f',
  key: 'filterKey',
  fields: {
    filterKey: { type: 'key', column: 'f.key', sort: true },
    name: { type: 'text', column: 'f.name', sort: true },
    description: { type: 'text', column: 'f.description', nullable: true },
    request: { type: 'json', column: 'f.request', filter: false },
    owner: { type: 'text', column: 'f.owner', nullable: true, sort: true },
    groups: { type: 'texts', column: 'f.groups' },
    forAll: { type: 'boolean', column: 'f.for_all' },
    creationDate: { type: 'date', column: 'f.created_at', sort: true },
    updateDate: { type: 'date', column: 'f.updated_at', sort: true },
    tenantId: { type: 'text', column: 'f.tenant_id' },
  },
  visible: mayUse,
});

/** One's own, those of one's groups, and those for all. */
function mayUse(parameters: Parameters): string {
  const caller = currentCaller();
  if (!caller) return 'true';
  return `(f.for_all OR f.owner = ${parameters.add(caller.name)} OR f.groups && ${parameters.add(caller.groups)}::text[])`;
}
