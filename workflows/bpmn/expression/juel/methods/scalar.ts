/** Methods of `java.lang.Number` and `java.lang.Boolean`. */
import { toBoolean, toNumber, toText } from '../coerce.js';
import { order } from '../operators.js';
import { methods, taking, type Methods } from './define.js';

const { trunc } = Math;

export const numberMethods: Methods<number> = methods<number>({
  compareTo: taking(1, (number, other) => order(number, toNumber(other))),
  doubleValue: (number) => number,
  equals: taking(1, (number, other) => number === other),
  floatValue: (number) => number,
  intValue: (number) => trunc(number),
  longValue: (number) => trunc(number),
  shortValue: (number) => trunc(number),
  toString: (number: number) => toText(number),
});

export const booleanMethods: Methods<boolean> = methods<boolean>({
  booleanValue: (value) => value,
  compareTo: taking(1, (value, other) => order(value, toBoolean(other))),
  equals: taking(1, (value, other) => value === other),
  toString: (value: boolean) => toText(value),
});
