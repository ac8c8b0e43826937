/** What a row may be a duplicate of: records, and rows of the same import that are to become records. */
import type { EntityManager } from 'typeorm';
import { livingRecords } from '../matching/find-matches.js';
import { subjectOf, type Subject } from '../matching/subject.js';
import { recordFields } from '../record-fields.js';
import { unseal } from '../sealed.js';
import type { ImportPlan } from './plan.js';

export interface KnownRecord {
  readonly id: string;
  readonly subject: Subject;
  /** Whether it is a row of this file. */
  readonly inFile: boolean;
}

export async function knownRecords(
  manager: EntityManager,
  { importId, recordType }: ImportPlan,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  if (ids.length === 0) return new Map();
  const stored = await livingRecords(manager, recordType, ids);
  const staged = await manager.query<{ readonly id: string; readonly content: Readonly<Record<string, unknown>> }[]>(
    `SELECT record_id AS id, content FROM crm.import_rows
     WHERE import_id = $1 AND outcome = 'new' AND record_id = ANY ($2)`,
    [importId, ids],
  );
  const fields = recordFields(recordType);
  const opened = (content: Readonly<Record<string, unknown>>): Subject =>
    subjectOf(
      Object.fromEntries(
        fields.map(({ name, column }) => {
          const value = content[column];
          return [name, typeof value === 'string' ? unseal(value) : value];
        }),
      ),
    );
  const known: readonly KnownRecord[] = [
    ...stored.map((record) => ({ id: record.id, subject: subjectOf(record), inFile: false })),
    ...staged.map(({ id, content }) => ({ id, subject: opened(content), inFile: true })),
  ];
  return new Map(known.map((record) => [record.id, record]));
}
