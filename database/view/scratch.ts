/**
 * Tables beside the view's own, empty and seen by one connection alone, and the very functions that commit steps, moved over
 * to them: what the commits of an instance make, without a lock on what runs and without an effect on it.
 */
import type { QueryRunner } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { CommitInput, CommitResult } from '../../workflows/contract.js';
import { batchOf } from '../engine/batch.js';
import { closingRecords } from '../engine/close-instance.js';
import { storableJson } from '../engine/json.js';

/** The step that ended an instance whose workflow was ended in Temporal itself, at a time in ms since the epoch. */
export interface Closing {
  readonly sequence: number;
  readonly at: number;
}

/** What commits a step. */
const ROOTS = ['commit_step', 'commit_operation'];

/** Read where they are: what was deployed is not the view's. */
const SHARED: ReadonlySet<string> = new Set(['process_definitions']);

interface Definition {
  readonly name: string;
  readonly kind: 'function' | 'table' | 'sequence';
  /** SQL that makes it; of a table, nothing. */
  readonly text: string;
  /** In SQL itself, which is read when it is made; else in PL/pgSQL, which is not. */
  readonly early: boolean;
}

const DEFINITIONS = /* sql */ `
  SELECT p.proname AS name, 'function' AS kind, pg_get_functiondef(p.oid) AS text, l.lanname = 'sql' AS early
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
  WHERE p.pronamespace = 'engine'::regnamespace AND p.prokind = 'f'
  UNION ALL
  SELECT relname, CASE relkind WHEN 'S' THEN 'sequence' ELSE 'table' END, '', false
  FROM pg_class WHERE relnamespace = 'engine'::regnamespace AND relkind IN ('r', 'p', 'S')`;

/** Makes the tables and functions, for as long as the connection lasts. Tables are empty again after each transaction. */
export async function makeScratch(runner: QueryRunner): Promise<void> {
  const all: readonly Definition[] = await runner.query(DEFINITIONS);
  const needed = neededBy(ROOTS, new Map(all.map((one) => [one.name, one])));
  const moved = mover(needed.map(({ name }) => name));
  const of = (kind: Definition['kind']): Definition[] => needed.filter((one) => one.kind === kind);
  for (const { name } of of('sequence')) await runner.query(`CREATE TEMP SEQUENCE ${name}`);
  for (const { name } of of('table')) {
    await runner.query(
      `CREATE TEMP TABLE ${name} (LIKE engine.${name} INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DELETE ROWS`,
    );
  }
  const functions = of('function').sort((a, b) => Number(b.early) - Number(a.early));
  for (const { text } of functions) await runner.query(moved(text));
  await runner.query('ALTER TABLE pg_temp.audit_log ALTER COLUMN key SET DEFAULT pg_temp.next_key()');
}

/** As `closeInstance`, there. */
export async function closeInScratch(runner: QueryRunner, instance: Key, closing: Closing): Promise<void> {
  const query = (sql: string, values: unknown[]): Promise<never[]> =>
    runner.query(sql.replaceAll('engine.', 'pg_temp.'), values);
  const records = await closingRecords(query, instance, closing.at);
  await commitToScratch(runner, { processInstanceKey: instance, sequence: closing.sequence, records });
}

/** Drops them, so that the connection can be another's. */
export async function dropScratch(runner: QueryRunner): Promise<void> {
  await runner.query('DISCARD TEMP');
}

/** A step, and what its commit answered where that is known: the scratch has no messages to answer with. */
export interface ToldStep extends CommitInput {
  readonly result?: CommitResult;
}

/** As `commitStep`, there. */
export async function commitToScratch(runner: QueryRunner, input: ToldStep): Promise<void> {
  const batch = batchOf(input);
  const name = batch.operations === undefined ? 'commit_step' : 'commit_operation';
  await runner.query(`SELECT pg_temp.${name}($1, $2, $3)`, [
    input.processInstanceKey,
    input.sequence,
    storableJson(batch),
  ]);
  if (input.result === undefined || input.result.correlated.length === 0) return;
  await runner.query('UPDATE pg_temp.commits SET result = $2 WHERE sequence = $1', [
    input.sequence,
    storableJson(input.result),
  ]);
}

/** All that is named in what the roots do, and in what those do. */
function neededBy(roots: readonly string[], all: ReadonlyMap<string, Definition>): readonly Definition[] {
  const found = new Map<string, Definition>();
  const visit = (name: string): void => {
    const definition = all.get(name);
    if (definition === undefined || found.has(name) || SHARED.has(name)) return;
    found.set(name, definition);
    for (const [, other = ''] of definition.text.matchAll(/\bengine\.(\w+)/g)) visit(other);
  };
  // The audit log's default, which no function names.
  for (const name of [...roots, 'next_key']) visit(name);
  return [...found.values()];
}

function mover(names: readonly string[]): (sql: string) => string {
  const pattern = new RegExp(String.raw`\bengine\.(${names.join('|')})\b`, 'g');
  return (sql) => sql.replace(pattern, 'pg_temp.$1');
}
