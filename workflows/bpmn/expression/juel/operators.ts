/** `+ - * / %` (EL 2.2 §1.7), comparisons (§1.8) and `empty` (§1.10). */
import { Temporal } from 'temporal-polyfill';
import type { JuelArithmetic, JuelComparison } from './ast.js';
import { finite, toBoolean, toNumber, toText } from './coerce.js';
import { EngineObject, entryOf, fail, isList, isMap, JuelDate, show } from './values.js';

const { keys } = Object;

export function compute(operator: JuelArithmetic, left: unknown, right: unknown): number {
  const a = operand(operator, left);
  const b = operand(operator, right);
  if ((operator === '/' || operator === '%') && b === 0)
    return fail(`Expected a divisor other than 0, but found ${show(left)} ${operator} 0`);
  // Never the negative zero.
  return finite(calculate(operator, a, b) + 0, `${show(left)} ${operator} ${show(right)}`);
}

function calculate(operator: JuelArithmetic, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}

/** §1.7: strings that spell no number are refused; `+` does not join text in EL 2.2. */
function operand(operator: JuelArithmetic, value: unknown): number {
  if (operator === '+' && typeof value === 'string' && value.trim() !== '' && Number.isNaN(Number(value)))
    return fail(`Expected numbers around '+', but found ${show(value)}; text is joined by '\${a}\${b}' or concat`);
  return toNumber(value);
}

export function negate(value: unknown): number {
  return 0 - toNumber(value);
}

export function compare(operator: JuelComparison, left: unknown, right: unknown): boolean {
  switch (operator) {
    case '==':
      return equals(left, right);
    case '!=':
      return !equals(left, right);
    case '<':
      return isOrdered(left, right) && order(left, right) < 0;
    case '>':
      return isOrdered(left, right) && order(left, right) > 0;
    case '<=':
      return bothNull(left, right) || (isOrdered(left, right) && order(left, right) <= 0);
    case '>=':
      return bothNull(left, right) || (isOrdered(left, right) && order(left, right) >= 0);
  }
}

/** §1.8.2: the types of both sides decide which is coerced; null equals null alone. */
export function equals(left: unknown, right: unknown): boolean {
  if (isNull(left) || isNull(right)) return bothNull(left, right);
  if (typeof left === 'number' || typeof right === 'number') return toNumber(left) === toNumber(right);
  if (typeof left === 'boolean' || typeof right === 'boolean') return toBoolean(left) === toBoolean(right);
  if (typeof left === 'string' || typeof right === 'string') return toText(left) === toText(right);
  return same(left, right);
}

/** Java's `equals`: the same type and the same content. */
export function same(left: unknown, right: unknown): boolean {
  if (isNull(left) || isNull(right)) return bothNull(left, right);
  if (left instanceof JuelDate) return right instanceof JuelDate && left.value.equals(right.value);
  if (isList(left))
    return isList(right) && left.length === right.length && left.every((item, index) => same(item, right[index]));
  if (!isMap(left)) return left === right;
  if (!isMap(right)) return false;
  const names = keys(left);
  return names.length === keys(right).length && names.every((name) => same(entryOf(left, name), entryOf(right, name)));
}

/** §1.8.1: an order with null is false. */
function isOrdered(left: unknown, right: unknown): boolean {
  return !isNull(left) && !isNull(right);
}

/** Negative where left comes first. Numbers before strings, as §1.8.1 coerces. */
export function order(left: unknown, right: unknown): number {
  if (typeof left === 'number' || typeof right === 'number') return sign(toNumber(left), toNumber(right));
  if (typeof left === 'string' || typeof right === 'string') return sign(toText(left), toText(right));
  if (typeof left === 'boolean' && typeof right === 'boolean') return sign(left, right);
  if (left instanceof JuelDate && right instanceof JuelDate)
    return Temporal.PlainDateTime.compare(left.value, right.value);
  return fail(`Expected values that have an order, but found ${show(left)} and ${show(right)}`);
}

function sign<Value extends number | string | boolean>(left: Value, right: Value): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isEmpty(value: unknown): boolean {
  if (isNull(value) || value === '') return true;
  if (value instanceof EngineObject) return false;
  return isList(value) ? value.length === 0 : isMap(value) && keys(value).length === 0;
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function bothNull(left: unknown, right: unknown): boolean {
  return isNull(left) && isNull(right);
}
