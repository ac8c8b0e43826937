/** The view's rows of one instance beside those that its commits have made in the scratch (`scratch.ts`). */
import type { QueryRunner } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ERASED } from '../crm/personal-data/masked.js';
import { VIEW_TABLES, type ViewTable } from './tables.js';

export type Columns = Readonly<Record<string, unknown>>;

/** A row that is not as told: with the columns that differ, or all where one side has no such row. */
export interface Difference {
  readonly table: string;
  /** Its key, flow or step. */
  readonly row: string;
  readonly expected?: Columns;
  readonly actual?: Columns;
}

/** So many rows of a table are told for one instance. */
const ROWS_TOLD = 200;

interface Pair {
  readonly row: string;
  readonly expected: Columns | null;
  readonly actual: Columns | null;
}

export async function compareRows(runner: QueryRunner, instance: Key): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const table of VIEW_TABLES) {
    const { name, id, instance: column } = table;
    const pairs: readonly Pair[] = await runner.query(
      `WITH target AS (${await targetOf(runner, table)})
       SELECT coalesce(t.${id}, a.${id})::text AS row, ${documentOf('t')} AS expected, ${documentOf('a')} AS actual
       FROM target t FULL JOIN (SELECT * FROM engine.${name} WHERE ${column} = $1) a ON a.${id} = t.${id}
       WHERE to_jsonb(t) IS DISTINCT FROM to_jsonb(a) ORDER BY 1 LIMIT ${ROWS_TOLD}`,
      [instance],
    );
    differences.push(...pairs.map((pair) => differenceOf(name, pair)));
  }
  const missing: readonly { readonly row: string; readonly expected: Columns }[] = await runner.query(
    `SELECT entity_key::text AS row, jsonb_build_object('at', at, 'actor', actor, 'operation', operation) AS expected
     FROM pg_temp.audit_log e WHERE ${NOT_LOGGED} ORDER BY at LIMIT ${ROWS_TOLD}`,
    [instance],
  );
  return [...differences, ...missing.map((one) => ({ table: 'audit_log', ...one }))];
}

/** Makes the view's rows those that are told; what is PostgreSQL's own in rows that are there stays. */
export async function repairRows(runner: QueryRunner, instance: Key): Promise<void> {
  for (const table of VIEW_TABLES) {
    const { name, id, instance: column } = table;
    const columns = await columnsOf(runner, name);
    await runner.query(
      `DELETE FROM engine.${name} a WHERE a.${column} = $1 AND NOT EXISTS (SELECT FROM pg_temp.${name} e WHERE e.${id} = a.${id})`,
      [instance],
    );
    const conflict = name === 'sequence_flows' || name === 'commits' ? `process_instance_key, ${id}` : id;
    // Triggers of the insertion have seen the row that is excluded: what is PostgreSQL's own is not taken from it.
    const told = columns.filter((one) => !table.own.includes(one));
    const listed = (row: string): string => told.map((one) => `${row}.${one}`).join(', ');
    await runner.query(
      `WITH target AS (${await targetOf(runner, table)})
       INSERT INTO engine.${name} AS r (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM target WHERE true
       ON CONFLICT (${conflict}) DO UPDATE SET (${told.join(', ')}) = ROW (${listed('excluded')})
       WHERE (${listed('r')}) IS DISTINCT FROM (${listed('excluded')})`,
      [instance],
    );
  }
  await runner.query(
    `INSERT INTO engine.audit_log (at, actor, operation, entity_key, process_instance_key, details)
     SELECT at, actor, operation, entity_key, process_instance_key, details FROM pg_temp.audit_log e WHERE ${NOT_LOGGED}`,
    [instance],
  );
}

/** The row as JSON; a key, which is more than a number of JavaScript holds, as text. */
function documentOf(row: string): string {
  return `(SELECT jsonb_object_agg(key, CASE WHEN jsonb_typeof(value) = 'number' AND abs(value::numeric) > ${Number.MAX_SAFE_INTEGER}
    THEN to_jsonb(value::text) ELSE value END) FROM jsonb_each(to_jsonb(${row})))`;
}

/** Entries are only added: by steps that were taken back and by commands that need no step, too. */
const NOT_LOGGED = `NOT EXISTS (
  SELECT FROM engine.audit_log a WHERE a.process_instance_key = $1 AND a.at = e.at AND a.operation = e.operation
    AND a.entity_key = e.entity_key AND a.actor IS NOT DISTINCT FROM e.actor)`;

/** The told rows, with PostgreSQL's own in its place. */
async function targetOf(runner: QueryRunner, table: ViewTable): Promise<string> {
  const { name, id, instance } = table;
  const columns = (await columnsOf(runner, name)).map((column) => {
    const kept = keptOf(table, column);
    return `CASE WHEN a.${id} IS NOT NULL AND (${kept}) THEN a.${column} ELSE e.${column} END AS ${column}`;
  });
  return `SELECT ${columns.join(', ')} FROM pg_temp.${name} e LEFT JOIN engine.${name} a ON a.${instance} = $1 AND a.${id} = e.${id}`;
}

/** What was erased of a person stays erased, whoever still has it. */
function keptOf({ own, ownWhere }: ViewTable, column: string): string {
  if (own.includes(column)) return 'true';
  return `a.${column}::text LIKE '%${ERASED}%'${ownWhere[column] === undefined ? '' : ` OR (${ownWhere[column]})`}`;
}

async function columnsOf(runner: QueryRunner, table: string): Promise<readonly string[]> {
  const rows: readonly { readonly name: string }[] = await runner.query(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`engine.${table}`],
  );
  return rows.map(({ name }) => name);
}

function differenceOf(table: string, { row, expected, actual }: Pair): Difference {
  if (expected === null) return { table, row, actual: actual ?? {} };
  if (actual === null) return { table, row, expected };
  const differing = Object.keys(expected).filter(
    (name) => JSON.stringify(expected[name]) !== JSON.stringify(actual[name]),
  );
  const only = (columns: Columns): Columns => Object.fromEntries(differing.map((name) => [name, columns[name]]));
  return { table, row, expected: only(expected), actual: only(actual) };
}
