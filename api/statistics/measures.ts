/** What is told of many durations. */

/** Milliseconds; null where nothing was measured. */
export interface DurationMeasures {
  readonly count: number;
  readonly min: number | null;
  readonly avg: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

const percentile = (share: number, ms: string): string =>
  `percentile_cont(${String(share)}) WITHIN GROUP (ORDER BY ${ms})`;

/** SQL of each measure by its name. `ms`: SQL of one duration; what is null does not count. */
function measures(ms: string): Readonly<Record<keyof DurationMeasures, string>> {
  return {
    count: `count(${ms})::int`,
    min: `min(${ms})`,
    avg: `avg(${ms})`,
    p50: percentile(0.5, ms),
    p90: percentile(0.9, ms),
    p95: percentile(0.95, ms),
    p99: percentile(0.99, ms),
    max: `max(${ms})`,
  };
}

/** A column for each. */
export function measureColumns(ms: string): string {
  return Object.entries(measures(ms))
    .map(([name, sql]) => (name === 'count' ? `${sql} AS count` : `round(${sql})::float8 AS ${name}`))
    .join(', ');
}

/** One JSON object. */
export function measureObject(ms: string): string {
  const entries = Object.entries(measures(ms)).map(([name, sql]) => `'${name}', round((${sql})::numeric)`);
  return `jsonb_build_object(${entries.join(', ')})`;
}

const milliseconds = { type: 'number', nullable: true } as const;

/** Of OpenAPI. */
export const MEASURE_PROPERTIES = {
  count: { type: 'integer' },
  min: milliseconds,
  avg: milliseconds,
  p50: milliseconds,
  p90: milliseconds,
  p95: milliseconds,
  p99: milliseconds,
  max: milliseconds,
} as const satisfies Record<keyof DurationMeasures, object>;
