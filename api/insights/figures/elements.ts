import { measureObject } from '../../statistics/measures.js';
import { duration, durationsOf, figure, groupColumns, INTEGER, NUMBER_OR_NULL } from '../figure.js';
import { InsightsRequest } from '../insights.dto.js';
import { readGroups } from '../read-groups.js';

/** SQL: what the work cost, where hours have a price. */
export const COST = 'round((sum(work * rate) / 3600000)::numeric, 2)::float8';

/** What is measured of work, by name. */
export const WORK = { duration, waiting: measureObject('waiting'), work: measureObject('work'), cost: COST };

export const WORK_COLUMNS = {
  duration: durationsOf('From begin to end.'),
  waiting: durationsOf('Until somebody had the user task, or a worker the job.'),
  work: durationsOf('From then to the end; of what has no task and no job, all of it.'),
  cost: { ...NUMBER_OR_NULL, description: 'Of the work, where a setting says what an hour costs; else null.' },
} as const;

export const elements = figure({
  summary: 'Where the time of processes goes',
  description: 'By element: how often it ran, how long it took, waited and was worked on, and what that cost.',
  request: InsightsRequest,
  columns: {
    ...groupColumns('element'),
    count: INTEGER,
    instanceCount: { ...INTEGER, description: 'Process instances that came by it.' },
    ...WORK_COLUMNS,
  },
  read: ({ filter }, context) =>
    readGroups(context, {
      of: 'elements',
      filter,
      groupBy: ['element'],
      measures: { count: 'count(*)::int', instanceCount: 'count(DISTINCT instance_key)::int', ...WORK },
      order: 'sum(ms) DESC',
    }),
});
