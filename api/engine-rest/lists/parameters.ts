/** Query parameters of Camunda 7's lists, as filters of our searches. */
import { invalid } from '../../problem/problem.js';
import { describe } from '../../validation/describe.js';
import { isKey } from '../../validation/key.js';
import { readDate } from '../support/dates.js';
import { WITHOUT_TENANT } from '../support/tenants.js';

/** As `condition` of `api/search` takes it. */
export type Filter = Readonly<Record<string, unknown>>;

/** What a value means; it is a text where it comes from the URL. Throws a `Problem` of status 400. */
export type Parameter = (value: unknown, name: string) => Filter;

export const text =
  (field: string, operator = '$eq'): Parameter =>
  (value, name) => ({ [field]: { [operator]: textOf(value, name) } });

export const texts =
  (field: string, operator = '$in'): Parameter =>
  (value, name) => ({ [field]: { [operator]: listOf(value, name) } });

/** `%` any characters, `_` one character. */
export const like =
  (field: string): Parameter =>
  (value, name) => ({
    [field]: {
      $like: textOf(value, name)
        .replace(/[*?\\]/g, '\\$&')
        .replaceAll('%', '*')
        .replaceAll('_', '?'),
    },
  });

/** What is no key of ours is nobody's. */
export const ids =
  (field: string): Parameter =>
  (value, name) => ({ [field]: { $in: listOf(value, name).filter(isKey) } });

export const wholeNumber =
  (field: string, operator = '$eq'): Parameter =>
  (value, name) => ({ [field]: { [operator]: integerOf(value, name) } });

export const date =
  (field: string, operator: '$eq' | '$gt' | '$lt' | '$lte'): Parameter =>
  (value, name) => ({ [field]: { [operator]: dateOf(value, name) } });

/** A parameter that is only ever true: what false would mean Camunda 7 does not say. */
export const flag =
  (filter: Filter): Parameter =>
  (value, name) => {
    if (value !== true && value !== 'true') throw invalid(`Expected ${name} to be true, but it is ${describe(value)}.`);
    return filter;
  };

/** A parameter that changes nothing, whatever it is. */
export const ignored: Parameter = () => ({});

/** Of everything that belongs to a tenant. */
export const TENANTS: Readonly<Record<string, Parameter>> = {
  tenantIdIn: texts('tenantId'),
  withoutTenantId: flag(WITHOUT_TENANT),
};

/** A list, or in the URL its texts with commas between. */
export function listOf(value: unknown, name: string): readonly string[] {
  const list: unknown = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(list)) throw invalid(`Expected ${name} to be a list, but it is ${describe(value)}.`);
  return list.map((entry: unknown) => textOf(entry, name));
}

export function integerOf(value: unknown, name: string): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (!Number.isSafeInteger(number))
    throw invalid(`Expected ${name} to be a whole number, but it is ${describe(value)}.`);
  return Number(number);
}

export function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalid(`Expected ${name} to be a text, but it is ${describe(value)}.`);
  return value;
}

export function dateOf(value: unknown, name: string): string {
  // In a URL, a plus sign that nobody encoded is a blank.
  const read = readDate(typeof value === 'string' ? value.replace(' ', '+') : value);
  if (!read)
    throw invalid(`Expected ${name} to be a date such as 2013-01-23T13:42:42.000+0000, but it is ${describe(value)}.`);
  return read.toISOString();
}
