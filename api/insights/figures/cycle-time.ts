import { duration, durationsOf, figure, groupColumns, INTEGER } from '../figure.js';
import { CycleTimeRequest } from '../insights.dto.js';
import { readGroups } from '../read-groups.js';

export const cycleTime = figure({
  summary: 'How long process instances take',
  description: 'From start to end, by process, version, tenant and period.',
  request: CycleTimeRequest,
  columns: {
    ...groupColumns('process', 'version', 'tenant', 'period'),
    count: INTEGER,
    duration: durationsOf('From start to end.'),
  },
  read: ({ filter, groupBy }, context) =>
    readGroups(context, {
      of: 'instances',
      filter,
      groupBy: groupBy ?? ['process'],
      measures: { count: 'count(*)::int', duration },
      order: 'sum(ms) DESC',
    }),
});
