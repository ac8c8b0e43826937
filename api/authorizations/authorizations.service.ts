import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { RESOURCES } from '../auth/rights.js';
import { assertMember } from '../identity/assert-member.js';
import { auditIdentity } from '../identity/audit-identity.js';
import { invalid, Problem } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import type { AuthorizationRequest } from './authorizations.dto.js';
import { authorizations } from './authorizations.table.js';

export type Authorization = ItemOf<typeof authorizations>;

/** Rights on single resources. */
@Injectable()
export class AuthorizationsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<Authorization>> {
    return search(this.database, { table: authorizations, body });
  }

  get(key: Key): Promise<Authorization> {
    return get(this.database, authorizations, key);
  }

  async create(request: AuthorizationRequest, actor: string | undefined): Promise<{ readonly authorizationKey: Key }> {
    const values = await this.checked(request);
    return this.database.transaction(async (manager) => {
      const [key = ''] = await nextKeys(manager, 1);
      await assertNew(
        manager,
        `INSERT INTO identity.authorizations
           (key, owner_id, owner_type, resource_type, resource_id, resource_property, permission_types)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [key, ...values],
      );
      const after = await get(manager, authorizations, key);
      await auditIdentity(manager, { actor, operation: 'CREATE', entityType: 'AUTHORIZATION', entityId: key, after });
      return { authorizationKey: key };
    });
  }

  async update(key: Key, request: AuthorizationRequest, actor: string | undefined): Promise<void> {
    const before = await this.get(key);
    const values = await this.checked(request);
    await this.database.transaction(async (manager) => {
      await assertNew(
        manager,
        `UPDATE identity.authorizations SET owner_id = $2, owner_type = $3, resource_type = $4, resource_id = $5,
           resource_property = $6, permission_types = $7 WHERE key = $1`,
        [key, ...values],
      );
      const after = await get(manager, authorizations, key);
      const change = { actor, operation: 'UPDATE', entityType: 'AUTHORIZATION', entityId: key } as const;
      await auditIdentity(manager, { ...change, before, after });
    });
  }

  async delete(key: Key, actor: string | undefined): Promise<void> {
    const before = await this.get(key);
    await this.database.transaction(async (manager) => {
      await manager.query('DELETE FROM identity.authorizations WHERE key = $1', [key]);
      await auditIdentity(manager, { actor, operation: 'DELETE', entityType: 'AUTHORIZATION', entityId: key, before });
    });
  }

  /** Column values. Throws a `Problem`: 400 where the parts do not fit together, 404 where there is no such owner. */
  private async checked(request: AuthorizationRequest): Promise<readonly unknown[]> {
    const { ownerId, ownerType, resourceType, permissionTypes } = request;
    const resourceId = request.resourceId ?? null;
    const property = request.resourcePropertyName ?? null;
    if ((resourceId === null) === (property === null))
      throw invalid(
        `Expected either resourceId or resourcePropertyName, but ${resourceId === null ? 'neither is' : 'both are'} given.`,
      );
    if (property !== null && resourceType !== 'USER_TASK')
      throw invalid(`Expected resourceType to be USER_TASK where a property is named, but it is ${resourceType}.`);
    const possible: readonly string[] = RESOURCES[resourceType];
    const wrong = permissionTypes.find((permission) => !possible.includes(permission));
    if (permissionTypes.length === 0 || wrong !== undefined)
      throw invalid(
        `Expected permissionTypes to be of ${possible.join(', ')} for ${resourceType}, but ${wrong === undefined ? 'there are none' : `one is ${wrong}`}.`,
      );
    await assertMember(this.database, { kind: ownerType, id: ownerId });
    return [ownerId, ownerType, resourceType, resourceId, property, [...new Set(permissionTypes)].sort()];
  }
}

/** Throws a `Problem` of status 409 where the owner has an authorization for the resource already. */
async function assertNew(manager: EntityManager, statement: string, values: readonly unknown[]): Promise<void> {
  try {
    await manager.query(statement, [...values]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)) throw error;
    throw new Problem({
      status: 409,
      code: 'ALREADY_EXISTS',
      detail: 'Expected the owner to have no authorization for the resource, but there is one. Change that.',
    });
  }
}

const UNIQUE_VIOLATION = '23505';
