/** `Σ Wᵢ·xᵢ`: the form of integration, exchange cost, joint decision, sharing and consolidation. */
import { measureOf, sift, sum, type Measure } from './measure.js';

export interface Weighted {
  readonly weight: number;
  readonly value: number;
}

/** What each weighted sum is made of. */
export const WEIGHTED_SUMS = {
  integration: { letter: 'I', note: 'W: weight of a channel, x: share of its interactions that are one record’s.' },
  'exchange-cost': { letter: 'C', note: 'W: cost of a message on a channel, x: messages.' },
  'joint-decision': { letter: 'D', note: 'W: weight of a voter, x: 1 for, 0 abstained, −1 against.' },
  sharing: { letter: 'G', note: 'W: weight of a kind of record, x: share of its records that others may see.' },
  consolidation: { letter: 'K', note: 'W: weight of a kind of record, x: share of its records that no other repeats.' },
} as const;

export type WeightedSum = keyof typeof WEIGHTED_SUMS;

export function weightedSum(kind: WeightedSum, terms: readonly Weighted[]): Measure {
  const { letter, note } = WEIGHTED_SUMS[kind];
  return measureOf(
    sift(terms, ({ weight, value }) =>
      Number.isFinite(weight) && Number.isFinite(value) ? undefined : 'Its weight or its value is not known.',
    ),
    { formula: `${letter} = Σ Wᵢ·xᵢ`, note, compute: (items) => sum(items.map(({ weight, value }) => weight * value)) },
  );
}
