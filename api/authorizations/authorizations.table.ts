import { RESOURCE_TYPES } from '../auth/rights.js';
import { comparison } from '../search/comparison.js';
import { defineTable, type CustomFilter } from '../search/table.js';

/** As Camunda 8 has them; who nobody is cannot own one. */
export const OWNER_TYPES = ['CLIENT', 'GROUP', 'MAPPING_RULE', 'ROLE', 'USER'] as const;

export const authorizations = defineTable({
  noun: 'authorization',
  from: 'identity.authorizations a',
  key: 'authorizationKey',
  fields: {
    authorizationKey: { type: 'key', column: 'a.key', sort: true },
    ownerId: { type: 'text', column: 'a.owner_id', sort: true },
    ownerType: { type: 'text', column: 'a.owner_type', values: OWNER_TYPES, sort: true },
    resourceType: { type: 'text', column: 'a.resource_type', values: RESOURCE_TYPES, sort: true },
    resourceId: { type: 'text', column: 'a.resource_id', nullable: true, sort: true },
    resourcePropertyName: { type: 'text', column: 'a.resource_property', nullable: true, sort: true },
    permissionTypes: { type: 'texts', column: 'a.permission_types' },
  },
  filters: {
    resourceIds: oneOf('a.resource_id'),
    resourcePropertyNames: oneOf('a.resource_property'),
  },
});

/** Camunda's own form of "one of these": a list instead of a value. */
function oneOf(column: string): CustomFilter {
  return {
    schema: { type: 'array', items: { type: 'string' } },
    condition: (value, path, parameters) => comparison({ type: 'text', column }, { $in: value }, path, parameters),
  };
}
