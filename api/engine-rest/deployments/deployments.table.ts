import { defineTable } from '../../search/table.js';
import type { List } from '../lists/list.js';
import { date, ids, like, TENANTS, text } from '../lists/parameters.js';

/** A deployment, as Camunda 7 shows it; name and source are of those that came over its API. */
export const deployments = defineTable({
  noun: 'deployment',
  from: 'engine.deployments p',
  key: 'id',
  fields: {
    links: { type: 'json', column: `'[]'::jsonb`, filter: false },
    id: { type: 'key', column: 'p.key', sort: true },
    name: { type: 'text', column: 'p.name', nullable: true, sort: true },
    source: { type: 'text', column: 'p.source', nullable: true },
    deploymentTime: { type: 'date', column: 'p.created_at', sort: true },
    tenantId: { type: 'text', column: 'p.tenant_id', sort: true },
  },
});

export const deploymentList: List<typeof deployments> = {
  table: deployments,
  parameters: {
    id: ids('id'),
    name: text('name'),
    nameLike: like('name'),
    source: text('source'),
    after: date('deploymentTime', '$gt'),
    before: date('deploymentTime', '$lt'),
    ...TENANTS,
  },
  sorts: { id: 'id', name: 'name', deploymentTime: 'deploymentTime', tenantId: 'tenantId' },
};
