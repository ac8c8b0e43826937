import { attainment, attainmentOf, figure, groupColumns, INTEGER, NUMBER_OR_NULL } from '../figure.js';
import { SlaRequest } from '../insights.dto.js';
import { readGroups } from '../read-groups.js';

/** SQL of attainments, by name; a target holds for durations as they are measured, a due date is one on the wall. */
export const DUE = attainment('due IS NOT NULL', 'ends <= due');
export const DUE_COLUMN = attainmentOf('Ended by the due date, of those that have one.');

/** SQL: the target that all of a group have. */
const shared = (target: string): string => `CASE WHEN min(${target}) = max(${target}) THEN max(${target}) END`;
const TARGET = { ...NUMBER_OR_NULL, description: 'In ms; null where there is none, or several.' };

export const sla = figure({
  summary: 'What kept its due date and its targets',
  description:
    'By element, or by process and version: how many ended by their due date, and how many ended and were claimed within the targets of the settings.',
  request: SlaRequest,
  columns: {
    ...groupColumns('process', 'version', 'element', 'period'),
    count: INTEGER,
    due: DUE_COLUMN,
    endTarget: TARGET,
    end: attainmentOf('Ended within the target END_WITHIN.'),
    claimTarget: TARGET,
    claim: attainmentOf('Taken by somebody, or a worker, within the target CLAIM_WITHIN.'),
  },
  read: ({ filter, groupBy }, context) =>
    readGroups(context, {
      of: groupBy && !groupBy.includes('element') ? 'instances' : 'elements',
      filter,
      groupBy: groupBy ?? ['element'],
      measures: {
        count: 'count(*)::int',
        due: DUE,
        endTarget: shared('target_end'),
        end: attainment('target_end IS NOT NULL', 'ms <= target_end'),
        claimTarget: shared('target_claim'),
        claim: attainment('target_claim IS NOT NULL AND waiting IS NOT NULL', 'waiting <= target_claim'),
      },
      order: 'count(*) DESC',
    }),
});
