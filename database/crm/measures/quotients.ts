/** What goes from one to another, by what it takes. */
import type { Measure } from './measure.js';

/** `T = d/v`: how long a volume of information takes at a rate. */
export function transferTime({ volume, rate }: { readonly volume: number; readonly rate: number }): Measure {
  return quotient(volume, rate, {
    formula: 'T = d/v',
    note: 'd: volume, v: volume by time.',
    divisor: 'The transfer rate v',
  });
}

/** `E = W/C`: work for its cost. */
export function transferEfficiency({ work, cost }: { readonly work: number; readonly cost: number }): Measure {
  return quotient(work, cost, { formula: 'E = W/C', note: 'W: work, C: its cost.', divisor: 'The cost C' });
}

/** `P = W/T`: work for its time. */
export function workEfficiency({ work, time }: { readonly work: number; readonly time: number }): Measure {
  return quotient(work, time, { formula: 'P = W/T', note: 'W: work, T: its time.', divisor: 'The time T' });
}

/** `n` is 1 where there is a value: one division. */
function quotient(
  dividend: number,
  divisor: number,
  words: { readonly formula: string; readonly note: string; readonly divisor: string },
): Measure {
  const { formula, note } = words;
  const wrong = !Number.isFinite(dividend) || !Number.isFinite(divisor) || dividend < 0 || divisor < 0;
  const reason = wrong
    ? 'A value is no number, or below zero.'
    : divisor === 0
      ? `${words.divisor} is zero: there is nothing to divide by.`
      : null;
  return {
    value: reason === null ? dividend / divisor : null,
    formula,
    n: reason === null ? 1 : 0,
    leftOut: [],
    reason,
    note,
  };
}
