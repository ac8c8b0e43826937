/** What refers to a record: every foreign key of the catalogue, whoever made it, but that of merging itself. */
import type { EntityManager } from 'typeorm';
import { recordTable } from '../record-fields.js';
import type { RecordTypeName } from '../records.js';

interface Reference {
  /** With its schema, quoted. */
  readonly table: string;
  readonly column: string;
  /** SQL of the primary key of a row `t`, as jsonb. */
  readonly key: string;
}

/** Rows of a table that a merge moved. */
export interface MovedRows {
  readonly table: string;
  readonly column: string;
  readonly rows: readonly { readonly key: Readonly<Record<string, unknown>>; readonly from: string }[];
}

export interface ReferenceCount {
  readonly table: string;
  readonly count: number;
}

const UNIQUE_VIOLATION = '23505';

async function referencesTo(manager: EntityManager, type: RecordTypeName): Promise<readonly Reference[]> {
  return manager.query<Reference[]>(
    `SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column,
       (SELECT 'jsonb_build_object(' || string_agg(quote_literal(p.attname) || ', t.' || quote_ident(p.attname), ', ') || ')'
        FROM pg_index i JOIN pg_attribute p ON p.attrelid = i.indrelid AND p.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.conrelid AND i.indisprimary) AS key
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND cardinality(c.conkey) = 1 AND a.attname <> 'merged_into'
     ORDER BY 1, 2`,
    [`crm.${recordTable(type)}`],
  );
}

export async function countReferences(
  manager: EntityManager,
  type: RecordTypeName,
  ids: readonly string[],
): Promise<readonly ReferenceCount[]> {
  const counts: ReferenceCount[] = [];
  for (const { table, column } of await referencesTo(manager, type)) {
    const [{ count }] = await manager.query<[{ readonly count: number }]>(
      `SELECT count(*)::int AS count FROM ${table} WHERE ${column} = ANY ($1)`,
      [ids],
    );
    if (count > 0) counts.push({ table, count });
  }
  return counts;
}

/** What would be there twice then stays with the loser: it says the same of the winner already. */
export async function moveReferences(
  manager: EntityManager,
  {
    type,
    winner,
    losers,
  }: { readonly type: RecordTypeName; readonly winner: string; readonly losers: readonly string[] },
): Promise<readonly MovedRows[]> {
  const moved: MovedRows[] = [];
  for (const { table, column, key } of await referencesTo(manager, type)) {
    const rows = await manager.query<{ key: Record<string, unknown>; from: string }[]>(
      `SELECT ${key} AS key, t.${column}::text AS from FROM ${table} t WHERE t.${column} = ANY ($1) FOR UPDATE`,
      [losers],
    );
    const taken: typeof rows = [];
    for (const row of rows) {
      const update = `UPDATE ${table} t SET ${column} = $1 WHERE t.${column} = $2 AND ${key} = $3::jsonb`;
      if (await unlessTwice(manager, () => manager.query(update, [winner, row.from, JSON.stringify(row.key)])))
        taken.push(row);
    }
    if (taken.length > 0) moved.push({ table, column, rows: taken });
  }
  return moved;
}

/** Answers how many rows stay, because they refer to something else by now or are gone. */
export async function moveBack(manager: EntityManager, winner: string, moved: readonly MovedRows[]): Promise<number> {
  let left = 0;
  for (const { table, column, rows } of moved) {
    const keys = Object.keys(rows[0]?.key ?? {});
    const key = `jsonb_build_object(${keys.map((name) => `'${name}', t."${name}"`).join(', ')})`;
    const [{ count }] = await manager.query<[{ readonly count: number }]>(
      `WITH back AS (
         UPDATE ${table} t SET ${column} = r."from"::bigint FROM jsonb_to_recordset($1::jsonb) r (key jsonb, "from" text)
         WHERE t.${column} = $2 AND ${key} = r.key RETURNING 1
       ) SELECT count(*)::int AS count FROM back`,
      [JSON.stringify(rows), winner],
    );
    left += rows.length - count;
  }
  return left;
}

async function unlessTwice(manager: EntityManager, change: () => Promise<unknown>): Promise<boolean> {
  try {
    // A transaction within the transaction is a savepoint.
    await manager.transaction(change);
    return true;
  } catch (error) {
    const { code } = (error as { readonly driverError?: { readonly code?: string } }).driverError ?? {};
    if (code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}
