/** Pairs of records that may be the same, and what was decided of them. */
import type { EntityManager } from 'typeorm';
import type { RecordTypeName } from '../records.js';

export interface Pair {
  readonly ids: readonly [string, string];
  readonly ownedBy: string;
  /** 0 to 1 */
  readonly score: number;
}

/** The open pairs of these records are these and no others; what was decided of a pair stays. */
export async function keepPairs(
  manager: EntityManager,
  {
    type,
    ids,
    pairs,
  }: { readonly type: RecordTypeName; readonly ids: readonly string[]; readonly pairs: readonly Pair[] },
): Promise<void> {
  await manager.query(
    `DELETE FROM crm.duplicates WHERE record_type = $1 AND state = 'open' AND (one_id = ANY ($2) OR other_id = ANY ($2))`,
    [type, ids],
  );
  await addPairs(manager, type, pairs);
}

export async function addPairs(manager: EntityManager, type: RecordTypeName, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const ordered = pairs.map(({ ids: [one, other] }) => (BigInt(one) < BigInt(other) ? [one, other] : [other, one]));
  await manager.query(
    `INSERT INTO crm.duplicates (record_type, one_id, other_id, owned_by, score)
     SELECT DISTINCT ON (one, other) $1, one, other, owned_by, score
     FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::numeric[]) pair (one, other, owned_by, score)
     ON CONFLICT (record_type, one_id, other_id) DO UPDATE SET score = EXCLUDED.score`,
    [
      type,
      ordered.map(([one]) => one),
      ordered.map(([, other]) => other),
      pairs.map(({ ownedBy }) => ownedBy),
      pairs.map(({ score }) => score),
    ],
  );
}
