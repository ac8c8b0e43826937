import { figure, groupColumns, INTEGER } from '../figure.js';
import { PeopleRequest } from '../insights.dto.js';
import { readGroups } from '../read-groups.js';
import { WORK, WORK_COLUMNS } from './elements.js';
import { DUE, DUE_COLUMN } from './sla.js';

export const people = figure({
  summary: 'Who did how many user tasks, and how long they took',
  description:
    'By assignee, candidate group, department, element, process and period. Assignees are named to who shares a group with them or reads the audit log; the others are one row without a name.',
  request: PeopleRequest,
  columns: {
    ...groupColumns('process', 'element', 'period', 'assignee', 'candidateGroup', 'department'),
    count: INTEGER,
    ...WORK_COLUMNS,
    due: DUE_COLUMN,
  },
  read: ({ filter, groupBy }, context) =>
    readGroups(context, {
      of: 'tasks',
      filter,
      groupBy: groupBy ?? ['assignee'],
      measures: { count: 'count(*)::int', ...WORK, due: DUE },
      order: 'count(*) DESC',
    }),
});
