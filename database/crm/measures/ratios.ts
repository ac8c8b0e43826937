/** Means of actual by expected, written as the source material has them. */
import { measureOf, sift, sum, type Measure } from './measure.js';

export interface Pair {
  readonly expected: number;
  readonly actual: number;
}

/** `S = 1/n Σ 1/(1 + (wᵢ − cᵢ)/cᵢ)`: w the expected and c the actual satisfaction of a customer. */
export function satisfaction(pairs: readonly Pair[]): Measure {
  return meanRatio(pairs, {
    formula: 'S = 1/n Σ 1/(1 + (wᵢ − cᵢ)/cᵢ)',
    note: 'w: expected, c: actual satisfaction. Above 1: customers were more satisfied than expected.',
  });
}

/** `L = 1/n Σ 1/(1 + (pᵢ − rᵢ)/rᵢ)`: p the expected and r the actual loyalty of a customer. */
export function loyalty(pairs: readonly Pair[]): Measure {
  return meanRatio(pairs, {
    formula: 'L = 1/n Σ 1/(1 + (pᵢ − rᵢ)/rᵢ)',
    note: 'p: expected, r: actual loyalty. Above 1: customers were more loyal than expected.',
  });
}

/** `E = 1/n Σ 1/(1 + (tᵢ − pᵢ)/pᵢ)`: t the expected and p the actual duration of a task. */
export function collaborationEfficiency(pairs: readonly Pair[]): Measure {
  return meanRatio(pairs, {
    formula: 'E = 1/n Σ 1/(1 + (tᵢ − pᵢ)/pᵢ)',
    note: 't: expected, p: actual duration. Above 1: tasks took longer than planned; below 1: less long.',
  });
}

/** Each term `1/(1 + (e − a)/a)` is `a/e`; it is not defined where either is zero. */
function meanRatio(pairs: readonly Pair[], words: { readonly formula: string; readonly note: string }): Measure {
  return measureOf(sift(pairs, undefinedTerm), {
    ...words,
    compute: (items) => sum(items.map(({ expected, actual }) => actual / expected)) / items.length,
  });
}

function undefinedTerm({ expected, actual }: Pair): string | undefined {
  if (!Number.isFinite(expected) || !Number.isFinite(actual)) return 'A value is no number.';
  if (expected < 0 || actual < 0) return 'A value is below zero.';
  if (actual === 0) return 'The actual value is zero: the term divides by it.';
  return expected === 0 ? 'The expected value is zero: the term divides by zero.' : undefined;
}
