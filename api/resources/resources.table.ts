import { defineTable } from '../search/table.js';

/** Deployed files that are processes, decisions or forms; a file's key is its own, or that of what it holds. */
const HELD = `
  SELECT d.key, d.resource_key, d.process_id AS id, d.version, d.version_tag, d.tenant_id FROM engine.process_definitions d
    WHERE d.deleted_at IS NULL
  UNION ALL SELECT r.key, r.resource_key, r.requirements_id, r.version, NULL, r.tenant_id FROM engine.decision_requirements r
    WHERE r.deleted_at IS NULL
  UNION ALL SELECT f.key, f.resource_key, f.form_id, f.version, f.version_tag, f.tenant_id FROM engine.forms f
    WHERE f.deleted_at IS NULL`;

export const resources = defineTable({
  noun: 'resource',
  from: `(${HELD} UNION ALL
    (SELECT DISTINCT ON (held.resource_key) held.resource_key, held.resource_key, held.id, held.version, held.version_tag, held.tenant_id
    FROM (${HELD}) held ORDER BY held.resource_key)) h JOIN engine.resources r ON r.key = h.resource_key`,
  key: 'resourceKey',
  fields: {
    resourceKey: { type: 'key', column: 'h.key', sort: true },
    resourceId: { type: 'text', column: 'h.id', sort: true },
    resourceName: { type: 'text', column: 'r.name', sort: true },
    version: { type: 'integer', column: 'h.version', sort: true },
    versionTag: { type: 'text', column: 'h.version_tag', nullable: true },
    deploymentKey: { type: 'key', column: 'r.deployment_key', sort: true },
    tenantId: { type: 'text', column: 'h.tenant_id', sort: true },
  },
});
