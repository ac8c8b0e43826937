import { SQL_TYPES } from './comparison.js';
import type { Cursor, SortTerm } from './cursor.js';
import type { Parameters } from './parameters.js';
import { fieldOf, type SearchTable } from './table.js';

export interface KeysetOptions {
  readonly table: SearchTable;
  readonly sort: readonly SortTerm[];
  readonly cursor: Cursor;
  /** Items before the cursor instead of after it. */
  readonly backwards: boolean;
  readonly parameters: Parameters;
}

/** Items beyond the cursor: greater in the first term, or equal in it and greater in the next, and so on. */
export function keyset({ table, sort, cursor, backwards, parameters }: KeysetOptions): string {
  const alternatives = sort.map((term, index) => {
    const equal = sort.slice(0, index).map((earlier, place) => {
      const column = fieldOf(table, earlier.field).column;
      return `${column} IS NOT DISTINCT FROM ${typed(table, earlier, cursor[place] ?? null, parameters)}`;
    });
    return [...equal, beyond(table, term, cursor[index] ?? null, term.descending !== backwards, parameters)].join(
      ' AND ',
    );
  });
  return `${bound({ table, sort, cursor, backwards, parameters })} AND (${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`;
}

/** What the alternatives have in common, as an index can look it up: no page costs more than the first. */
function bound({ table, sort: [term], cursor: [value], backwards, parameters }: KeysetOptions): string {
  if (!term || value === undefined || value === null) return 'true';
  const { column, nullable } = fieldOf(table, term.field);
  const descending = term.descending !== backwards;
  if (!descending && nullable) return 'true';
  return `${column} ${descending ? '<=' : '>='} ${typed(table, term, value, parameters)}`;
}

/** Nulls stand where PostgreSQL puts them: last in ascending order, first in descending order. */
function beyond(
  table: SearchTable,
  term: SortTerm,
  value: string | null,
  descending: boolean,
  parameters: Parameters,
): string {
  const column = fieldOf(table, term.field).column;
  if (value === null) return descending ? `${column} IS NOT NULL` : 'false';
  const place = typed(table, term, value, parameters);
  return descending ? `${column} < ${place}` : `(${column} > ${place} OR ${column} IS NULL)`;
}

function typed(table: SearchTable, term: SortTerm, value: string | null, parameters: Parameters): string {
  return `${parameters.add(value)}::${SQL_TYPES[fieldOf(table, term.field).type]}`;
}
