/** How a value of each of Camunda 7's primitive types is read; each also takes the text of the value, as Camunda does. */
import type { Json } from '../../../workflows/engine/record.js';
import { invalid, type Problem } from '../../problem/problem.js';
import { describe } from '../../validation/describe.js';
import { readDate } from '../support/dates.js';

type Read = (value: unknown, path: string) => Json;

export const SCALARS: Readonly<Record<string, Read>> = {
  String: text,
  Integer: wholeNumber(2 ** 31),
  Short: wholeNumber(2 ** 15),
  Long: wholeNumber(Number.MAX_SAFE_INTEGER),
  Double: (value, path) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw wrong(path, 'a number', value);
    return number;
  },
  Boolean: (value, path) => {
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw wrong(path, 'true or false', value);
  },
  /** Kept in ISO-8601 with `Z`, which expressions understand. */
  Date: (value, path) => {
    const date = readDate(value);
    if (!date) throw wrong(path, 'a date and time such as 2013-01-23T13:42:42.000+0000', value);
    return date.toISOString();
  },
  Bytes: text,
  Xml: text,
};

/** JSON text, or JSON itself. */
export function readJson(value: unknown, path: string): Json {
  if (typeof value !== 'string') return value as Json;
  try {
    return JSON.parse(value) as Json;
  } catch {
    throw wrong(path, 'the text of JSON', value);
  }
}

function text(value: unknown, path: string): Json {
  if (typeof value !== 'string') throw wrong(path, 'a text', value);
  return value;
}

function wholeNumber(bound: number): Read {
  return (value, path) => {
    const number = typeof value === 'string' && /^[+-]?\d+$/.test(value.trim()) ? Number(value) : value;
    if (!Number.isSafeInteger(number) || Number(number) < -bound || Number(number) > bound)
      throw wrong(path, `a whole number within ±${String(bound)}`, value);
    return Number(number);
  };
}

function wrong(path: string, expected: string, value: unknown): Problem {
  return invalid(`Expected ${path}.value to be ${expected}, but it is ${describe(value)}.`);
}
