import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newKey } from '../auth/api-keys.js';
import { hashPassword } from '../auth/passwords.js';
import { forbidden, notFound } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import type {
  ApiKeyCreation,
  MappingRuleCreation,
  MappingRuleUpdate,
  UserCreation,
  UserUpdate,
} from './identity.dto.js';
import { auditIdentity } from './audit-identity.js';
import { forgetOwner } from './forget-owner.js';
import { alreadyThere } from './parties.service.js';
import { apiKeys, mappingRules, users } from './parties.table.js';

export type User = ItemOf<typeof users>;
export type ApiKey = ItemOf<typeof apiKeys>;
export type MappingRule = ItemOf<typeof mappingRules>;

interface Removed {
  readonly kind: 'CLIENT' | 'MAPPING_RULE' | 'USER';
  readonly id: string;
  readonly before: object;
  readonly actor: string | undefined;
}

/** What is a user's own, without what he belongs to and when he came. */
const audited = ({ username, name, email, active }: User): Partial<User> => ({ username, name, email, active });

/** Who comes in: people with passwords, machines with keys, and rules for the owners of tokens. */
@Injectable()
export class UsersService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<User>> {
    return search(this.database, { table: users, body });
  }

  get(username: string): Promise<User> {
    return get(this.database, users, username);
  }

  create(user: UserCreation, actor: string | undefined): Promise<User> {
    return this.database.transaction((manager) => this.insert(manager, user, actor));
  }

  /** The first user, with the role admin; refused as soon as there is one. */
  createAdmin(user: UserCreation): Promise<User> {
    return this.database.transaction(async (manager) => {
      await manager.query('LOCK TABLE identity.users IN EXCLUSIVE MODE');
      const [first] = await manager.query<unknown[]>('SELECT 1 FROM identity.users LIMIT 1');
      if (first !== undefined) {
        throw forbidden('Expected no user to be there yet, but there are some. Ask one with the role admin.');
      }
      const created = await this.insert(manager, user, user.username);
      await manager.query(
        `INSERT INTO identity.memberships (party_kind, party_id, member_kind, member_id) VALUES ('ROLE', 'admin', 'USER', $1)`,
        [user.username],
      );
      const change = { actor: user.username, operation: 'ASSIGN', entityType: 'ROLE', entityId: 'admin' } as const;
      await auditIdentity(manager, { ...change, after: { member: { kind: 'USER', id: user.username } } });
      return created;
    });
  }

  /** What is absent stays as it is. */
  async update(username: string, change: UserUpdate, actor: string | undefined): Promise<User> {
    const { password, name, email, active } = change;
    const before = await this.get(username);
    const passwordHash = password === undefined ? null : await hashPassword(password);
    return this.database.transaction(async (manager) => {
      await manager.query(
        `UPDATE identity.users SET name = COALESCE($2, name), email = COALESCE($3, email), password_hash = COALESCE($4, password_hash),
           active = COALESCE($5, active) WHERE username = $1`,
        [username, name ?? null, email ?? null, passwordHash, active ?? null],
      );
      const user = await get(manager, users, username);
      const after = { ...audited(user), ...(passwordHash !== null && { passwordChanged: true }) };
      const told = { actor, operation: 'UPDATE', entityType: 'USER', entityId: username } as const;
      await auditIdentity(manager, { ...told, before: audited(before), after });
      return user;
    });
  }

  async delete(username: string, actor: string | undefined): Promise<void> {
    const before = audited(await this.get(username));
    await this.remove({ kind: 'USER', id: username, before, actor }, 'DELETE FROM identity.users WHERE username = $1');
  }

  private async insert(manager: EntityManager, user: UserCreation, actor: string | undefined): Promise<User> {
    const { username, password, name, email } = user;
    const created = await manager.query<unknown[]>(
      `INSERT INTO identity.users (username, name, email, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [username, name ?? null, email ?? null, await hashPassword(password)],
    );
    if (created.length === 0) throw alreadyThere('user', username);
    const inserted = await get(manager, users, username);
    const told = { actor, operation: 'CREATE', entityType: 'USER', entityId: username } as const;
    await auditIdentity(manager, { ...told, after: audited(inserted) });
    return inserted;
  }

  searchKeys(body: unknown): Promise<SearchResult<ApiKey>> {
    return search(this.database, { table: apiKeys, body });
  }

  /** The key is shown this once: only its hash is kept. */
  async createKey(
    { clientId, expiryDate }: ApiKeyCreation,
    actor: string | undefined,
  ): Promise<{ readonly clientId: string; readonly apiKey: string }> {
    const { key, secretHash } = newKey(clientId);
    await this.database.transaction(async (manager) => {
      const created = await manager.query<unknown[]>(
        `INSERT INTO identity.api_keys (client_id, secret_hash, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [clientId, secretHash, expiryDate ?? null],
      );
      if (created.length === 0) throw alreadyThere('API key of', clientId);
      const change = { actor, operation: 'CREATE', entityType: 'CLIENT', entityId: clientId } as const;
      await auditIdentity(manager, { ...change, after: { clientId, expiryDate } });
    });
    return { clientId, apiKey: key };
  }

  async deleteKey(clientId: string, actor: string | undefined): Promise<void> {
    const [found] = await this.database.query<unknown[]>('SELECT 1 FROM identity.api_keys WHERE client_id = $1', [
      clientId,
    ]);
    if (found === undefined) throw notFound('API key', clientId);
    const removed = { kind: 'CLIENT', id: clientId, before: { clientId }, actor } as const;
    await this.remove(removed, 'DELETE FROM identity.api_keys WHERE client_id = $1');
  }

  searchRules(body: unknown): Promise<SearchResult<MappingRule>> {
    return search(this.database, { table: mappingRules, body });
  }

  getRule(id: string): Promise<MappingRule> {
    return get(this.database, mappingRules, id);
  }

  createRule(
    { mappingRuleId: id, name, claimName, claimValue }: MappingRuleCreation,
    actor: string | undefined,
  ): Promise<MappingRule> {
    return this.database.transaction(async (manager) => {
      const created = await manager.query<unknown[]>(
        `INSERT INTO identity.mapping_rules (id, name, claim_name, claim_value) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [id, name, claimName, claimValue],
      );
      if (created.length === 0) throw alreadyThere('mapping rule', id);
      const after = await get(manager, mappingRules, id);
      await auditIdentity(manager, { actor, operation: 'CREATE', entityType: 'MAPPING_RULE', entityId: id, after });
      return after;
    });
  }

  async updateRule(
    id: string,
    { name, claimName, claimValue }: MappingRuleUpdate,
    actor: string | undefined,
  ): Promise<MappingRule> {
    const before = await this.getRule(id);
    return this.database.transaction(async (manager) => {
      await manager.query(
        'UPDATE identity.mapping_rules SET name = $2, claim_name = $3, claim_value = $4 WHERE id = $1',
        [id, name, claimName, claimValue],
      );
      const after = await get(manager, mappingRules, id);
      const change = { actor, operation: 'UPDATE', entityType: 'MAPPING_RULE', entityId: id } as const;
      await auditIdentity(manager, { ...change, before, after });
      return after;
    });
  }

  async deleteRule(id: string, actor: string | undefined): Promise<void> {
    const before = await this.getRule(id);
    await this.remove({ kind: 'MAPPING_RULE', id, before, actor }, 'DELETE FROM identity.mapping_rules WHERE id = $1');
  }

  /** With everything it belonged to: who comes later under the same name gets none of it. */
  private async remove({ kind, id, before, actor }: Removed, statement: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(statement, [id]);
      await manager.query('DELETE FROM identity.memberships WHERE member_kind = $1 AND member_id = $2', [kind, id]);
      await forgetOwner(manager, { kind, id });
      await auditIdentity(manager, { actor, operation: 'DELETE', entityType: kind, entityId: id, before });
    });
  }
}
