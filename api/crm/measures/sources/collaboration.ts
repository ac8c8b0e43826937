import { collaborationEfficiency } from '../../../../database/crm/measures/ratios.js';
import { after, measureOf, sift } from '../../../../database/crm/measures/measure.js';
import { ofCallersTenants } from '../../../auth/caller.js';
import { defineSource, type Observation } from '../source.js';

interface Row extends Observation {
  readonly element: string;
  /** ms; null where nothing is due. */
  readonly planned: number | null;
  /** ms */
  readonly actual: number;
}

const HOUR_MS = 3_600_000;

/** The department of a task is that of who did it, else the candidate group that is one. */
export const collaboration = defineSource<Row>({
  description:
    'Completed user tasks: from creation to the due date, or `planned-hours`, beside what it took; by `calendar`.',
  groups: ['period', 'process', 'department'],
  observations: (parameters) => `
    SELECT t.process_id AS process, COALESCE(u.department, g.name) AS department, NULL::text AS channel,
      t.element_id AS element, t.ended_at,
      CASE WHEN t.due_date IS NOT NULL THEN GREATEST(t.due_date, t.created_at) END AS due, t.ended_at AS at, t.created_at AS begins,
      GREATEST(t.ended_at, t.due_date) AS ends
    FROM engine.user_tasks t
      LEFT JOIN crm.users u ON u.username = t.assignee
      LEFT JOIN LATERAL (SELECT d.name FROM crm.departments d WHERE d.name = ANY (t.candidate_groups)
        ORDER BY d.name LIMIT 1) g ON true
    WHERE t.state = 'COMPLETED' AND ${ofCallersTenants('t.tenant_id', parameters)}`,
  values: (clock) => `element,
    ${clock.at('spans.due')} - ${clock.at('spans.begins')} AS planned,
    ${clock.at('spans.ended_at')} - ${clock.at('spans.begins')} AS actual`,
  measures(rows, settings) {
    const planned = rows.map(({ process, element, planned: due, actual }) => {
      const hours = settings('planned-hours', `${process ?? ''}/${element}`, process);
      return { actual, expected: due ?? (hours === undefined ? undefined : hours * HOUR_MS) };
    });
    const counted = sift(planned, ({ expected }) =>
      expected === undefined ? 'There is neither a due date nor a planned duration.' : undefined,
    );
    const pairs = counted.items.map(({ actual, expected }) => ({ actual, expected: expected ?? NaN }));
    return {
      efficiency: after(counted, collaborationEfficiency(pairs)),
      onTime: measureOf(
        { items: pairs, leftOut: counted.leftOut },
        {
          formula: 'share = |pᵢ ≤ tᵢ| / n',
          note: 't: expected, p: actual duration.',
          compute: (all) => all.filter(({ actual, expected }) => actual <= expected).length / all.length,
        },
      ),
    };
  },
});
