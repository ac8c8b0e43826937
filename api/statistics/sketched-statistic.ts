/**
 * The measures of durations over sketches and rows together: rows become bins, bins of one number are added. Counts, sums,
 * the shortest and the longest are exact; percentiles are within 1 % (database/durations/bins.ts).
 */
import { binOf, middleOf, msBetween } from '../../database/durations/bins.js';
import type { Cover } from './cover.js';
import type { Statistic } from './statistic.js';
import type { Parameters } from '../search/parameters.js';

export interface SketchedStatistic extends Pick<Statistic, 'groups' | 'told'> {
  readonly cover: Cover;
  /** SELECT of spans with `columns`, `begins` and `ends`, as a `Statistic` has them. */
  readonly spans: string;
  /** What of the spans groups and tells, and the SQL of it over a sketch `s` of a definition `d`. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL condition on a sketch `s` of a definition `d`. */
  readonly where: string;
  /** SQL over `summary`. */
  readonly order: string;
}

const SHARES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };

export function sketchedSql(statistic: SketchedStatistic, parameters: Parameters): string {
  const { cover, spans, columns, where, groups, told, order } = statistic;
  const names = Object.keys(columns).join(', ');
  const of = Object.values(groups);
  const by = of.length === 0 ? '' : `GROUP BY ${of.join(', ')}`;
  const listed = [...of, ''].join(', ');
  const same = (other: string): string =>
    of.map((column) => `summary.${column} IS NOT DISTINCT FROM ${other}.${column}`).join(' AND ') || 'true';
  const shown = [
    ...Object.entries(groups).map(([name, column]) => `summary.${column} AS "${name}"`),
    ...Object.keys(told).map((name) => `summary."${name}"`),
  ];
  return `WITH measured AS (SELECT *, ${msBetween('begins', 'ends')} AS ms FROM (${spans}) span
    ), parts AS MATERIALIZED (
      SELECT ${names}, count(*) AS count, sum(ms) AS sum_ms, min(ms) AS min_ms, max(ms) AS max_ms,
        ARRAY[${binOf('ms')}] AS bins, ARRAY[count(*)] AS counts
      FROM measured GROUP BY ${names}, ${binOf('ms')}
      UNION ALL
      SELECT ${Object.entries(columns)
        .map(([name, sql]) => `${sql} AS ${name}`)
        .join(', ')}, s.count, s.sum_ms, s.min_ms, s.max_ms, s.bins, s.counts
      FROM engine.duration_sketches s JOIN engine.process_definitions d ON d.key = s.process_definition_key
      WHERE ${where} AND (s.unit, s.starts) IN (
        SELECT 'MONTH', unnest(${parameters.add(cover.months)}::date[]) UNION ALL SELECT 'DAY', unnest(${parameters.add(cover.days)}::date[]))
    ), summary AS (
      SELECT ${listed}${Object.entries(told)
        .map(([name, sql]) => `${sql} AS "${name}", `)
        .join('')}sum(count) AS count, sum(sum_ms) AS ms,
        min(min_ms) AS shortest, max(max_ms) AS longest
      FROM parts ${by}
    ), ranked AS (
      SELECT ${listed}bin, sum(sum(n)) OVER (${of.length === 0 ? '' : `PARTITION BY ${of.join(', ')} `}ORDER BY bin) AS upto
      FROM parts CROSS JOIN LATERAL unnest(bins, counts) AS b(bin, n) GROUP BY ${listed}bin
    ), percentiles AS (
      SELECT ${of.map((column) => `ranked.${column}, `).join('')}${Object.entries(SHARES)
        .map(([name, share]) => `${percentile(share)} AS ${name}`)
        .join(', ')}
      FROM ranked JOIN summary ON ${same('ranked')} GROUP BY ${of.map((column) => `ranked.${column}, `).join('')}summary.count, shortest, longest
    )
    SELECT ${[...shown, ''].join(', ')}COALESCE(count, 0)::int AS count, round(shortest)::float8 AS min,
      round(ms / count)::float8 AS avg, p50, p90, p95, p99, round(longest)::float8 AS max
    FROM summary LEFT JOIN percentiles ON ${same('percentiles')}
    ${of.length === 0 ? '' : `ORDER BY ${order}`}`;
}

/** As `percentile_cont` has it: between the two durations on both sides of the place. */
function percentile(share: number): string {
  const place = `((summary.count - 1) * ${String(share)})`;
  const at = (rank: string): string => middleOf(`min(bin) FILTER (WHERE upto > ${rank})`);
  const [low, high] = [at(`floor(${place})`), at(`ceil(${place})`)];
  return `round(LEAST(GREATEST(${low} + (${high} - ${low}) * (${place} - floor(${place}))::float8, shortest), longest))::float8`;
}
