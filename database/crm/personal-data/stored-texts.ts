/** Every text that the database keeps, whatever table it is in: a new table is never forgotten. */
import type { EntityManager } from 'typeorm';
import type { Json } from '../../../workflows/engine/record.js';
import { recordTable } from '../record-fields.js';
import { recordTypeNames } from '../records.js';
import { withTexts } from './masked.js';

export interface TextColumn {
  /** As SQL names it. */
  readonly name: string;
  readonly type: 'text' | 'jsonb' | 'ARRAY';
}

export interface TextTable {
  readonly schema: 'crm' | 'engine';
  readonly table: string;
  /** As SQL names it: `crm.customers`. */
  readonly path: string;
  readonly columns: readonly TextColumn[];
  /** Pages of 8 kB. */
  readonly pages: number;
  /** Of a record type. */
  readonly isRecord: boolean;
}

export async function textTables(manager: EntityManager): Promise<readonly TextTable[]> {
  const records = new Set(recordTypeNames.map((type) => `crm.${recordTable(type)}`));
  const tables = await manager.query<Omit<TextTable, 'isRecord'>[]>(`
    SELECT c.table_schema AS schema, c.table_name AS "table", format('%I.%I', c.table_schema, c.table_name) AS path,
      jsonb_agg(jsonb_build_object('name', quote_ident(c.column_name), 'type', c.data_type) ORDER BY c.ordinal_position)
        AS columns,
      (pg_relation_size(format('%I.%I', c.table_schema, c.table_name)::regclass)
        / current_setting('block_size')::int)::int AS pages
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema IN ('crm', 'engine') AND t.table_type = 'BASE TABLE'
      AND (c.data_type IN ('text', 'jsonb') OR c.udt_name = '_text')
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return tables.map((table) => ({ ...table, isRecord: records.has(table.path) }));
}

export interface StoredTexts {
  readonly table: Pick<TextTable, 'path' | 'columns'>;
  /** SQL of the rows that are meant. */
  readonly where: string;
  readonly parameters?: readonly unknown[];
}

type Row = Readonly<Record<string, Json>> & { readonly place: string };

/** Gives each text of the rows, as it is stored, to `change`. Answers how many rows are others now. Within a transaction. */
export async function changeTexts(
  manager: EntityManager,
  { table: { path, columns }, where, parameters = [] }: StoredTexts,
  change: (text: string, column: TextColumn) => string,
): Promise<number> {
  const names = columns.map(({ name }) => name).join(', ');
  const rows = await manager.query<readonly Row[]>(
    `SELECT ctid AS place, ${names} FROM ${path} WHERE ${where} FOR UPDATE`,
    [...parameters],
  );
  let count = 0;
  for (const row of rows) {
    const changes = columns.flatMap((column) => {
      const before = row[unquoted(column.name)] ?? null;
      const after = withTexts(before, (text) => change(text, column));
      if (JSON.stringify(before) === JSON.stringify(after)) return [];
      return [{ column, value: column.type === 'jsonb' ? JSON.stringify(after) : after }];
    });
    if (changes.length === 0) continue;
    const set = changes.map(({ column }, index) => `${column.name} = $${String(index + 2)}`).join(', ');
    await manager.query(`UPDATE ${path} SET ${set} WHERE ctid = $1`, [row.place, ...changes.map(({ value }) => value)]);
    count += 1;
  }
  return count;
}

const unquoted = (name: string): string => name.replace(/^"(.*)"$/, '$1');

/** Of 8 kB, read at once. */
const PAGES_AT_ONCE = 64;

/** SQL conditions that together, one after the other, mean all rows that the table had at first. */
export function* rowRanges({ pages }: TextTable): Generator<string> {
  for (let page = 0; page < pages; page += PAGES_AT_ONCE)
    yield `ctid >= '(${String(page)},0)'::tid AND ctid < '(${String(page + PAGES_AT_ONCE)},0)'::tid`;
}
