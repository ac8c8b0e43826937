import { after, sift, sum } from '../../../../database/crm/measures/measure.js';
import { weightedSum } from '../../../../database/crm/measures/weighted-sums.js';
import { defineSource, type Observation } from '../source.js';

interface Row extends Observation {
  readonly weight: number;
  readonly choice: string;
}

const CHOICES: Readonly<Record<string, number>> = { approve: 1, abstain: 0, reject: -1 };

/** Weights are shares of all weights: 1 means that everybody was for it, −1 that nobody was. */
export const jointDecision = defineSource<Row>({
  description: 'Votes of joint decisions for and against, by the share of the voter’s weight.',
  groups: ['period', 'process', 'department'],
  observations: () => `
    SELECT i.process_id AS process, COALESCE(u.department, d.name) AS department, NULL::text AS channel,
      v.weight::float8 AS weight, v.choice, v.cast_at AS at, v.cast_at AS begins, v.cast_at AS ends
    FROM crm.votes v
      LEFT JOIN engine.process_instances i ON i.key = v.process_instance_key
      LEFT JOIN crm.users u ON u.username = v.voter
      LEFT JOIN crm.departments d ON d.name = v.voter`,
  values: () => 'weight, choice',
  measures(rows) {
    const votes = sift(rows, ({ choice }) =>
      Object.hasOwn(CHOICES, choice) ? undefined : 'Its choice is one of several options, neither for nor against.',
    );
    const all = sum(votes.items.map(({ weight }) => weight));
    const terms = votes.items.map(({ weight, choice }) => ({ weight: weight / all, value: CHOICES[choice] ?? NaN }));
    return { jointDecision: after(votes, weightedSum('joint-decision', terms)) };
  },
});
