/** All that can be known of a row without asking the database. Pure. */
import { blockingKeys, type BlockingKey } from '../matching/blocking-keys.js';
import { subjectOf, type Subject } from '../matching/subject.js';
import type { ImportPlan } from './plan.js';
import { readRow, type ReadRow } from './read-row.js';
import type { CsvRow } from './rows.js';

export interface PreparedRow extends ReadRow {
  readonly subject: Subject;
  readonly keys: readonly BlockingKey[];
}

export function prepareRow(cells: CsvRow, plan: ImportPlan): PreparedRow {
  const row = readRow(cells, plan.columns, plan.width);
  const subject = subjectOf(row.values);
  return { ...row, subject, keys: row.problems.length > 0 ? [] : blockingKeys(subject, plan) };
}
