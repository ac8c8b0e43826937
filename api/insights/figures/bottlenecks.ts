import { measureObject } from '../../statistics/measures.js';
import { durationsOf, figure, groupColumns, INTEGER, NUMBER_OR_NULL } from '../figure.js';
import { InsightsRequest } from '../insights.dto.js';
import { readGroups } from '../read-groups.js';

export const bottlenecks = figure({
  summary: 'Which elements cost the most waiting',
  description: 'The one that all waited for the longest in sum comes first; those that nobody waits for are left out.',
  request: InsightsRequest,
  columns: {
    ...groupColumns('element'),
    count: INTEGER,
    waiting: durationsOf('Until somebody had the user task, or a worker the job.'),
    waitingSum: { ...NUMBER_OR_NULL, description: 'In ms.' },
    share: { ...NUMBER_OR_NULL, description: 'Of the waiting of all, from 0 to 1.' },
  },
  read: async ({ filter }, context) => {
    const { total, items } = await readGroups(context, {
      of: 'elements',
      filter,
      groupBy: ['element'],
      measures: {
        count: 'count(waiting)::int',
        waiting: measureObject('waiting'),
        waitingSum: 'round(sum(waiting))::float8',
        share: 'round((sum(waiting) / NULLIF(sum(sum(waiting)) OVER (), 0))::numeric, 4)::float8',
      },
      order: 'sum(waiting) DESC NULLS LAST',
    });
    return { total, items: items.filter(({ count }) => count !== 0) };
  },
});
