/** The blocking keys of records, as they are stored. */
import type { EntityManager } from 'typeorm';
import type { RecordTypeName } from '../records.js';
import { blockingKeys, type BlockingKey } from './blocking-keys.js';
import { subjectOf, type Subject } from './subject.js';

/** A record as it is compared. */
export interface Matchable {
  readonly id: string;
  readonly ownedBy: string;
  readonly subject: Subject;
  readonly keys: readonly BlockingKey[];
}

export function matchable(recordType: RecordTypeName, record: object): Matchable {
  const { id, ownedBy } = record as { readonly id: string; readonly ownedBy: string };
  const subject = subjectOf(record);
  return { id, ownedBy, subject, keys: blockingKeys(subject, { recordType, ownedBy }) };
}

export async function keepKeys(
  manager: EntityManager,
  recordType: RecordTypeName,
  records: readonly Pick<Matchable, 'id' | 'keys'>[],
): Promise<void> {
  const rows = records.flatMap(({ id, keys }) => keys.map((key) => ({ ...key, id })));
  await manager.query(
    `INSERT INTO crm.match_keys (digest, record_type, record_id, kind)
     SELECT digest, $1, id, kind FROM unnest($2::bigint[], $3::bigint[], $4::text[]) key (digest, id, kind)
     ORDER BY digest ON CONFLICT DO NOTHING`,
    [recordType, rows.map(({ digest }) => digest), rows.map(({ id }) => id), rows.map(({ kind }) => kind)],
  );
}

export async function forgetKeys(
  manager: EntityManager,
  recordType: RecordTypeName,
  ids: readonly string[],
): Promise<void> {
  await manager.query('DELETE FROM crm.match_keys WHERE record_type = $1 AND record_id = ANY ($2)', [recordType, ids]);
}
