/** `+ - * / **` and negation (DMN 1.5 §10.3.2.13, tables 51-54): null with a warning where the types do not fit. */
import { FeelDuration } from 'feelin';
import { minus, over, plus, times } from './decimal.js';
import { show } from './display.js';
import type { Evaluation } from './evaluation.js';
import { addDuration, addDurations, divideDurations, scaleDuration, subtractInstants } from './temporal-arithmetic.js';
import { isTemporal } from './values.js';

const { isFinite } = Number;

export function add(left: unknown, right: unknown, evaluation: Evaluation): unknown {
  if (typeof left === 'number' && typeof right === 'number')
    return finite(plus(left, right), '+', left, right, evaluation);
  if (typeof left === 'string' && typeof right === 'string') {
    evaluation.touch(left.length + right.length);
    return left + right;
  }
  if (right instanceof FeelDuration && left instanceof FeelDuration)
    return addDurations(left, right, 1) ?? refuse('+', left, right, evaluation);
  if (isTemporal(left) && right instanceof FeelDuration)
    return addDuration(left, right, 1) ?? refuse('+', left, right, evaluation);
  if (isTemporal(right) && left instanceof FeelDuration)
    return addDuration(right, left, 1) ?? refuse('+', left, right, evaluation);
  return refuse('+', left, right, evaluation);
}

export function subtract(left: unknown, right: unknown, evaluation: Evaluation): unknown {
  if (typeof left === 'number' && typeof right === 'number')
    return finite(minus(left, right), '-', left, right, evaluation);
  if (right instanceof FeelDuration && left instanceof FeelDuration)
    return addDurations(left, right, -1) ?? refuse('-', left, right, evaluation);
  if (isTemporal(left) && right instanceof FeelDuration)
    return addDuration(left, right, -1) ?? refuse('-', left, right, evaluation);
  if (isTemporal(left) && isTemporal(right))
    return subtractInstants(left, right) ?? refuse('-', left, right, evaluation);
  return refuse('-', left, right, evaluation);
}

export function multiply(left: unknown, right: unknown, evaluation: Evaluation): unknown {
  if (typeof left === 'number' && typeof right === 'number')
    return finite(times(left, right), '*', left, right, evaluation);
  if (left instanceof FeelDuration && typeof right === 'number')
    return scaleDuration(left, right) ?? refuse('*', left, right, evaluation);
  if (right instanceof FeelDuration && typeof left === 'number')
    return scaleDuration(right, left) ?? refuse('*', left, right, evaluation);
  return refuse('*', left, right, evaluation);
}

export function divide(left: unknown, right: unknown, evaluation: Evaluation): unknown {
  if (right === 0) return evaluation.warn(`Expected a divisor other than 0, but found ${show(left)} / 0`);
  if (typeof left === 'number' && typeof right === 'number')
    return finite(over(left, right), '/', left, right, evaluation);
  if (left instanceof FeelDuration && typeof right === 'number')
    return scaleDuration(left, 1 / right) ?? refuse('/', left, right, evaluation);
  if (left instanceof FeelDuration && right instanceof FeelDuration)
    return divideDurations(left, right) ?? refuse('/', left, right, evaluation);
  return refuse('/', left, right, evaluation);
}

export function power(left: unknown, right: unknown, evaluation: Evaluation): unknown {
  if (typeof left === 'number' && typeof right === 'number')
    return finite(left ** right, '**', left, right, evaluation);
  return refuse('**', left, right, evaluation);
}

export function negate(operand: unknown, evaluation: Evaluation): unknown {
  if (typeof operand === 'number') return 0 - operand;
  if (operand instanceof FeelDuration) return scaleDuration(operand, -1);
  return evaluation.warn(`Expected a number or duration after '-', but found ${show(operand)}`);
}

function finite(value: number, operator: string, left: number, right: number, evaluation: Evaluation): number | null {
  return isFinite(value) ? value : refuse(operator, left, right, evaluation);
}

function refuse(operator: string, left: unknown, right: unknown, evaluation: Evaluation): null {
  return evaluation.warn(
    `Expected values that '${operator}' can work on, but found ${show(left)} ${operator} ${show(right)}`,
  );
}
