/** The SQL condition of a search's filter. */
import { invalid } from '../problem/problem.js';
import { comparison } from './comparison.js';
import type { Parameters } from './parameters.js';
import { record } from './request.js';
import type { SearchTable } from './table.js';

/** All fields of the filter hold, and with `$or` at least one of its filters. */
export function condition(
  table: SearchTable,
  filter: Readonly<Record<string, unknown>>,
  parameters: Parameters,
  path = 'filter',
): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `(${part(table, name, value, `${path}.${name}`, parameters)})`);
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

function part(table: SearchTable, name: string, value: unknown, path: string, parameters: Parameters): string {
  if (name === '$or') return alternatives(table, value, path, parameters);
  const custom = table.filters && Object.hasOwn(table.filters, name) ? table.filters[name] : undefined;
  if (custom) return custom.condition(value, path, parameters);
  const field = Object.hasOwn(table.fields, name) ? table.fields[name] : undefined;
  if (!field || field.filter === false) {
    throw invalid(
      `Expected filter to name one of ${filterNames(table).join(', ')}, but it names ${path.replace(/^filter\./, '')}.`,
    );
  }
  const compared = comparison(field, value, path, parameters);
  return field.comparable ? `${compared} AND ${field.comparable(parameters)}` : compared;
}

function alternatives(table: SearchTable, value: unknown, path: string, parameters: Parameters): string {
  if (!Array.isArray(value) || value.length === 0)
    throw invalid(`Expected ${path} to be a list of filters, but it is not.`);
  return value
    .map((filter: unknown, index) => {
      const at = `${path}[${String(index)}]`;
      return `(${condition(table, record(filter, at), parameters, at)})`;
    })
    .join(' OR ');
}

export function filterNames(table: SearchTable): readonly string[] {
  const fields = Object.keys(table.fields).filter((name) => table.fields[name]?.filter !== false);
  return [...new Set([...fields, ...Object.keys(table.filters ?? {})])];
}
