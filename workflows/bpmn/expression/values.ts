/**
 * FEEL values at run time (DMN 1.5 §10.3.2.2): JSON as it is (null, boolean, number, string, array, object), feelin's
 * classes for dates, times, durations and ranges, and `FeelClosure` for functions. Numbers are IEEE doubles: exact for
 * integers up to 2^53, 15 significant digits otherwise, where the specification asks for 34 decimal digits.
 */
import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import type { FeelType } from './ast.js';

// Globals are looked up slowly in the workflow sandbox; module constants are not.
const isArray = Array.isArray;
const hasOwnProperty = Object.prototype.hasOwnProperty;

export type FeelContext = Readonly<Record<string, unknown>>;

/** A function value: defined in the expression, built in, or supplied by the evaluation's `lookup`. */
export class FeelClosure {
  constructor(
    /** Shown in warnings. */
    readonly name: string,
    readonly parameters: readonly string[],
    /** `args` as given in the call, in the order of `parameters`; there may be fewer or more of them. */
    readonly apply: (args: readonly unknown[]) => unknown,
    readonly type?: Extract<FeelType, { readonly kind: 'function' }>,
  ) {}
}

export type FeelTypeName =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function';

export function typeOf(value: unknown): FeelTypeName {
  switch (typeof value) {
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'object':
      if (value === null) return 'null';
      if (isArray(value)) return 'list';
      if (value instanceof FeelDate) return 'date';
      if (value instanceof FeelDateTime) return 'date and time';
      if (value instanceof FeelDuration)
        return value.yearsMonths ? 'years and months duration' : 'days and time duration';
      if (value instanceof FeelTime) return 'time';
      if (value instanceof FeelRange) return 'range';
      if (value instanceof FeelClosure) return 'function';
      return 'context';
    default:
      return 'null';
  }
}

export function isList(value: unknown): value is readonly unknown[] {
  return isArray(value);
}

export function isContext(value: unknown): value is FeelContext {
  return typeof value === 'object' && typeOf(value) === 'context';
}

export function isTemporal(value: unknown): value is FeelDate | FeelTime | FeelDateTime {
  return value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime;
}

/** The entry `name` of a context; undefined where it has none. Inherited properties are no entries. */
export function entryOf(context: FeelContext, name: string): unknown {
  return hasOwnProperty.call(context, name) ? context[name] : undefined;
}

/** A bound that is undefined is open (`> 3`); one that is null was computed as null and compares with nothing. */
export function range(start: unknown, end: unknown, startIncluded: boolean, endIncluded: boolean): FeelRange {
  return new FeelRange({ start, end, 'start included': startIncluded, 'end included': endIncluded, valueType: null });
}
