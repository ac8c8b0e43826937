import { invalid } from '../../problem/problem.js';
import { Parameters } from '../../search/parameters.js';
import { duration, durationsOf, figure, groupColumns, INTEGER, type FigureContext, type Row } from '../figure.js';
import { InsightsRequest } from '../insights.dto.js';
import { readGroups } from '../read-groups.js';

/** More than anybody looks at. */
const MOST_PERIODS = 10_000;

export const trend = figure({
  summary: 'How durations change over time',
  description:
    'By the hour, day, week or month that they ended in, the earliest first, with those between in which nothing did: of process instances, or with `filter.elementId` of that element.',
  request: InsightsRequest,
  columns: { ...groupColumns('period'), count: INTEGER, duration: durationsOf('From begin to end.') },
  read: async ({ filter }, context) => {
    const { total, items } = await readGroups(context, {
      of: filter?.elementId ? 'elements' : 'instances',
      filter,
      groupBy: ['period'],
      measures: { count: 'count(*)::int', duration },
      order: 'count(*)',
    });
    return { total, items: await withoutGaps(items, context) };
  },
});

/** Periods without anything have no rows of their own. */
async function withoutGaps(items: readonly Row[], { database, measuring }: FigureContext): Promise<readonly Row[]> {
  const byBegin = new Map(items.map((item) => [(item['period'] as Date).getTime(), item]));
  const begins = [...byBegin.keys()];
  if (begins.length < 2) return items;
  const parameters = new Parameters();
  const [first, last] = [begins[0] ?? 0, begins.at(-1) ?? 0].map((time) => parameters.add(new Date(time)));
  const series = measuring.series({ first: String(first), last: String(last) }, parameters);
  const periods = await database.query<{ readonly period: Date }[]>(
    `SELECT period FROM ${series} period LIMIT ${String(MOST_PERIODS + 1)}`,
    parameters.values,
  );
  if (periods.length > MOST_PERIODS)
    throw invalid(`Expected at most ${String(MOST_PERIODS)} periods, but there are more. Take longer ones.`);
  const duration = { count: 0, min: null, avg: null, p50: null, p90: null, p95: null, p99: null, max: null };
  return periods.map(({ period }) => byBegin.get(period.getTime()) ?? { period, count: 0, duration });
}
