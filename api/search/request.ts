/** The body of a search, checked against the table it searches. */
import { invalid } from '../problem/problem.js';
import { describe } from '../validation/describe.js';
import { readCursor, type Cursor, type SortTerm } from './cursor.js';
import type { SearchTable } from './table.js';

export const DEFAULT_LIMIT = 100;
export const LARGEST_LIMIT = 10_000;

export interface Page {
  readonly limit: number;
  readonly from: number;
  readonly after?: Cursor;
  readonly before?: Cursor;
}

export interface SearchRequest {
  readonly filter: Readonly<Record<string, unknown>>;
  /** Ends with the key, so that the order is total. */
  readonly sort: readonly SortTerm[];
  readonly page: Page;
}

/** Throws a `Problem` of status 400 where the body is not a search of this table. An absent body searches everything. */
export function parseSearch(table: SearchTable, body: unknown): SearchRequest {
  const request = record(body ?? {}, 'the body', ['filter', 'sort', 'page']);
  const sort = parseSort(table, request['sort'] ?? []);
  return {
    filter: record(request['filter'] ?? {}, 'filter'),
    sort,
    page: parsePage(request['page'] ?? {}, sort),
  };
}

/** `value` as an object; with `names`, of these properties alone. */
export function record(value: unknown, path: string, names?: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`Expected ${path} to be an object, but it is ${describe(value)}.`);
  }
  const stranger = Object.keys(value).find((name) => names !== undefined && !names.includes(name));
  if (stranger !== undefined)
    throw invalid(`Expected ${path} to have only ${names?.join(', ') ?? ''}, but it has ${stranger}.`);
  return value as Readonly<Record<string, unknown>>;
}

function parseSort(table: SearchTable, value: unknown): readonly SortTerm[] {
  if (!Array.isArray(value)) throw invalid(`Expected sort to be a list, but it is ${describe(value)}.`);
  const terms = value.map((entry: unknown, index) => {
    const path = `sort[${String(index)}]`;
    const { field, order } = record(entry, path, ['field', 'order']);
    const sortable = Object.keys(table.fields).filter((name) => table.fields[name]?.sort);
    if (typeof field !== 'string' || !sortable.includes(field)) {
      throw invalid(`Expected ${path}.field to be one of ${sortable.join(', ')}, but it is ${describe(field)}.`);
    }
    if (order !== undefined && order !== 'ASC' && order !== 'DESC') {
      throw invalid(`Expected ${path}.order to be ASC or DESC, but it is ${describe(order)}.`);
    }
    return { field, descending: order === 'DESC' };
  });
  return terms.some((term) => term.field === table.key) ? terms : [...terms, { field: table.key, descending: false }];
}

const FORMS = ['limit', 'from', 'after', 'before'] as const;

function parsePage(value: unknown, sort: readonly SortTerm[]): Page {
  const page = record(value, 'page', FORMS);
  const starts = (['from', 'after', 'before'] as const).filter(
    (name) => page[name] !== undefined && page[name] !== null,
  );
  if (starts.length > 1)
    throw invalid(`Expected page to have one of from, after and before, but it has ${starts.join(' and ')}.`);
  const { after, before } = page;
  return {
    limit: wholeNumber(page['limit'] ?? DEFAULT_LIMIT, 'page.limit', LARGEST_LIMIT),
    from: wholeNumber(page['from'] ?? 0, 'page.from', Number.MAX_SAFE_INTEGER),
    ...(after === undefined || after === null ? {} : { after: readCursor(after, 'page.after', sort) }),
    ...(before === undefined || before === null ? {} : { before: readCursor(before, 'page.before', sort) }),
  };
}

function wholeNumber(value: unknown, path: string, maximum: number): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > maximum) {
    throw invalid(`Expected ${path} to be a whole number from 0 to ${String(maximum)}, but it is ${describe(value)}.`);
  }
  return Number(value);
}
