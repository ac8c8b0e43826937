/** Which sketches and which rows tell together of a range of time: months before days, days before rows. */
import type { EntityManager } from 'typeorm';

/** Of `timestamptz`; null: without end. */
export interface Range {
  readonly from: string | null;
  readonly before: string | null;
}

export interface Cover {
  /** First days, e.g. `2026-12-01`. */
  readonly months: readonly string[];
  readonly days: readonly string[];
  /** Where rows have to tell, ascending. */
  readonly rows: readonly Range[];
}

/** `months: false`: for who tells days apart. */
export async function coverOf(
  transaction: EntityManager,
  { from, before }: Range,
  { months }: { readonly months: boolean },
): Promise<Cover> {
  const [cover] = await transaction.query<Cover[]>(COVER, [from, before, months]);
  if (!cover) throw new Error('Expected an aggregate to answer one row, but it answered none.');
  return cover;
}

const COVER = `WITH asked AS (SELECT tstzrange($1, GREATEST($2::timestamptz, $1)) AS range),
  made AS (
    SELECT unit, starts, tstzrange(starts::timestamp AT TIME ZONE 'UTC',
      (starts + CASE unit WHEN 'DAY' THEN interval '1 day' ELSE interval '1 month' END) AT TIME ZONE 'UTC') AS range
    FROM engine.duration_periods p WHERE (final OR NOT stale) AND (unit = 'DAY' OR ($3::boolean AND NOT EXISTS (
      SELECT FROM engine.duration_periods d WHERE d.unit = 'DAY' AND d.stale AND NOT d.final
        AND d.starts >= p.starts AND d.starts < p.starts + interval '1 month')))
  ), whole AS (SELECT made.* FROM made, asked WHERE made.range <@ asked.range)
  SELECT
    (SELECT COALESCE(array_agg(starts::text), '{}') FROM whole WHERE unit = 'MONTH') AS months,
    (SELECT COALESCE(array_agg(starts::text), '{}') FROM whole d WHERE unit = 'DAY'
      AND NOT EXISTS (SELECT FROM whole m WHERE m.unit = 'MONTH' AND m.starts = date_trunc('month', d.starts)::date)) AS days,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('from', lower(gap), 'before', upper(gap)) ORDER BY gap), '[]')
      FROM asked, unnest(tstzmultirange(asked.range) - COALESCE((SELECT range_agg(range) FROM whole), '{}')) gap) AS rows`;
