/** Groups, roles and tenants: the same table, each under its own name. */
import type { PartyKind } from '../../database/identity/party.entity.js';
import { defineTable, type SearchTable } from '../search/table.js';

export const ID_OF = {
  CLIENT: 'clientId',
  GROUP: 'groupId',
  MAPPING_RULE: 'mappingRuleId',
  ROLE: 'roleId',
  TENANT: 'tenantId',
  USER: 'username',
} as const;

export const PATH_OF = {
  CLIENT: 'clients',
  GROUP: 'groups',
  MAPPING_RULE: 'mapping-rules',
  ROLE: 'roles',
  TENANT: 'tenants',
  USER: 'users',
} as const;

export function partyTable(kind: PartyKind): SearchTable {
  return {
    noun: kind.toLowerCase(),
    from: `(SELECT * FROM identity.parties WHERE kind = '${kind}') p`,
    key: ID_OF[kind],
    fields: {
      [ID_OF[kind]]: { type: 'text', column: 'p.id', sort: true },
      name: { type: 'text', column: 'p.name', sort: true },
      description: { type: 'text', column: 'p.description', nullable: true },
    },
  };
}

export const users = defineTable({
  noun: 'user',
  from: 'identity.users u',
  key: 'username',
  fields: {
    username: { type: 'text', column: 'u.username', sort: true },
    name: { type: 'text', column: 'u.name', nullable: true, sort: true },
    email: { type: 'text', column: 'u.email', nullable: true, sort: true },
  },
});

export const mappingRules = defineTable({
  noun: 'mapping rule',
  from: 'identity.mapping_rules r',
  key: 'mappingRuleId',
  fields: {
    mappingRuleId: { type: 'text', column: 'r.id', sort: true },
    name: { type: 'text', column: 'r.name', sort: true },
    claimName: { type: 'text', column: 'r.claim_name', sort: true },
    claimValue: { type: 'text', column: 'r.claim_value', sort: true },
  },
});

/** Members of one kind: what is known of a role or a mapping rule, of others the id alone. */
export function memberTable(kind: keyof typeof ID_OF): SearchTable {
  const whole = kind === 'ROLE' ? partyTable('ROLE') : kind === 'MAPPING_RULE' ? mappingRules : undefined;
  if (whole) {
    const id = kind === 'ROLE' ? 'p.id' : 'r.id';
    return { ...whole, from: `identity.memberships m JOIN ${whole.from} ON ${id} = m.member_id` };
  }
  return {
    noun: 'member',
    from: 'identity.memberships m',
    key: ID_OF[kind],
    fields: { [ID_OF[kind]]: { type: 'text', column: 'm.member_id', sort: true } },
  };
}
