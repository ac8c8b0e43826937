/**
 * A cursor names the place of an item in an order by its sort values, not by its position: what is inserted or deleted
 * meanwhile moves nothing.
 */
import { invalid } from '../problem/problem.js';

export interface SortTerm {
  readonly field: string;
  readonly descending: boolean;
}

/** The item's value of each sort term, as PostgreSQL writes it; the last is its key. */
export type Cursor = readonly (string | null)[];

export function writeCursor(values: Cursor, sort: readonly SortTerm[]): string {
  return Buffer.from(JSON.stringify([signature(sort), ...values])).toString('base64');
}

export function readCursor(text: unknown, path: string, sort: readonly SortTerm[]): Cursor {
  const wrong = invalid(`Expected ${path} to be a cursor of this search in this order, but it is not one.`);
  if (typeof text !== 'string') throw wrong;
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    throw wrong;
  }
  if (!Array.isArray(content) || content.length !== sort.length + 1 || content[0] !== signature(sort)) throw wrong;
  const values: readonly unknown[] = content.slice(1);
  if (!values.every(isPlace)) throw wrong;
  return values;
}

function isPlace(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && !value.includes('\0'));
}

function signature(sort: readonly SortTerm[]): string {
  return sort.map((term) => `${term.descending ? '-' : ''}${term.field}`).join(',');
}
