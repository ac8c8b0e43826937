/** `for … return` and `some`/`every … satisfies` (DMN 1.5 §10.3.2.10, §10.3.2.11). */
import { FeelDate, FeelRange } from 'feelin';
import type { FeelIterator, FeelNode } from './ast.js';
import { order } from './comparison.js';
import { show } from './display.js';
import type { Evaluation, Scope } from './evaluation.js';
import { addDays } from './temporal-arithmetic.js';
import { isList } from './values.js';

const { isInteger } = Number;

/** All combinations, the last iterator fastest; `partial` holds the results so far. */
export function forEach(
  node: Extract<FeelNode, { readonly kind: 'for' }>,
  scope: Scope | null,
  evaluation: Evaluation,
): unknown {
  const results: unknown[] = [];
  const complete = iterate(node.iterators, 0, scope, evaluation, (inner) => {
    if (node.usesPartial) evaluation.touch(results.length);
    const withPartial = node.usesPartial ? { name: 'partial', value: [...results], parent: inner } : inner;
    results.push(evaluation.evaluate(node.result, withPartial));
    return true;
  });
  return complete === null ? null : evaluation.weighed(results);
}

/** Three-valued, as a chain of `or` (`some`) or `and` (`every`). */
export function quantify(
  node: Extract<FeelNode, { readonly kind: 'quantified' }>,
  scope: Scope | null,
  evaluation: Evaluation,
): boolean | null {
  const decisive = node.quantifier === 'some';
  let result: boolean | null = !decisive;
  const complete = iterate(node.iterators, 0, scope, evaluation, (inner) => {
    const value = evaluation.evaluate(node.condition, inner);
    if (value === decisive) {
      result = decisive;
      return false;
    }
    if (typeof value !== 'boolean')
      result = evaluation.warn(`Expected a boolean after 'satisfies', but found ${show(value)}`);
    return true;
  });
  return complete === null ? null : result;
}

/** Visits each combination until `visit` answers false; null where a domain cannot be iterated. */
function iterate(
  iterators: readonly FeelIterator[],
  position: number,
  scope: Scope | null,
  evaluation: Evaluation,
  visit: (scope: Scope | null) => boolean,
): boolean | null {
  const iterator = iterators[position];
  if (iterator === undefined) return visit(scope);
  const items = domain(iterator, scope, evaluation);
  if (items === null) return null;
  for (const value of items) {
    evaluation.spend(1);
    const proceed = iterate(iterators, position + 1, { name: iterator.name, value, parent: scope }, evaluation, visit);
    if (proceed !== true) return proceed;
  }
  return true;
}

function domain(iterator: FeelIterator, scope: Scope | null, evaluation: Evaluation): Iterable<unknown> | null {
  const source = evaluation.evaluate(iterator.source, scope);
  if (iterator.to !== undefined) {
    const to = evaluation.evaluate(iterator.to, scope);
    return (
      steps(source, to) ??
      evaluation.warn(
        `Expected two integers or two dates to iterate between, but found ${show(source)} and ${show(to)}`,
      )
    );
  }
  if (isList(source)) return source;
  if (source instanceof FeelRange)
    return (
      closedRange(source) ??
      evaluation.warn(`Expected a range of integers or dates to iterate over, but found ${show(source)}`)
    );
  if (source === null) return evaluation.warn('Expected a list to iterate over, but found null');
  return [source];
}

function closedRange(range: FeelRange): Iterable<unknown> | null {
  const items = steps(range.start, range.end);
  if (items === null) return null;
  return exclude(items, [
    ...(range['start included'] ? [] : [range.start as unknown]),
    ...(range['end included'] ? [] : [range.end as unknown]),
  ]);
}

function* exclude(items: Iterable<unknown>, excluded: readonly unknown[]): Iterable<unknown> {
  for (const item of items) if (!excluded.some((bound) => order(bound, item) === 0)) yield item;
}

/** Up or down by 1 (or one day), bounds included. */
function steps(start: unknown, end: unknown): Iterable<unknown> | null {
  if (isInteger(start) && isInteger(end)) return integers(start as number, end as number);
  return start instanceof FeelDate && end instanceof FeelDate ? dates(start, end) : null;
}

function* integers(start: number, end: number): Iterable<number> {
  const step = start <= end ? 1 : -1;
  for (let value = start; step * value <= step * end; value += step) yield value;
}

function* dates(start: FeelDate, end: FeelDate): Iterable<FeelDate> {
  const step = (order(start, end) ?? 0) <= 0 ? 1 : -1;
  for (let value = start; step * (order(value, end) ?? 0) <= 0; value = addDays(value, step)) yield value;
}
