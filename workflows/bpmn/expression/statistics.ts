/** Statistics of at least one number (DMN 1.5 §10.3.4.4). */
import { over, plus } from './decimal.js';

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => plus(total, number), 0);
}

export function mean(numbers: readonly number[]): number {
  return over(sum(numbers), numbers.length);
}

/** The middle one; the mean of the two in the middle where their count is even. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : mean([sorted[middle - 1] ?? 0, upper]);
}

/** Of a sample (divisor n-1); null for a single number. */
export function standardDeviation(numbers: readonly number[]): number | null {
  if (numbers.length < 2) return null;
  const average = mean(numbers);
  return Math.sqrt(sum(numbers.map((number) => (number - average) ** 2)) / (numbers.length - 1));
}

/** The most frequent numbers, in ascending order. */
export function mode(numbers: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const highest = Math.max(...counts.values());
  return [...counts]
    .flatMap(([number, count]) => (count === highest ? [number] : []))
    .sort((left, right) => left - right);
}
