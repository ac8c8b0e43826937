/** Satisfaction as it is told of scores alone. */
import { measureOf, sift, sum, type Measure } from './measure.js';

export function mean(scores: readonly number[]): Measure {
  return measureOf(counted(scores), {
    formula: 'mean = 1/n Σ cᵢ',
    compute: (items) => sum(items) / items.length,
  });
}

/** Of an even number of scores the mean of the two in the middle. */
export function median(scores: readonly number[]): Measure {
  return measureOf(counted(scores), {
    formula: 'median = the middle of c₁ ≤ … ≤ cₙ',
    compute: (items) => {
      const sorted = [...items].sort((one, other) => one - other);
      const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
      return sum(middle) / middle.length;
    },
  });
}

/** `maximum`: the best score there is, above zero. */
export function percentOfMaximum(scores: readonly number[], maximum: number): Measure {
  const formula = 'percent = 100 · Σ cᵢ / (n · m)';
  const note = `m: the best score, ${String(maximum)}.`;
  const items = counted(scores);
  if (!(maximum > 0))
    return { value: null, formula, n: 0, leftOut: items.leftOut, reason: 'The best score is not above zero.', note };
  return measureOf(items, { formula, note, compute: (all) => (100 * sum(all)) / (all.length * maximum) });
}

function counted(scores: readonly number[]) {
  return sift(scores, (score) => (Number.isFinite(score) ? undefined : 'The score is no number.'));
}
