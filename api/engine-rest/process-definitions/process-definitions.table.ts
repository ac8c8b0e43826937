import { defineTable } from '../../search/table.js';
import type { List } from '../lists/list.js';
import { flag, ids, like, TENANTS, text, texts, wholeNumber } from '../lists/parameters.js';

const NOTHING = { type: 'text', column: 'NULL::text', nullable: true, filter: false } as const;

/** One version of a process, as Camunda 7 shows it. */
export const processDefinitions = defineTable({
  noun: 'process definition',
  from: '(SELECT * FROM engine.process_definitions WHERE deleted_at IS NULL) d',
  key: 'id',
  processId: 'd.process_id',
  fields: {
    id: { type: 'key', column: 'd.key', sort: true },
    key: { type: 'text', column: 'd.process_id', sort: true },
    category: NOTHING,
    description: NOTHING,
    name: { type: 'text', column: 'd.name', nullable: true, sort: true },
    version: { type: 'integer', column: 'd.version', sort: true },
    resource: { type: 'text', column: 'd.resource_name' },
    deploymentId: { type: 'key', column: 'd.deployment_key', sort: true },
    diagram: NOTHING,
    suspended: { type: 'boolean', column: 'false' },
    versionTag: { type: 'text', column: 'd.version_tag', nullable: true, sort: true },
    historyTimeToLive: NOTHING,
    startableInTasklist: { type: 'boolean', column: 'true' },
    tenantId: { type: 'text', column: 'd.tenant_id', sort: true },
    deployTime: { type: 'date', column: 'd.created_at', hidden: true, sort: true },
    latest: {
      type: 'boolean',
      column: `NOT EXISTS (SELECT 1 FROM engine.process_definitions newer
        WHERE newer.process_id = d.process_id AND newer.tenant_id = d.tenant_id AND newer.version > d.version
          AND newer.deleted_at IS NULL)`,
      hidden: true,
    },
  },
});

export const processDefinitionList: List<typeof processDefinitions> = {
  table: processDefinitions,
  parameters: {
    processDefinitionId: ids('id'),
    processDefinitionIdIn: ids('id'),
    key: text('key'),
    keysIn: texts('key'),
    keyLike: like('key'),
    name: text('name'),
    nameLike: like('name'),
    version: wholeNumber('version'),
    latestVersion: flag({ latest: true }),
    versionTag: text('versionTag'),
    versionTagLike: like('versionTag'),
    withoutVersionTag: flag({ versionTag: { $exists: false } }),
    deploymentId: ids('deploymentId'),
    resourceName: text('resource'),
    resourceNameLike: like('resource'),
    active: flag({ suspended: false }),
    suspended: flag({ suspended: true }),
    startableInTasklist: flag({ startableInTasklist: true }),
    notStartableInTasklist: flag({ startableInTasklist: false }),
    ...TENANTS,
  },
  sorts: {
    id: 'id',
    key: 'key',
    name: 'name',
    version: 'version',
    versionTag: 'versionTag',
    deploymentId: 'deploymentId',
    deployTime: 'deployTime',
    tenantId: 'tenantId',
  },
};
