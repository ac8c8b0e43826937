/** The filter operators of each type of field, and their SQL. */
import { invalid } from '../problem/problem.js';
import { isDate } from '../validation/date.js';
import { describe } from '../validation/describe.js';
import { isKey } from '../validation/key.js';
import type { Parameters } from './parameters.js';
import type { Field, FieldType } from './table.js';

const SAME = ['$eq', '$neq', '$exists', '$in', '$notIn'] as const;
const ORDER = ['$gt', '$gte', '$lt', '$lte'] as const;

export const OPERATORS = {
  key: SAME,
  text: [...SAME, '$like', '$ilike'],
  texts: [...SAME, '$like', '$ilike'],
  integer: [...SAME, ...ORDER],
  decimal: [...SAME, ...ORDER],
  day: [...SAME, ...ORDER],
  date: [...SAME, ...ORDER],
  boolean: ['$eq', '$neq', '$exists'],
  json: [],
} as const satisfies Record<FieldType, readonly string[]>;

export const SQL_TYPES = {
  key: 'bigint',
  text: 'text',
  texts: 'text',
  integer: 'numeric',
  decimal: 'numeric',
  day: 'text',
  date: 'timestamptz',
  boolean: 'boolean',
  json: 'jsonb',
} as const satisfies Record<FieldType, string>;

const EXPECTED = {
  key: 'a key (a text of at most 19 digits)',
  text: 'a text',
  texts: 'a text',
  integer: 'a whole number',
  decimal: 'a decimal number as a text, e.g. 19.90',
  day: 'a day, e.g. 2026-12-24',
  date: 'an ISO-8601 date and time, e.g. 2026-12-24T18:00:00Z',
  boolean: 'true or false',
  json: 'a value',
} as const satisfies Record<FieldType, string>;

const SIGNS: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

/** SQL condition of `column` for a plain value or an object of operators. */
export function comparison(field: Field, filter: unknown, path: string, parameters: Parameters): string {
  if (field.type === 'texts' && Array.isArray(filter)) {
    return `${field.column} @> ${parameters.add(filter.map((value, index) => checked(field, value, `${path}[${String(index)}]`)))}::text[]`;
  }
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter))
    return one(field, '$eq', filter, path, parameters);
  const operators = Object.entries(filter);
  if (operators.length === 0) throw invalid(`Expected ${path} to have an operator, but it has none.`);
  return operators.map(([operator, value]) => one(field, operator, value, path, parameters)).join(' AND ');
}

function one(field: Field, operator: string, value: unknown, path: string, parameters: Parameters): string {
  const known: readonly string[] = OPERATORS[field.type];
  if (!known.includes(operator)) {
    throw invalid(`Expected ${path} to use one of the operators ${known.join(', ')}, but it uses ${operator}.`);
  }
  const at = `${path}.${operator}`;
  if (operator === '$exists') {
    if (typeof value !== 'boolean') throw invalid(`Expected ${at} to be true or false, but it is ${describe(value)}.`);
    if (field.type === 'texts') return `(cardinality(${field.column}) > 0) = ${parameters.add(value)}::boolean`;
    return value ? `${field.column} IS NOT NULL` : `${field.column} IS NULL`;
  }
  if (field.type === 'texts') return membership(field, operator, value, at, parameters);
  return scalar(field, field.column, operator, value, at, parameters);
}

function scalar(
  field: Field,
  column: string,
  operator: string,
  value: unknown,
  at: string,
  parameters: Parameters,
): string {
  const type = SQL_TYPES[field.type];
  switch (operator) {
    case '$in':
      return `${column} = ANY(${parameters.add(list(field, value, at))}::${type}[])`;
    case '$notIn':
      return `(${column} = ANY(${parameters.add(list(field, value, at))}::${type}[])) IS NOT TRUE`;
    case '$like':
    case '$ilike':
      return `${column} ${operator.slice(1).toUpperCase()} ${parameters.add(likePattern(text(value, at)))} ESCAPE '\\'`;
    case '$eq':
      // As a condition of its own, not compared with one: then rows can be found by it.
      if (field.type === 'boolean') return `${checked(field, value, at) === true ? '' : 'NOT '}(${column})`;
      return `${column} = ${parameters.add(checked(field, value, at))}::${type}`;
    case '$neq':
      return `${column} IS DISTINCT FROM ${parameters.add(checked(field, value, at))}::${type}`;
    default:
      return `${column} ${SIGNS[operator] ?? '='} ${parameters.add(checked(field, value, at))}::${type}`;
  }
}

/** `$eq`, `$in`, `$like` and `$ilike` hold where one member fulfils them; `$neq` and `$notIn` where none is such a value. */
function membership(field: Field, operator: string, value: unknown, at: string, parameters: Parameters): string {
  switch (operator) {
    case '$like':
    case '$ilike':
      return `EXISTS (SELECT 1 FROM unnest(${field.column}) member WHERE ${scalar(field, 'member', operator, value, at, parameters)})`;
    case '$in':
      return `${field.column} && ${parameters.add(list(field, value, at))}::text[]`;
    case '$notIn':
      return `NOT ${field.column} && ${parameters.add(list(field, value, at))}::text[]`;
    case '$neq':
      return `NOT ${field.column} @> ${parameters.add([checked(field, value, at)])}::text[]`;
    default:
      return `${field.column} @> ${parameters.add([checked(field, value, at)])}::text[]`;
  }
}

function list(field: Field, value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(`Expected ${at} to be a list, but it is ${describe(value)}.`);
  return value.map((entry, index) => checked(field, entry, `${at}[${String(index)}]`));
}

function text(value: unknown, at: string): string {
  if (typeof value !== 'string') throw invalid(`Expected ${at} to be a text, but it is ${describe(value)}.`);
  return value;
}

function checked(field: Field, value: unknown, at: string): unknown {
  if (!fits(field.type, value))
    throw invalid(`Expected ${at} to be ${EXPECTED[field.type]}, but it is ${describe(value)}.`);
  if (field.type === 'text' && field.values && !field.values.includes(String(value))) {
    throw invalid(`Expected ${at} to be one of ${field.values.join(', ')}, but it is ${describe(value)}.`);
  }
  return value;
}

function fits(type: FieldType, value: unknown): boolean {
  switch (type) {
    case 'key':
      return isKey(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'decimal':
      return typeof value === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(value);
    case 'day':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDate(`${value}T00:00:00Z`);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isDate(value);
    case 'text':
    case 'texts':
      return typeof value === 'string';
    case 'json':
      return false;
  }
}

/** `*` any characters, `?` one character, `\` takes the next character as it is. */
function likePattern(wildcards: string): string {
  return wildcards.replace(/\\(.)|[*?%_\\]/gs, (match: string, escaped: string | undefined) => {
    if (escaped !== undefined) return /[%_\\]/.test(escaped) ? `\\${escaped}` : escaped;
    if (match === '*') return '%';
    if (match === '?') return '_';
    return `\\${match}`;
  });
}
