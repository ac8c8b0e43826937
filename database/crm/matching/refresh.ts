/**
 * Every change of a compared field marks its record (a trigger of the tables does, whoever writes); here the marks are
 * worked off: new blocking keys, and the pairs that the record now makes. Who looks for duplicates calls it first.
 */
import type { EntityManager } from 'typeorm';
import type { Database } from '../../database.js';
import { recordTypes, type RecordTypeName } from '../records.js';
import { byDigest, candidates } from './candidates.js';
import { livingRecords } from './find-matches.js';
import { forgetKeys, keepKeys, matchable, type Matchable } from './keep-keys.js';
import { keepPairs, type Pair } from './pairs.js';
import { scoreOf } from './score.js';
import { matchSettings } from './settings.js';

/** Records of one transaction. */
const BATCH = 500;

/** Answers how many records it worked off, at most `limit`; what others are changing just now is left for later. */
export async function refreshMatches(dataSource: Database, { limit = 2 * BATCH } = {}): Promise<number> {
  let done = 0;
  while (done < limit) {
    const count = await dataSource.transaction(refreshBatch);
    done += count;
    if (count < BATCH) break;
  }
  return done;
}

/** Marks all records of a type, because they are to be compared anew. */
export async function markAll(manager: EntityManager, recordType: RecordTypeName): Promise<void> {
  const { entity } = recordTypes[recordType];
  await manager.query(
    `INSERT INTO crm.match_changes (record_type, record_id)
     SELECT $1, id FROM ${manager.connection.getMetadata(entity).tablePath} ON CONFLICT DO NOTHING`,
    [recordType],
  );
}

async function refreshBatch(manager: EntityManager): Promise<number> {
  const changed = await manager.query<{ readonly type: RecordTypeName; readonly id: string }[]>(
    `WITH changed AS (
       SELECT record_type, record_id FROM crm.match_changes ORDER BY record_type, record_id
       LIMIT $1 FOR UPDATE SKIP LOCKED
     ), taken AS (
       DELETE FROM crm.match_changes c USING changed
       WHERE c.record_type = changed.record_type AND c.record_id = changed.record_id
       RETURNING c.record_type AS type, c.record_id AS id
     ) SELECT type, id FROM taken`,
    [BATCH],
  );
  for (const type of new Set(changed.map((change) => change.type))) {
    const ids = changed.filter((change) => change.type === type).map(({ id }) => id);
    await refreshRecords(manager, type, ids);
  }
  return changed.length;
}

async function refreshRecords(manager: EntityManager, type: RecordTypeName, ids: readonly string[]): Promise<void> {
  await forgetKeys(manager, type, ids);
  const records = (await livingRecords(manager, type, ids)).map((record) => matchable(type, record));
  await keepKeys(manager, type, records);
  await keepPairs(manager, { type, ids, pairs: await pairsOf(manager, type, records) });
}

async function pairsOf(
  manager: EntityManager,
  type: RecordTypeName,
  records: readonly Matchable[],
): Promise<readonly Pair[]> {
  const { possible } = await matchSettings(manager, type);
  const ofDigest = byDigest(
    await candidates(
      manager,
      records.flatMap(({ keys }) => keys.map(({ digest }) => digest)),
    ),
  );
  const others = await livingRecords(manager, type, [...new Set([...ofDigest.values()].flat())]);
  const known = new Map(others.map((record) => matchable(type, record)).map((other) => [other.id, other]));
  return records.flatMap((record) => {
    const met = new Set(record.keys.flatMap(({ digest }) => ofDigest.get(digest) ?? []));
    met.delete(record.id);
    return [...met].flatMap((id) => {
      const other = known.get(id);
      if (!other) return [];
      const { score } = scoreOf(record.subject, other.subject);
      return score >= possible ? [{ ids: [record.id, id] as const, ownedBy: record.ownedBy, score }] : [];
    });
  });
}
