/** Equality and order (DMN 1.5 §10.3.2.13), membership in ranges. */
import { FeelDuration, type FeelRange } from 'feelin';
import type { FeelComparison } from './ast.js';
import { show } from './display.js';
import type { Evaluation } from './evaluation.js';
import { magnitude } from './magnitude.js';
import { typeOf, type FeelContext } from './values.js';
import { isZoned } from './zone.js';

const { keys } = Object;
const hasOwnProperty = Object.prototype.hasOwnProperty;

/** True or false where the two can be compared, else null: values of different types, or functions. */
export function equal(left: unknown, right: unknown): boolean | null {
  if (left === right) return true;
  if (left === null || right === null || left === undefined || right === undefined)
    return (left ?? null) === (right ?? null);
  const type = typeOf(left);
  if (type !== typeOf(right)) {
    if (left instanceof FeelDuration && right instanceof FeelDuration)
      return magnitude(left) === 0 && magnitude(right) === 0 ? true : null;
    return null;
  }
  switch (type) {
    case 'list':
      return equalLists(left as readonly unknown[], right as readonly unknown[]);
    case 'context':
      return equalContexts(left as FeelContext, right as FeelContext);
    case 'range':
      return equalRanges(left as FeelRange, right as FeelRange);
    case 'date':
    case 'time':
    case 'date and time':
    case 'days and time duration':
    case 'years and months duration':
      return isZoned(left) === isZoned(right) && magnitude(left) === magnitude(right);
    case 'function':
      return null;
    default:
      return false;
  }
}

function equalLists(left: readonly unknown[], right: readonly unknown[]): boolean | null {
  if (left.length !== right.length) return false;
  let result: boolean | null = true;
  for (let index = 0; index < left.length; index += 1) {
    const same = equal(left[index], right[index]);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function equalContexts(left: FeelContext, right: FeelContext): boolean | null {
  const names = keys(left);
  if (names.length !== keys(right).length) return false;
  if (!names.every((name) => hasOwnProperty.call(right, name))) return false;
  return equalLists(
    names.map((name) => left[name]),
    names.map((name) => right[name]),
  );
}

function equalRanges(left: FeelRange, right: FeelRange): boolean {
  return (
    left['start included'] === right['start included'] &&
    left['end included'] === right['end included'] &&
    equalBounds(left.start, right.start) &&
    equalBounds(left.end, right.end)
  );
}

function equalBounds(left: unknown, right: unknown): boolean {
  return left === undefined || right === undefined ? left === right : equal(left, right) === true;
}

/** Negative, zero or positive; null where the two have no order. */
export function order(left: unknown, right: unknown): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  const type = typeOf(left);
  if (type !== typeOf(right) || isZoned(left) !== isZoned(right)) return null;
  const leftMagnitude = magnitude(left);
  const rightMagnitude = magnitude(right);
  return leftMagnitude === null || rightMagnitude === null ? null : leftMagnitude - rightMagnitude;
}

export function compare(
  operator: FeelComparison,
  left: unknown,
  right: unknown,
  evaluation: Evaluation,
): boolean | null {
  if (typeof left === 'number' && typeof right === 'number') return holds(operator, left - right);
  if (operator === '=' || operator === '!=') {
    const same = equal(left, right);
    if (same === null)
      return evaluation.warn(
        `Expected two values of the same type to compare with '${operator}', but found ${show(left)} and ${show(right)}`,
      );
    return operator === '=' ? same : !same;
  }
  const difference = order(left, right);
  if (difference !== null) return holds(operator, difference);
  return evaluation.warn(
    `Expected two comparable values for '${operator}', but found ${show(left)} and ${show(right)}`,
  );
}

function holds(operator: FeelComparison, difference: number): boolean {
  switch (operator) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

export function between(value: unknown, low: unknown, high: unknown, evaluation: Evaluation): boolean | null {
  const fromLow = order(value, low);
  const toHigh = order(value, high);
  if (fromLow !== null && toHigh !== null) return fromLow >= 0 && toHigh <= 0;
  return evaluation.warn(
    `Expected three comparable values for 'between', but found ${show(value)}, ${show(low)} and ${show(high)}`,
  );
}

/** Whether the range holds the value; null where they cannot be compared. */
export function includes(range: FeelRange, value: unknown): boolean | null {
  const { start, end } = range;
  const fromStart = start === undefined ? 1 : order(value, start);
  const toEnd = end === undefined ? -1 : order(value, end);
  if (fromStart === null || toEnd === null) return null;
  return (range['start included'] ? fromStart >= 0 : fromStart > 0) && (range['end included'] ? toEnd <= 0 : toEnd < 0);
}
