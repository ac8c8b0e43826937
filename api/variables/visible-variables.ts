/** Variables as an element instance sees them: its own, then those of each scope around it, the nearest winning. */
import type { DataSource, EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Json } from '../../workflows/engine/record.js';

export interface VisibleVariable {
  /** The element instance that sees it. */
  readonly seenFrom: Key;
  /** The one that has it. */
  readonly scopeKey: Key;
  readonly processInstanceKey: Key;
  readonly variableKey: Key;
  readonly name: string;
  readonly value: Json;
}

/** SQL of a CTE `scopes (seen_from, scope_key, depth)` over the element instance keys of a placeholder. */
export function scopesSql(keys: string): string {
  return `RECURSIVE scopes AS (
    SELECT k AS seen_from, k AS scope_key, 0 AS depth FROM unnest(${keys}::bigint[]) k
    UNION ALL
    SELECT s.seen_from, e.scope_key, s.depth + 1 FROM scopes s
      JOIN engine.element_instances e ON e.key = s.scope_key AND e.scope_key <> e.key
  )`;
}

/** `names`: these alone; all where absent. */
export async function visibleVariables(
  database: DataSource | EntityManager,
  options: { readonly elementInstanceKeys: readonly Key[]; readonly names?: readonly string[] },
): Promise<readonly VisibleVariable[]> {
  return database.query<VisibleVariable[]>(
    `WITH ${scopesSql('$1')}
     SELECT DISTINCT ON (s.seen_from, v.name) s.seen_from AS "seenFrom", s.scope_key AS "scopeKey",
       v.process_instance_key AS "processInstanceKey", v.key AS "variableKey", v.name, v.value
     FROM scopes s JOIN engine.variables v ON v.scope_key = s.scope_key
     WHERE $2::text[] IS NULL OR v.name = ANY($2)
     ORDER BY s.seen_from, v.name, s.depth`,
    [options.elementInstanceKeys, options.names ?? null],
  );
}
