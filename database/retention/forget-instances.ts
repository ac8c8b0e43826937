/**
 * Deletes instances that ended long ago, a batch a transaction. Nothing waits for it and it waits for nobody: what others
 * hold is left for the next time. How long they took stays in the sketches: a day goes once it has one.
 */
import type { DataSource } from 'typeorm';
import { removeInstances } from './remove-instances.js';

const BATCH = 500;
/** Looked for at once; a row that is deleted is skipped by whoever looks, until PostgreSQL has cleaned up. */
const FOUND = 50_000;

export interface Forgetting {
  /** Whole days since the instance ended. */
  readonly days: number;
  readonly stopped?: () => boolean;
}

/** Answers how many are gone. An instance that others called goes with them, when the first of them has ended long ago. */
export async function forgetInstances(
  dataSource: DataSource,
  { days, stopped = () => false }: Forgetting,
): Promise<number> {
  const horizon = await sketchedUntil(dataSource, days);
  if (horizon === null) return 0;
  let gone = 0;
  for (;;) {
    const found = await dataSource.query<{ readonly key: string }[]>(OLD, [horizon, FOUND]);
    let removed = 0;
    for (let start = 0; start < found.length && !stopped(); start += BATCH)
      removed += await forget(
        dataSource,
        found.slice(start, start + BATCH).map(({ key }) => key),
        horizon,
      );
    gone += removed;
    if (removed === 0 || stopped()) return gone;
  }
}

/** Makes the sketches of the days before the horizon final, and answers it: null where there are none. */
async function sketchedUntil(dataSource: DataSource, days: number): Promise<string | null> {
  return dataSource.transaction(async (transaction) => {
    const [row] = await transaction.query<{ readonly horizon: string | null }[]>(
      `SELECT LEAST((now() AT TIME ZONE 'UTC')::date - $1::int,
         (SELECT min(starts) FROM engine.duration_periods WHERE unit = 'DAY' AND stale AND NOT final),
         (SELECT max(starts) + 1 FROM engine.duration_periods WHERE unit = 'DAY'))::timestamp AT TIME ZONE 'UTC' AS horizon
       WHERE EXISTS (SELECT FROM engine.duration_periods)`,
      [days],
    );
    if (!row?.horizon) return null;
    await transaction.query(
      `UPDATE engine.duration_periods SET final = true
       WHERE unit = 'DAY' AND NOT final AND NOT stale AND starts < ($1::timestamptz AT TIME ZONE 'UTC')::date`,
      [row.horizon],
    );
    return row.horizon;
  });
}

const OLD = `SELECT i.key FROM engine.process_instances i
  WHERE i.ended_at < $1 AND NOT EXISTS (
    SELECT FROM engine.process_instances r WHERE r.key = i.root_process_instance_key AND (r.ended_at IS NULL OR r.ended_at >= $1))
  LIMIT $2`;

async function forget(dataSource: DataSource, keys: readonly string[], horizon: string): Promise<number> {
  return dataSource.transaction(async (transaction) => {
    await transaction.query(`SET LOCAL baton.retention = 'on'`);
    const held = await transaction.query<{ readonly key: string }[]>(
      'SELECT key FROM engine.process_instances WHERE key = ANY($1) AND ended_at < $2 FOR UPDATE SKIP LOCKED',
      [keys, horizon],
    );
    await removeInstances(
      transaction,
      held.map(({ key }) => key),
    );
    return held.length;
  });
}
