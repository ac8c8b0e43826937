import { invalid } from '../problem/problem.js';
import { defineTable } from '../search/table.js';

export const processDefinitions = defineTable({
  noun: 'process definition',
  from: 'engine.process_definitions d',
  key: 'processDefinitionKey',
  fields: {
    processDefinitionKey: { type: 'key', column: 'd.key', sort: true },
    processDefinitionId: { type: 'text', column: 'd.process_id', sort: true },
    name: { type: 'text', column: 'd.name', nullable: true, sort: true },
    version: { type: 'integer', column: 'd.version', sort: true },
    versionTag: { type: 'text', column: 'd.version_tag', nullable: true, sort: true },
    resourceName: { type: 'text', column: 'd.resource_name', sort: true },
    hasStartForm: { type: 'boolean', column: 'd.has_start_form' },
    state: {
      type: 'text',
      column: `CASE WHEN d.deleted_at IS NULL THEN 'ACTIVE' ELSE 'DELETED' END`,
      values: ['ACTIVE', 'DRAINING', 'DELETED'],
    },
    tenantId: { type: 'text', column: 'd.tenant_id', sort: true },
    deploymentKey: { type: 'key', column: 'd.deployment_key' },
    deploymentDate: { type: 'date', column: 'd.created_at', sort: true },
  },
  filters: {
    isLatestVersion: {
      schema: { type: 'boolean' },
      condition: (value, path, parameters) => {
        if (typeof value !== 'boolean') throw invalid(`Expected ${path} to be true or false, but it is not.`);
        return `(d.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM engine.process_definitions newer
          WHERE newer.process_id = d.process_id AND newer.tenant_id = d.tenant_id AND newer.version > d.version
            AND newer.deleted_at IS NULL)) = ${parameters.add(value)}::boolean`;
      },
    },
  },
});
