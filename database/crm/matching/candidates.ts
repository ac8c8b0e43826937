/** Records that have a blocking key in common, found by one query for as many records as are asked about. */
import type { EntityManager } from 'typeorm';

/** Of a key that more records have, the oldest are compared: there is no end to comparing everybody called 王芳. */
const LARGEST_BLOCK = 20;

export interface Candidate {
  readonly digest: string;
  readonly recordId: string;
}

export function candidates(manager: EntityManager, digests: readonly string[]): Promise<readonly Candidate[]> {
  if (digests.length === 0) return Promise.resolve([]);
  return manager.query<Candidate[]>(
    `SELECT looked.digest, k.record_id AS "recordId"
     FROM (SELECT DISTINCT unnest($1::bigint[]) AS digest) looked CROSS JOIN LATERAL (
       SELECT record_id FROM crm.match_keys WHERE digest = looked.digest ORDER BY record_id LIMIT $2) k`,
    [digests, LARGEST_BLOCK],
  );
}

/** The ids of candidates, by the digest that led to them. */
export function byDigest(found: readonly Candidate[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { digest, recordId } of found) map.set(digest, [...(map.get(digest) ?? []), recordId]);
  return map;
}
