import { defineTable } from '../search/table.js';

export const decisionRequirements = defineTable({
  noun: 'decision requirements',
  from: '(SELECT * FROM engine.decision_requirements WHERE deleted_at IS NULL) r',
  key: 'decisionRequirementsKey',
  fields: {
    decisionRequirementsKey: { type: 'key', column: 'r.key', sort: true },
    decisionRequirementsId: { type: 'text', column: 'r.requirements_id', sort: true },
    decisionRequirementsName: { type: 'text', column: 'r.name', sort: true },
    version: { type: 'integer', column: 'r.version', sort: true },
    resourceName: { type: 'text', column: 'r.resource_name', sort: true },
    tenantId: { type: 'text', column: 'r.tenant_id', sort: true },
  },
});
