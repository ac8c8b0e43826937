import type { DurationMeasures } from '../../statistics/measures.js';
import { duration, durationsOf, figure, INTEGER } from '../figure.js';
import { HistogramRequest } from '../insights.dto.js';
import { readTotal } from '../read-groups.js';

export const histogram = figure({
  summary: 'How durations are spread',
  description:
    'Buckets of one width from 0 to the longest: of process instances, or with `filter.elementId` of that element.',
  request: HistogramRequest,
  columns: {
    from: { ...INTEGER, description: 'In ms.' },
    before: { ...INTEGER, description: 'In ms; the last bucket has the longest in it.' },
    count: INTEGER,
    duration: durationsOf('Of all, in the total.'),
  },
  read: async ({ filter, buckets }, context) => {
    const reading = { of: filter?.elementId ? 'elements' : 'instances', filter } as const;
    const total = await readTotal(context, { ...reading, measures: { count: 'count(*)::int', duration } });
    const longest = (total['duration'] as DurationMeasures).max;
    if (longest === null) return { total, items: [] };
    const number = buckets ?? 20;
    const width = Math.max(1, Math.ceil(longest / number));
    const counted = Array.from({ length: number }, (_, index) => [
      `b${String(index)}`,
      `count(*) FILTER (WHERE LEAST(floor(ms / ${String(width)}), ${String(number - 1)}) = ${String(index)})::int`,
    ]);
    const counts = await readTotal(context, {
      ...reading,
      measures: Object.fromEntries(counted) as Record<string, string>,
    });
    return {
      total,
      items: counted.map(([name = ''], index) => ({
        from: index * width,
        before: (index + 1) * width,
        count: counts[name],
      })),
    };
  },
});
