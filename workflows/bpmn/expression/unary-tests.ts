/** Unary tests (DMN 1.5 §7.3.3 and §10.3.2.8): `in (…)` and the cells of decision tables. */
import { FeelRange } from 'feelin';
import type { FeelTest } from './ast.js';
import { equal, includes } from './comparison.js';
import type { Evaluation, Scope } from './evaluation.js';
import { isList } from './values.js';

/** Whether any test passes for `input`; null where none does and one could not be decided. */
export function passes(
  tests: readonly FeelTest[],
  input: unknown,
  scope: Scope | null,
  evaluation: Evaluation,
): boolean | null {
  const inner: Scope = { name: '?', value: input, parent: scope };
  let result: boolean | null = false;
  for (const test of tests) {
    const value = evaluation.evaluate(test.expression, inner);
    const passed = test.usesInput && typeof value === 'boolean' ? value : matches(input, value, test);
    if (passed === true) return true;
    if (passed === null) result = null;
  }
  return result;
}

function matches(input: unknown, value: unknown, test: FeelTest): boolean | null {
  if (value instanceof FeelRange) return input instanceof FeelRange ? equal(input, value) : includes(value, input);
  if (isList(value) && !isList(input))
    return value.some((item) => (item instanceof FeelRange ? includes(item, input) : equal(input, item)) === true);
  if (isList(value) && isList(input))
    return equal(input, value) === true || value.some((item) => equal(input, item) === true);
  // `x > 5` as a test decides by itself; `true` as a test is compared.
  if (typeof value === 'boolean' && typeof input !== 'boolean' && test.expression.kind !== 'literal') return value;
  if (value === null && test.expression.kind !== 'literal') return input === null ? true : null;
  return equal(input, value) === true;
}
