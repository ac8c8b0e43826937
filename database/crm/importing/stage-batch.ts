/**
 * Rows of an import become rows of its staging table, with the progress, in one transaction. Nobody sees them as records
 * yet; their blocking keys are there already, so that the rows after them find them.
 */
import type { EntityManager } from 'typeorm';
import { keepKeys } from '../matching/keep-keys.js';
import { recordTable } from '../record-fields.js';
import { seal, sealSearchable } from '../sealed.js';
import { matchRows, type Match, type MatchedRow } from './match-rows.js';
import type { ImportPlan } from './plan.js';
import type { ImportProblem } from './problem.js';
import type { PreparedRow } from './prepare-row.js';
import type { ImportColumn, ReadRow } from './read-row.js';
import { checkReferences } from './references.js';

type Outcome = 'new' | 'update' | 'bad' | 'duplicate';

interface StagedRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly recordId: string | null;
  readonly content: string | null;
  /** Ids and scores of records that it may be a duplicate of: pairs, once it is a record. */
  readonly alike: string | null;
  readonly report: string | null;
}

/** Rows of each outcome. */
export type BatchCounts = Readonly<Record<Outcome, number>>;

export async function stageBatch(
  manager: EntityManager,
  plan: ImportPlan,
  rows: readonly PreparedRow[],
): Promise<BatchCounts> {
  const read = await checkReferences(manager, plan, rows);
  const good = read.filter(({ problems }) => problems.length === 0);
  const matched = await matchRows(manager, plan, { rows: good, ids: await newIds(manager, plan, good.length) });
  const taken = await updatedAlready(manager, plan, matched);
  const outcomes = matched.map((one) => ({ ...one, outcome: outcomeOf(one, plan, taken) }));
  const staged = [
    ...read.filter(({ problems }) => problems.length > 0).map((row) => reported(row, 'bad', row.problems)),
    ...outcomes.map((one) => stagedRow(one, plan)),
  ];
  await store(manager, plan, staged);
  await keepKeys(
    manager,
    plan.recordType,
    outcomes.filter(({ outcome }) => outcome === 'new').map(({ id, row: { keys } }) => ({ id, keys })),
  );
  const count = (outcome: Outcome): number => staged.filter((row) => row.outcome === outcome).length;
  return { new: count('new'), update: count('update'), bad: count('bad'), duplicate: count('duplicate') };
}

/** `taken`: records that a row before it changes; grows. */
function outcomeOf({ same }: MatchedRow, { policy }: ImportPlan, taken: Set<string>): Outcome {
  if (!same || policy === 'report') return 'new';
  if (policy === 'skip' || same.known.inFile || taken.has(same.known.id)) return 'duplicate';
  taken.add(same.known.id);
  return 'update';
}

function stagedRow({ outcome, id, ...one }: MatchedRow & { readonly outcome: Outcome }, plan: ImportPlan): StagedRow {
  const { row, same, similar } = one;
  if (outcome === 'duplicate' && same) return reported(row, outcome, [duplicate(same)]);
  const isNew = outcome === 'new';
  const pairs = [...(same ? [same] : []), ...similar].map(({ known, score }) => ({ id: known.id, score }));
  return {
    ...reported(row, outcome, isNew && same ? [duplicate(same)] : []),
    recordId: isNew ? id : (same?.known.id ?? null),
    content: JSON.stringify(contentOf(row, plan.columns)),
    alike: isNew && pairs.length > 0 ? JSON.stringify(pairs) : null,
  };
}

const duplicate = ({ known, score }: Match): ImportProblem => ({
  column: null,
  code: 'DUPLICATE',
  message: known.inFile
    ? `Expected somebody new, but a row before it is alike (score ${String(score)}).`
    : `Expected somebody new, but ${known.id} is alike (score ${String(score)}).`,
});

/** Problems and the row as it came are personal data. */
function reported({ line, cells }: ReadRow, outcome: Outcome, problems: readonly ImportProblem[]): StagedRow {
  const report = problems.length === 0 ? null : seal(JSON.stringify({ problems, cells }));
  return { line, outcome, recordId: null, content: null, alike: null, report };
}

/** By the names of columns, as the table stores it. */
function contentOf({ values }: ReadRow, columns: readonly ImportColumn[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    columns.map(({ field: { name, column, sealing } }) => {
      const value = values[name] ?? null;
      if (typeof value !== 'string' || sealing === undefined) return [column, value];
      return [column, sealing === 'sealed' ? seal(value) : sealSearchable(value)];
    }),
  );
}

async function store(manager: EntityManager, { importId }: ImportPlan, rows: readonly StagedRow[]): Promise<void> {
  await manager.query(
    `INSERT INTO crm.import_rows (import_id, line, outcome, record_id, content, alike, report)
     SELECT $1, * FROM unnest($2::int[], $3::text[], $4::bigint[], $5::jsonb[], $6::jsonb[], $7::text[])`,
    [
      importId,
      rows.map(({ line }) => line),
      rows.map(({ outcome }) => outcome),
      rows.map(({ recordId }) => recordId),
      rows.map(({ content }) => content),
      rows.map(({ alike }) => alike),
      rows.map(({ report }) => report),
    ],
  );
}

/** Ids that the records will have. */
async function newIds(manager: EntityManager, { recordType }: ImportPlan, count: number): Promise<readonly string[]> {
  const rows = await manager.query<{ readonly id: string }[]>(
    `SELECT nextval(sequence) AS id
     FROM (SELECT pg_get_serial_sequence($1, 'id')::regclass AS sequence OFFSET 0) known CROSS JOIN generate_series(1, $2)`,
    [`crm.${recordTable(recordType)}`, count],
  );
  return rows.map(({ id }) => id);
}

/** Records that rows of earlier batches change. */
async function updatedAlready(
  manager: EntityManager,
  { importId, policy }: ImportPlan,
  matched: readonly MatchedRow[],
): Promise<Set<string>> {
  const ids = matched.flatMap(({ same }) => (same && !same.known.inFile ? [same.known.id] : []));
  if (policy !== 'update' || ids.length === 0) return new Set();
  const rows = await manager.query<{ readonly id: string }[]>(
    `SELECT record_id AS id FROM crm.import_rows WHERE import_id = $1 AND outcome = 'update' AND record_id = ANY ($2)`,
    [importId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
