/** An import that does not become records, or is undone. */
import type { EntityManager } from 'typeorm';
import { recordFields, recordTable } from '../record-fields.js';
import type { RecordTypeName } from '../records.js';

export interface ImportOf {
  readonly importId: string;
  readonly recordType: RecordTypeName;
}

/** Forgets rows that would have become records, and their blocking keys; what is reported of the others stays. */
export async function discardRows(manager: EntityManager, { importId, recordType }: ImportOf): Promise<void> {
  await manager.query(
    `DELETE FROM crm.match_keys k USING crm.import_rows r WHERE r.import_id = $1 AND r.outcome = 'new'
       AND k.record_type = $2 AND k.record_id = r.record_id`,
    [importId, recordType],
  );
  await manager.query(
    `UPDATE crm.import_rows SET record_id = NULL, content = NULL, alike = NULL WHERE import_id = $1 AND record_id IS NOT NULL`,
    [importId],
  );
}

/** How many of its records are not any more as the import left them. */
export async function touchedRecords(manager: EntityManager, { importId, recordType }: ImportOf): Promise<number> {
  const [{ count }] = await manager.query<[{ readonly count: number }]>(
    `SELECT count(*)::int AS count FROM crm.import_rows r LEFT JOIN crm.${recordTable(recordType)} t ON t.id = r.record_id
     WHERE r.import_id = $1 AND r.outcome IN ('new', 'update') AND t.version IS DISTINCT FROM r.version`,
    [importId],
  );
  return count;
}

/** New records go, changed ones are as before. Throws PostgreSQL's 23503 where something refers to a new one. */
export async function undoRows(manager: EntityManager, { importId, recordType }: ImportOf): Promise<void> {
  const table = `crm.${recordTable(recordType)}`;
  const columns = recordFields(recordType)
    .filter(({ readOnly }) => !readOnly)
    .map(({ column }) => column);
  await manager.query(
    `UPDATE ${table} t SET ${columns.map((column) => `${column} = v.${column}`).join(', ')}
     FROM crm.import_rows r JOIN ${table} now_is ON now_is.id = r.record_id
       CROSS JOIN LATERAL jsonb_populate_record(now_is, r.before) v
     WHERE r.import_id = $1 AND r.outcome = 'update' AND t.id = r.record_id`,
    [importId],
  );
  await manager.query(
    `DELETE FROM crm.duplicates d USING crm.import_rows r WHERE r.import_id = $1 AND r.outcome = 'new'
       AND d.record_type = $2 AND r.record_id IN (d.one_id, d.other_id)`,
    [importId, recordType],
  );
  await manager.query(
    `DELETE FROM ${table} t USING crm.import_rows r WHERE r.import_id = $1 AND r.outcome = 'new' AND t.id = r.record_id`,
    [importId],
  );
}
