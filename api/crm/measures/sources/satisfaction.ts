import { after, sift } from '../../../../database/crm/measures/measure.js';
import { satisfaction as ratio } from '../../../../database/crm/measures/ratios.js';
import { mean, median, percentOfMaximum } from '../../../../database/crm/measures/scores.js';
import { defineSource, type Observation } from '../source.js';

interface Row extends Observation {
  /** Null: not answered. */
  readonly score: number | null;
}

/** Of a request for feedback: its process, the department of who owns the customer or lead, and the channel it went out on. */
export const satisfaction = defineSource<Row>({
  description: 'Scores of feedback, beside what was expected (`expected-satisfaction`).',
  groups: ['period', 'process', 'department', 'channel'],
  observations: (parameters, { organisationId }) => `
    SELECT i.process_id AS process, u.department, o.channel, f.score, COALESCE(f.answered_at, f.created_at) AS at,
      f.created_at AS begins, COALESCE(f.answered_at, f.created_at) AS ends
    FROM crm.feedback f
      LEFT JOIN engine.process_instances i ON i.key = f.process_instance_key
      LEFT JOIN crm.customers c ON c.id = f.customer_id
      LEFT JOIN crm.leads l ON l.id = f.lead_id
      LEFT JOIN crm.users u ON u.username = COALESCE(c.owner, l.owner)
      LEFT JOIN LATERAL (SELECT o.channel FROM crm.outbox o WHERE o.process_instance_key = f.process_instance_key
        AND o.created_at <= f.created_at + interval '1 hour' ORDER BY o.created_at DESC LIMIT 1) o ON true
    WHERE f.owned_by = ${parameters.add(organisationId)}`,
  values: () => 'score',
  measures(rows, settings) {
    const answered = sift(rows, ({ score }) => (score === null ? 'It was not answered.' : undefined));
    const pairs = answered.items.map(({ score, process }) => ({
      actual: score ?? NaN,
      expected: settings('expected-satisfaction', process) ?? NaN,
    }));
    const scores = pairs.map(({ actual }) => actual);
    const best = Math.max(...rows.map(({ process }) => settings('best-score', process) ?? NaN));
    return {
      satisfaction: after(answered, ratio(pairs)),
      mean: after(answered, mean(scores)),
      median: after(answered, median(scores)),
      percentOfMaximum: after(answered, percentOfMaximum(scores, best)),
    };
  },
});
