/**
 * Makes the sketches of days that are over, and of their months. A day is made whole, in one transaction, from the rows as
 * they are: to do so again changes nothing. Rows that change later make their day stale (trigger), and it is made anew.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { binOf, msBetween } from './bins.js';

/** Steps are committed and taken back within minutes; what comes later than a day makes its day stale. */
const SETTLED_DAYS = 2;

/** Until `stopped` or there is nothing left to do. */
export async function sealDurations(dataSource: DataSource, stopped: () => boolean = () => false): Promise<void> {
  await dataSource.query(NEW_DAYS);
  await sealAll(dataSource, { unit: 'DAY', make: DAY, stopped });
  await dataSource.query(NEW_MONTHS);
  await sealAll(dataSource, { unit: 'MONTH', make: MONTH, stopped });
}

/** From the month of the first instance on, or from where it stopped. */
const NEW_DAYS = `
  INSERT INTO engine.duration_periods (unit, starts)
  SELECT 'DAY', day::date FROM generate_series(
    (SELECT date_trunc('month', min(started_at) AT TIME ZONE 'UTC') FROM engine.process_instances),
    (now() - interval '${String(SETTLED_DAYS)} days') AT TIME ZONE 'UTC' - interval '1 day', '1 day') day
  ON CONFLICT DO NOTHING`;

/** Those all of whose days are made. */
const NEW_MONTHS = `
  INSERT INTO engine.duration_periods AS p (unit, starts)
  SELECT 'MONTH', month::date FROM (
    SELECT date_trunc('month', starts) AS month, count(*) FILTER (WHERE NOT stale) AS made
    FROM engine.duration_periods WHERE unit = 'DAY' GROUP BY 1
  ) days WHERE made = extract(day FROM month + interval '1 month' - interval '1 day')
  ON CONFLICT DO NOTHING`;

interface Sealing {
  readonly unit: 'DAY' | 'MONTH';
  readonly make: string;
  readonly stopped: () => boolean;
}

async function sealAll(dataSource: DataSource, { unit, make, stopped }: Sealing): Promise<void> {
  const due = await dataSource.query<{ readonly starts: string }[]>(
    `SELECT starts::text FROM engine.duration_periods p WHERE unit = $1 AND stale AND NOT final
       AND starts < (now() - interval '${String(SETTLED_DAYS)} days') AT TIME ZONE 'UTC' - interval '1 day'
       AND ($1 = 'DAY' OR NOT EXISTS (SELECT FROM engine.duration_periods d
         WHERE d.unit = 'DAY' AND d.stale AND date_trunc('month', d.starts) = p.starts))
     ORDER BY starts`,
    [unit],
  );
  for (const { starts } of due) {
    if (stopped()) return;
    await dataSource.transaction((transaction) => seal(transaction, { unit, make, starts }));
  }
}

/** Who changes a row of the period meanwhile waits for the lock, and makes it stale again. */
async function seal(
  transaction: EntityManager,
  { unit, make, starts }: Omit<Sealing, 'stopped'> & { readonly starts: string },
): Promise<void> {
  const mine = await transaction.query<unknown[]>(
    `SELECT FROM engine.duration_periods WHERE unit = $1 AND starts = $2 AND stale AND NOT final FOR UPDATE SKIP LOCKED`,
    [unit, starts],
  );
  if (mine.length === 0) return;
  await transaction.query('DELETE FROM engine.duration_sketches WHERE unit = $1 AND starts = $2', [unit, starts]);
  await transaction.query(make, [starts]);
  await transaction.query(`UPDATE engine.duration_periods SET stale = false WHERE unit = $1 AND starts = $2`, [
    unit,
    starts,
  ]);
  if (unit === 'DAY')
    await transaction.query(
      `UPDATE engine.duration_periods SET stale = true
       WHERE unit = 'MONTH' AND starts = date_trunc('month', $1::date) AND NOT stale AND NOT final`,
      [starts],
    );
}

/** SQL: sketches of `unit` from rows `binned` of one bin each. */
const sketchesOf = (unit: string): string => `
  INSERT INTO engine.duration_sketches (unit, starts, process_definition_key, element_id, element_type, state, name, count,
    sum_ms, min_ms, max_ms, bins, counts)
  SELECT '${unit}', $1::date, process_definition_key, element_id, element_type, state, max(name), sum(n), sum(sum_ms),
    min(min_ms), max(max_ms), array_agg(bin ORDER BY bin), array_agg(n::bigint ORDER BY bin)
  FROM binned GROUP BY process_definition_key, element_id, element_type, state`;

const OF_DAY = `ended_at >= $1::date::timestamp AT TIME ZONE 'UTC' AND ended_at < ($1::date + 1)::timestamp AT TIME ZONE 'UTC'`;
const DAY = `WITH ended AS (
    SELECT process_definition_key, element_id, element_type, state, element_name AS name, started_at, ended_at
    FROM engine.element_instances WHERE ${OF_DAY}
    UNION ALL SELECT process_definition_key, '', '', state, process_name, started_at, ended_at
    FROM engine.process_instances WHERE ${OF_DAY}
  ), measured AS (SELECT *, ${msBetween('started_at', 'ended_at')} AS ms FROM ended
  ), binned AS (
    SELECT process_definition_key, element_id, element_type, state, max(name) AS name, ${binOf('ms')} AS bin, count(*) AS n,
      sum(ms) AS sum_ms, min(ms) AS min_ms, max(ms) AS max_ms
    FROM measured GROUP BY process_definition_key, element_id, element_type, state, bin
  ) ${sketchesOf('DAY')}`;

/** The sums of a day stand beside the first of its bins alone. */
const MONTH = `WITH binned AS (
    SELECT s.process_definition_key, s.element_id, s.element_type, s.state, max(s.name) AS name, b.bin, sum(b.n) AS n,
      sum(s.sum_ms) FILTER (WHERE b.place = 1) AS sum_ms, min(s.min_ms) AS min_ms, max(s.max_ms) AS max_ms
    FROM engine.duration_sketches s CROSS JOIN LATERAL unnest(s.bins, s.counts) WITH ORDINALITY AS b(bin, n, place)
    WHERE s.unit = 'DAY' AND s.starts >= $1::date AND s.starts < $1::date + interval '1 month'
    GROUP BY s.process_definition_key, s.element_id, s.element_type, s.state, b.bin
  ) ${sketchesOf('MONTH')}`;
