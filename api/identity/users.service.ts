import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MemberKind } from '../../database/identity/membership.entity.js';
import { newKey } from '../auth/api-keys.js';
import { hashPassword } from '../auth/passwords.js';
import { forbidden, notFound } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import type { MappingRuleCreation, MappingRuleUpdate, UserCreation, UserUpdate } from './identity.dto.js';
import { alreadyThere } from './parties.service.js';
import { mappingRules, users } from './parties.table.js';

export type User = ItemOf<typeof users>;
export type MappingRule = ItemOf<typeof mappingRules>;

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

  async create(user: UserCreation, database: DataSource | EntityManager = this.database): Promise<User> {
    const { username, password, name, email } = user;
    const created = await database.query<unknown[]>(
      `INSERT INTO identity.users (username, name, email, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [username, name ?? null, email ?? null, await hashPassword(password)],
    );
    if (created.length === 0) throw alreadyThere('user', username);
    return get(database, users, username);
  }

  /** The first user, with the role admin; refused as soon as there is one. */
  createAdmin(user: UserCreation): Promise<User> {
    return this.database.transaction(async (manager) => {
      await manager.query('LOCK TABLE identity.users IN EXCLUSIVE MODE');
      const [first] = await manager.query<unknown[]>('SELECT 1 FROM identity.users LIMIT 1');
      if (first !== undefined) {
        throw forbidden('Expected no user to be there yet, but there are some. Ask one with the role admin.');
      }
      const created = await this.create(user, manager);
      await manager.query(
        `INSERT INTO identity.memberships (party_kind, party_id, member_kind, member_id) VALUES ('ROLE', 'admin', 'USER', $1)`,
        [user.username],
      );
      return created;
    });
  }

  async update(username: string, { password, name, email }: UserUpdate): Promise<User> {
    await this.get(username);
    await this.database.query(
      `UPDATE identity.users SET name = COALESCE($2, name), email = COALESCE($3, email), password_hash = COALESCE($4, password_hash)
       WHERE username = $1`,
      [username, name ?? null, email ?? null, password ? await hashPassword(password) : null],
    );
    return this.get(username);
  }

  async delete(username: string): Promise<void> {
    await this.get(username);
    await this.remove('USER', username, 'DELETE FROM identity.users WHERE username = $1');
  }

  /** The key is shown this once: only its hash is kept. */
  async createKey(clientId: string): Promise<{ readonly clientId: string; readonly apiKey: string }> {
    const { key, secretHash } = newKey(clientId);
    const created = await this.database.query<unknown[]>(
      'INSERT INTO identity.api_keys (client_id, secret_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [clientId, secretHash],
    );
    if (created.length === 0) throw alreadyThere('API key of', clientId);
    return { clientId, apiKey: key };
  }

  async deleteKey(clientId: string): Promise<void> {
    const [found] = await this.database.query<unknown[]>('SELECT 1 FROM identity.api_keys WHERE client_id = $1', [
      clientId,
    ]);
    if (found === undefined) throw notFound('API key', clientId);
    await this.remove('CLIENT', clientId, 'DELETE FROM identity.api_keys WHERE client_id = $1');
  }

  searchRules(body: unknown): Promise<SearchResult<MappingRule>> {
    return search(this.database, { table: mappingRules, body });
  }

  getRule(id: string): Promise<MappingRule> {
    return get(this.database, mappingRules, id);
  }

  async createRule({ mappingRuleId, name, claimName, claimValue }: MappingRuleCreation): Promise<MappingRule> {
    const created = await this.database.query<unknown[]>(
      `INSERT INTO identity.mapping_rules (id, name, claim_name, claim_value) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [mappingRuleId, name, claimName, claimValue],
    );
    if (created.length === 0) throw alreadyThere('mapping rule', mappingRuleId);
    return this.getRule(mappingRuleId);
  }

  async updateRule(id: string, { name, claimName, claimValue }: MappingRuleUpdate): Promise<MappingRule> {
    await this.getRule(id);
    await this.database.query(
      'UPDATE identity.mapping_rules SET name = $2, claim_name = $3, claim_value = $4 WHERE id = $1',
      [id, name, claimName, claimValue],
    );
    return this.getRule(id);
  }

  async deleteRule(id: string): Promise<void> {
    await this.getRule(id);
    await this.remove('MAPPING_RULE', id, 'DELETE FROM identity.mapping_rules WHERE id = $1');
  }

  /** With everything it belonged to: who comes later under the same name gets none of it. */
  private async remove(kind: MemberKind, id: string, statement: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(statement, [id]);
      await manager.query('DELETE FROM identity.memberships WHERE member_kind = $1 AND member_id = $2', [kind, id]);
    });
  }
}
