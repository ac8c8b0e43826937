/** Groups, roles and tenants: the same table, each under its own name. */
import type { PartyKind } from '../../database/identity/party.entity.js';
import { ROLES } from '../auth/permissions.js';
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

/** Those of roles that Baton knows; what others permit is told by authorizations. */
const PERMISSIONS_OF_ROLE = `CASE p.id ${Object.entries(ROLES)
  .map(([role, permissions]) => `WHEN '${role}' THEN '{${permissions.join(',')}}'`)
  .join(' ')} ELSE '{}' END::text[]`;

/** SQL of the ids of what a member is in, by itself. */
const belongings = (party: PartyKind, member: 'CLIENT' | 'USER', id: string): string =>
  `ARRAY(SELECT m.party_id FROM identity.memberships m
    WHERE m.party_kind = '${party}' AND m.member_kind = '${member}' AND m.member_id = ${id} ORDER BY 1)`;

export function partyTable(kind: PartyKind): SearchTable {
  return {
    noun: kind.toLowerCase(),
    from: `(SELECT * FROM identity.parties WHERE kind = '${kind}') p`,
    key: ID_OF[kind],
    fields: {
      [ID_OF[kind]]: { type: 'text', column: 'p.id', sort: true },
      name: { type: 'text', column: 'p.name', sort: true },
      description: { type: 'text', column: 'p.description', nullable: true },
      ...(kind === 'ROLE' ? { permissions: { type: 'texts', column: PERMISSIONS_OF_ROLE } } : {}),
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
    active: { type: 'boolean', column: 'u.active' },
    groups: { type: 'texts', column: belongings('GROUP', 'USER', 'u.username') },
    roles: { type: 'texts', column: belongings('ROLE', 'USER', 'u.username') },
    tenants: { type: 'texts', column: belongings('TENANT', 'USER', 'u.username') },
    creationDate: { type: 'date', column: 'u.created_at', sort: true },
    lastLoginDate: {
      type: 'date',
      column: '(SELECT max(l.at) FROM identity.logins l WHERE l.name = u.username AND l.succeeded)',
      nullable: true,
      sort: true,
    },
  },
});

/** The secret is not among the fields: it is shown when it is made. */
export const apiKeys = defineTable({
  noun: 'API key',
  from: 'identity.api_keys k',
  key: 'clientId',
  fields: {
    clientId: { type: 'text', column: 'k.client_id', sort: true },
    groups: { type: 'texts', column: belongings('GROUP', 'CLIENT', 'k.client_id') },
    roles: { type: 'texts', column: belongings('ROLE', 'CLIENT', 'k.client_id') },
    tenants: { type: 'texts', column: belongings('TENANT', 'CLIENT', 'k.client_id') },
    creationDate: { type: 'date', column: 'k.created_at', sort: true },
    expiryDate: { type: 'date', column: 'k.expires_at', nullable: true, sort: true },
    lastUsedDate: { type: 'date', column: 'k.last_used_at', nullable: true, sort: true },
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
