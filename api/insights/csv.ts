/** Rows of insights as RFC 4180 has them: what is inside of a column is a column of its own, `duration.p95`. */
import { csvOf } from '../csv.js';
import type { SchemaObject } from '../openapi/routes.js';
import type { Answer, Row } from './figure.js';

type Columns = Readonly<Record<string, SchemaObject>>;

/** The total first; `scope` says which row it is. */
export function insightsCsv({ total, items }: Answer, columns: Columns): string {
  const rows = [{ scope: 'total', ...total }, ...items.map((item) => ({ scope: 'group', ...item }))];
  return rowsCsv(rows, { scope: { type: 'string' }, ...columns });
}

export function rowsCsv(rows: readonly Row[], columns: Columns): string {
  const paths = pathsOf(columns);
  return csvOf(
    rows.map((row) => paths.map((path) => cell(path.reduce<unknown>(inside, row)))),
    paths.map((path) => path.join('.')),
  );
}

function pathsOf(columns: Columns): readonly (readonly string[])[] {
  return Object.entries(columns).flatMap(([name, { properties }]) =>
    properties ? pathsOf(properties as Columns).map((path) => [name, ...path]) : [[name]],
  );
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Row)[name] : undefined;
}

/** Numbers stay numbers: a formula is a text. */
function cell(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
