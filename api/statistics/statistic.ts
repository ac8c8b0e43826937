/** One statement for one statistic: spans of time, measured by a clock, in groups. */
import type { DataSource } from 'typeorm';
import type { WorkingHours } from '../calendars/calendars.service.js';
import { Parameters } from '../search/parameters.js';
import { clockOf } from './clock.js';

export interface Statistic {
  /**
   * SQL of the spans: a SELECT with the columns that the others name, among them `begins` and `ends`, the first and the
   * last moment of each.
   */
  readonly spans: (parameters: Parameters) => string;
  /** Columns of the spans that make a group, by their names in the answer; none: everything is one group. */
  readonly groups: Readonly<Record<string, string>>;
  /** SQL of what is told of a group besides, by its name in the answer. */
  readonly told: Readonly<Record<string, string>>;
  /** Durations by the name of their column: between which two columns of the spans. */
  readonly durations: Readonly<Record<string, readonly [from: string, until: string]>>;
  /** SQL of the columns that tell of the durations. */
  readonly measures: string;
  /** SQL; what the groups are sorted by. */
  readonly order: string;
  /** Undefined: every hour counts. */
  readonly hours: WorkingHours | undefined;
}

/** SQL of the CTEs up to `measured`: the spans with their durations beside them. */
export function measuredSpans(
  { spans, durations, hours }: Pick<Statistic, 'spans' | 'durations' | 'hours'>,
  parameters: Parameters,
): string {
  const from = spans(parameters);
  const clock = clockOf(hours, parameters);
  const measured = Object.entries(durations).map(
    ([name, [begin, end]]) => `${clock.at(`spans.${end}`)} - ${clock.at(`spans.${begin}`)} AS ${name}`,
  );
  return `WITH spans AS MATERIALIZED (${from})${clock.with},
     measured AS MATERIALIZED (SELECT spans.*, ${measured.join(', ')} FROM spans ${clock.join})`;
}

export function readStatistic<Row>(database: DataSource, statistic: Statistic): Promise<Row[]> {
  const { groups, told, measures, order } = statistic;
  const parameters = new Parameters();
  const measured = measuredSpans(statistic, parameters);
  const shown = Object.entries({ ...groups, ...told }).map(([name, sql]) => `${sql} AS "${name}"`);
  const columns = Object.values(groups);
  return database.query<Row[]>(
    `${measured}
     SELECT ${[...shown, measures].join(', ')} FROM measured
     ${columns.length === 0 ? '' : `GROUP BY ${columns.join(', ')} ORDER BY ${[order, ...columns].join(', ')}`}`,
    parameters.values,
  );
}
