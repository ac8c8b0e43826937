import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { storableJson } from '../../database/engine/json.js';
import type { Json } from '../../workflows/engine/record.js';
import { Problem } from '../problem/problem.js';
import { search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { foundValue } from '../variables/shown-variable.js';
import { assertFits } from '../validation/payload-size.js';
import { clusterVariables } from './cluster-variables.table.js';

export type ClusterVariable = ItemOf<typeof clusterVariables>;
export type FoundClusterVariable = ClusterVariable & { readonly isTruncated: boolean };

/** Of all, or of one tenant. */
export interface VariableName {
  readonly name: string;
  readonly tenantId?: string;
}

const SHOWN = `name, scope, NULLIF(tenant_id, '') AS "tenantId", value::text`;

@Injectable()
export class ClusterVariablesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async search(body: unknown, truncateValues: boolean): Promise<SearchResult<FoundClusterVariable>> {
    const found = await search(this.database, { table: clusterVariables, body });
    return {
      ...found,
      items: found.items.map((variable) => ({ ...variable, ...foundValue(variable.value, truncateValues) })),
    };
  }

  async create(name: VariableName, value: Json): Promise<ClusterVariable> {
    assertFits({ value });
    const [created] = await this.database.query<ClusterVariable[]>(
      `WITH created AS (INSERT INTO engine.cluster_variables (scope, tenant_id, name, value) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING *) SELECT ${SHOWN} FROM created`,
      [...placeOf(name), storableJson(value)],
    );
    if (created) return created;
    throw new Problem({
      status: 409,
      code: 'ALREADY_EXISTS',
      detail: `Expected the cluster variable ${name.name} to be new, but it is there. Update it.`,
    });
  }

  async get(name: VariableName): Promise<ClusterVariable> {
    const [variable] = await this.database.query<ClusterVariable[]>(
      `SELECT ${SHOWN} FROM engine.cluster_variables WHERE scope = $1 AND tenant_id = $2 AND name = $3`,
      placeOf(name),
    );
    if (!variable) throw missing(name);
    return variable;
  }

  async update(name: VariableName, value: Json): Promise<ClusterVariable> {
    assertFits({ value });
    const [variable] = await this.database.query<ClusterVariable[]>(
      `WITH changed AS (UPDATE engine.cluster_variables SET value = $4 WHERE scope = $1 AND tenant_id = $2 AND name = $3
         RETURNING *) SELECT ${SHOWN} FROM changed`,
      [...placeOf(name), storableJson(value)],
    );
    if (!variable) throw missing(name);
    return variable;
  }

  async delete(name: VariableName): Promise<void> {
    const deleted = await this.database.query<unknown[]>(
      `WITH deleted AS (DELETE FROM engine.cluster_variables WHERE scope = $1 AND tenant_id = $2 AND name = $3 RETURNING 1)
       SELECT 1 FROM deleted`,
      placeOf(name),
    );
    if (deleted.length === 0) throw missing(name);
  }
}

function placeOf({ name, tenantId }: VariableName): readonly string[] {
  return [tenantId === undefined ? 'GLOBAL' : 'TENANT', tenantId ?? '', name];
}

function missing({ name, tenantId }: VariableName): Problem {
  const whose = tenantId === undefined ? '' : ` of tenant ${tenantId}`;
  return new Problem({
    status: 404,
    code: 'NOT_FOUND',
    detail: `Expected a cluster variable ${name}${whose}, but there is none.`,
  });
}
