/** Camunda 7's lists and counts: parameters in the URL or the body, `sortBy` and `sorting`, `firstResult` and `maxResults`. */
import type { DataSource } from 'typeorm';
import { invalid } from '../../problem/problem.js';
import { condition } from '../../search/condition.js';
import type { Parameters } from '../../search/parameters.js';
import { LARGEST_LIMIT, record } from '../../search/request.js';
import { count, search } from '../../search/search.js';
import type { ItemOf, SearchTable } from '../../search/table.js';
import { describe } from '../../validation/describe.js';
import { badUserRequest } from '../support/refusals.js';
import { integerOf, type Filter, type Parameter } from './parameters.js';

export interface List<T extends SearchTable> {
  readonly table: T;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Field of the table by Camunda's `sortBy`. */
  readonly sorts: Readonly<Record<string, string>>;
  /** What parameters mean together. */
  readonly implied?: (given: Filter) => Filter;
}

/** What came in the URL, and in the body of a POST. */
export interface ListRequest {
  readonly query: unknown;
  readonly body?: unknown;
}

const PAGING = ['firstResult', 'maxResults'];
const SORTING = ['sortBy', 'sortOrder', 'sorting'];

/** Refuses what is no parameter of the list: a filter that is ignored shows what nobody asked for. */
export async function list<T extends SearchTable>(
  database: DataSource,
  definition: List<T>,
  request: ListRequest,
): Promise<readonly ItemOf<T>[]> {
  const given = parametersOf(request);
  const asked = given['maxResults'];
  const { items, page } = await search(database, {
    table: definition.table,
    within: within(definition, given),
    body: {
      sort: sortOf(definition, given),
      page: {
        from: integerOf(given['firstResult'] ?? 0, 'firstResult'),
        limit: Math.min(asked === undefined ? LARGEST_LIMIT : integerOf(asked, 'maxResults'), LARGEST_LIMIT),
      },
    },
  });
  if (asked === undefined && page.hasMoreTotalItems)
    throw badUserRequest(
      `Expected maxResults where there are more than ${String(LARGEST_LIMIT)} results, but it is missing.`,
    );
  return items;
}

export async function countOf(
  database: DataSource,
  definition: List<SearchTable>,
  request: ListRequest,
): Promise<{ readonly count: number }> {
  return {
    count: await count(database, { table: definition.table, within: within(definition, parametersOf(request)) }),
  };
}

function parametersOf({ query, body }: ListRequest): Filter {
  const given = { ...record(query ?? {}, 'the query'), ...record(body ?? {}, 'the body') };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));
}

function within(definition: List<SearchTable>, given: Filter): (parameters: Parameters) => string {
  const { orQueries = [], ...others } = given;
  if (!Array.isArray(orQueries)) throw invalid(`Expected orQueries to be a list, but it is ${describe(orQueries)}.`);
  const alternatives = orQueries.map((query: unknown, index) => record(query, `orQueries[${String(index)}]`));
  return (parameters) =>
    [
      ...filtersOf(definition, others),
      definition.implied?.(others) ?? {},
      ...alternatives.map((query) => ({ $or: filtersOf(definition, query).filter(saysSomething) })),
    ]
      .filter(({ $or }) => !Array.isArray($or) || $or.length > 0)
      .map((filter) => `(${condition(definition.table, filter, parameters)})`)
      .join(' AND ');
}

function saysSomething(filter: Filter): boolean {
  return Object.keys(filter).length > 0;
}

function filtersOf({ parameters }: List<SearchTable>, given: Filter): readonly Filter[] {
  return Object.entries(given)
    .filter(([name]) => !PAGING.includes(name) && !SORTING.includes(name))
    .map(([name, value]) => {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (parameter) return parameter(value, name);
      throw invalid(`Expected a parameter of this list (${Object.keys(parameters).join(', ')}), but it is ${name}.`);
    });
}

function sortOf(
  { sorts }: List<SearchTable>,
  { sortBy, sortOrder, sorting }: Filter,
): readonly { readonly field: string; readonly order: string }[] {
  const one = sortBy === undefined && sortOrder === undefined ? [] : [{ sortBy, sortOrder }];
  const terms: unknown = sorting ?? one;
  if (!Array.isArray(terms)) throw invalid(`Expected sorting to be a list, but it is ${describe(terms)}.`);
  return terms.map((term: unknown, index) => {
    const { sortBy: by, sortOrder: order } = record(term, `sorting[${String(index)}]`);
    const field = typeof by === 'string' && Object.hasOwn(sorts, by) ? sorts[by] : undefined;
    if (field === undefined)
      throw invalid(`Expected sortBy to be one of ${Object.keys(sorts).join(', ')}, but it is ${describe(by)}.`);
    if (order !== 'asc' && order !== 'desc')
      throw invalid(`Expected sortOrder to be asc or desc, but it is ${describe(order)}.`);
    return { field, order: order.toUpperCase() };
  });
}
