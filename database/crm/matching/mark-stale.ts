import type { EntityManager } from 'typeorm';
import { recordTable } from '../record-fields.js';
import type { RecordTypeName } from '../records.js';
import { livingRecords } from './find-matches.js';
import { matchable } from './keep-keys.js';
import { matchedTypes } from './matched-types.js';

/** Records read at once. */
const BATCH = 500;

/** Marks, to be compared anew, the records whose blocking keys are not those under the current data key. Answers how many. */
export async function markStale(manager: EntityManager): Promise<number> {
  let count = 0;
  for (const type of matchedTypes()) {
    let after: string | undefined = '0';
    while (after !== undefined) {
      const rows: readonly { readonly id: string }[] = await manager.query(
        `SELECT id FROM crm.${recordTable(type)} WHERE id > $1 ORDER BY id LIMIT $2`,
        [after, BATCH],
      );
      const stale = await staleOf(
        manager,
        type,
        rows.map(({ id }) => id),
      );
      await manager.query(
        `INSERT INTO crm.match_changes (record_type, record_id) SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING`,
        [type, stale],
      );
      count += stale.length;
      after = rows.at(-1)?.id;
    }
  }
  return count;
}

async function staleOf(
  manager: EntityManager,
  type: RecordTypeName,
  ids: readonly string[],
): Promise<readonly string[]> {
  const stored = await manager.query<readonly { readonly id: string; readonly digest: string }[]>(
    'SELECT record_id AS id, digest FROM crm.match_keys WHERE record_type = $1 AND record_id = ANY($2)',
    [type, ids],
  );
  const known = new Set(stored.map(({ id, digest }) => `${id} ${digest}`));
  const records = (await livingRecords(manager, type, ids)).map((record) => matchable(type, record));
  return records.filter(({ id, keys }) => keys.some(({ digest }) => !known.has(`${id} ${digest}`))).map(({ id }) => id);
}
