/** One search for all resources: filter, sort, page, count, in the grammar of Camunda 8's `/v2`. */
import type { DataSource, EntityManager } from 'typeorm';
import { ofCallersTenants } from '../auth/caller.js';
import { authorizedRows } from '../auth/grants.js';
import { notFound } from '../problem/problem.js';
import { condition } from './condition.js';
import { writeCursor, type SortTerm } from './cursor.js';
import { keyset } from './keyset.js';
import { Parameters } from './parameters.js';
import { parseSearch } from './request.js';
import { fieldOf, type ItemOf, type SearchTable } from './table.js';

/** Items are counted up to here. */
const LARGEST_COUNT = 10_000;

export interface SearchResult<Item> {
  readonly items: readonly Item[];
  readonly page: {
    readonly totalItems: number;
    /** There are more than `totalItems`: nobody counted them all. */
    readonly hasMoreTotalItems: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export interface SearchOptions<T extends SearchTable> {
  readonly table: T;
  /** The request's body, not yet checked. */
  readonly body: unknown;
  /** A condition of the route itself, e.g. the instance in its path. */
  readonly within?: (parameters: Parameters) => string;
  /** What the table reads from instead of its `from`, where that depends on the request. */
  readonly from?: (parameters: Parameters) => string;
}

type Database = DataSource | EntityManager;

export async function search<T extends SearchTable>(
  database: Database,
  options: SearchOptions<T>,
): Promise<SearchResult<ItemOf<T>>> {
  const { table, within, from = () => table.from } = options;
  const { filter, sort, page } = parseSearch(table, options.body);
  const matching = (parameters: Parameters): string =>
    [
      condition(table, filter, parameters),
      visible(table, parameters),
      ...(within ? [within(parameters)] : []),
      ...sort.flatMap((term) => fieldOf(table, term.field).comparable?.(parameters) ?? []),
    ].join(' AND ');
  const parameters = new Parameters();
  const backwards = page.before !== undefined;
  const cursor = page.after ?? page.before;
  const where = matching(parameters);
  const beyond = cursor ? keyset({ table, sort, cursor, backwards, parameters }) : 'true';
  const read = `SELECT ${columns(table)}, ARRAY[${sort.map((term) => `(${fieldOf(table, term.field).column})::text`).join(', ')}] AS "$place"
     FROM ${from(parameters)} WHERE ${where} AND ${beyond}
     ORDER BY ${sort.map((term) => orderBy(table, term, backwards)).join(', ')}
     LIMIT ${parameters.add(page.limit)} OFFSET ${parameters.add(page.from)}`;
  const rows = page.limit === 0 ? [] : await database.query<Row<T>[]>(read, parameters.values);
  const isLast = !cursor && rows.length < page.limit && (rows.length > 0 || page.from === 0);
  const total = isLast ? page.from + rows.length : await countMatching(database, { from, matching });
  if (backwards) rows.reverse();
  const places = rows.map((row) => row.$place);
  return {
    items: rows.map(({ $place: _, ...item }) => item as unknown as ItemOf<T>),
    page: {
      totalItems: isLast ? total : Math.min(total, LARGEST_COUNT),
      hasMoreTotalItems: !isLast && total > LARGEST_COUNT,
      startCursor: places[0] ? writeCursor(places[0], sort) : null,
      endCursor: places.at(-1) ? writeCursor(places.at(-1) ?? [], sort) : null,
    },
  };
}

/** How many items there are; one more than are counted stands for all beyond. */
async function countMatching(
  database: Database,
  { from, matching }: Readonly<Record<'from' | 'matching', (parameters: Parameters) => string>>,
): Promise<number> {
  const parameters = new Parameters();
  const [{ total }] = await database.query<[{ readonly total: number }]>(
    `SELECT count(*)::int AS total FROM (SELECT 1 FROM ${from(parameters)} WHERE ${matching(parameters)} LIMIT ${String(LARGEST_COUNT + 1)}) matching`,
    parameters.values,
  );
  return total;
}

/** How many items a search has, however many there are. */
export async function count<T extends SearchTable>(
  database: Database,
  { table, within }: Pick<SearchOptions<T>, 'table' | 'within'>,
): Promise<number> {
  const parameters = new Parameters();
  const where = [visible(table, parameters), ...(within ? [within(parameters)] : [])].join(' AND ');
  const [{ total }] = await database.query<[{ readonly total: number }]>(
    `SELECT count(*)::int AS total FROM ${table.from} WHERE ${where}`,
    parameters.values,
  );
  return total;
}

type Row<T extends SearchTable> = ItemOf<T> & { readonly $place: readonly (string | null)[] };

/** The item with this key; a `Problem` of status 404 where there is none. */
export async function get<T extends SearchTable>(database: Database, table: T, key: string): Promise<ItemOf<T>> {
  const parameters = new Parameters();
  const [item] = await database.query<ItemOf<T>[]>(
    `SELECT ${columns(table)} FROM ${table.from}
     WHERE ${fieldOf(table, table.key).column} = ${parameters.add(key)} AND ${visible(table, parameters)}`,
    parameters.values,
  );
  if (!item) throw notFound(table.noun, key);
  return item;
}

/** SQL condition: the caller may see the row. What belongs to no tenant is seen by all, tenants by who looks after them. */
export function visible(table: SearchTable, parameters: Parameters): string {
  const tenant = table.key === 'tenantId' ? undefined : table.fields['tenantId'];
  const ofTenant = tenant ? `(${tenant.column} IS NULL OR ${ofCallersTenants(tenant.column, parameters)})` : 'true';
  const parts = [ofTenant, authorizedRows(table, parameters), ...(table.visible ? [table.visible(parameters)] : [])];
  return `(${parts.join(' AND ')})`;
}

/** SQL of what is selected for an item of the table. */
export function columns(table: SearchTable): string {
  return Object.entries(table.fields)
    .filter(([, field]) => !field.hidden)
    .map(([name, field]) => `${field.shown ?? field.column} AS "${name}"`)
    .join(', ');
}

/** PostgreSQL's own place for nulls: last in ascending order, first in descending order. */
function orderBy(table: SearchTable, term: SortTerm, backwards: boolean): string {
  return `${fieldOf(table, term.field).column} ${term.descending === backwards ? 'ASC' : 'DESC'}`;
}
