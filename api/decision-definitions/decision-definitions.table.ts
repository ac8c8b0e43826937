import { invalid } from '../problem/problem.js';
import { defineTable } from '../search/table.js';

export const decisionDefinitions = defineTable({
  noun: 'decision definition',
  from: `engine.decision_definitions d
    JOIN engine.decision_requirements r ON r.key = d.decision_requirements_key AND r.deleted_at IS NULL`,
  key: 'decisionDefinitionKey',
  fields: {
    decisionDefinitionKey: { type: 'key', column: 'd.key', sort: true },
    decisionDefinitionId: { type: 'text', column: 'd.decision_id', sort: true },
    name: { type: 'text', column: 'd.name', sort: true },
    version: { type: 'integer', column: 'd.version', sort: true },
    versionTag: { type: 'text', column: 'd.version_tag', nullable: true, sort: true },
    decisionRequirementsId: { type: 'text', column: 'r.requirements_id', sort: true },
    decisionRequirementsKey: { type: 'key', column: 'r.key', sort: true },
    decisionRequirementsName: { type: 'text', column: 'r.name', sort: true },
    decisionRequirementsVersion: { type: 'integer', column: 'r.version', sort: true },
    tenantId: { type: 'text', column: 'd.tenant_id', sort: true },
  },
  filters: {
    isLatestVersion: {
      schema: { type: 'boolean' },
      condition: (value, path, parameters) => {
        if (typeof value !== 'boolean') throw invalid(`Expected ${path} to be true or false, but it is not.`);
        return `(NOT EXISTS (SELECT 1 FROM engine.decision_definitions newer
          JOIN engine.decision_requirements s ON s.key = newer.decision_requirements_key AND s.deleted_at IS NULL
          WHERE newer.decision_id = d.decision_id AND newer.tenant_id = d.tenant_id AND newer.version > d.version)) = ${parameters.add(value)}::boolean`;
      },
    },
  },
});
