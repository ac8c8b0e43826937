import { expect, test } from '@jest/globals';
import { runTck } from './dmn-tck.js';

/** Raise it when more pass; never lower it. */
const FLOOR = 1371;

/**
 * What does not pass, and why: the types `t255`, `tFooBar`, … come from a DMN model's item definitions; the grammar
 * has no `range<…>` type; durations end where Temporal's calendar does; and a few cases the kit decides its own way
 * (`abs(number: …)` is Camunda's name of the parameter; fractions of a second count).
 */
test('the DMN kit agrees', () => {
  const results = runTck();
  const failed = results.filter(({ passed }) => !passed);
  const passed = results.length - failed.length;
  process.stdout.write(`DMN TCK, literal expressions: ${passed}/${results.length}\n`);
  process.stdout.write(failed.map(({ id, text, detail }) => `  ${id}: ${text.trim()} ${detail}\n`).join(''));
  expect(results).toHaveLength(1396);
  expect(passed).toBeGreaterThanOrEqual(FLOOR);
});
