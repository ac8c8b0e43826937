/**
 * A resource as its searches see it: each field of the API, the SQL that gives it, its type, and what a search may do
 * with it. The same table selects, filters, sorts, and describes itself to OpenAPI.
 */
import type { Json } from '../../workflows/engine/record.js';
import type { Parameters } from './parameters.js';

interface FieldBase {
  /** SQL expression over the table's `from`. */
  readonly column: string;
  /** SQL expression of the same value, where that is cheaper to tell of the rows of one page. */
  readonly shown?: string;
  readonly nullable?: true;
  readonly sort?: true;
  /** `false`: shown only. */
  readonly filter?: false;
  /** SQL condition: the caller may filter and sort by it. Other rows fulfil no filter by it, and are left out where it sorts. */
  readonly comparable?: (parameters: Parameters) => string;
  /** Filtered by, but not shown. */
  readonly hidden?: true;
}

export type Field = FieldBase &
  (
    | { readonly type: 'key' }
    | { readonly type: 'text'; readonly values?: readonly string[] }
    | { readonly type: 'integer' }
    /** Exact: a text such as `19.90`. */
    | { readonly type: 'decimal' }
    /** `YYYY-MM-DD`; its column gives that text. */
    | { readonly type: 'day' }
    | { readonly type: 'boolean' }
    | { readonly type: 'date' }
    /** An array of texts; filtered by its members, a plain list by all of them. */
    | { readonly type: 'texts' }
    /** `schema`: of OpenAPI, where it is no object; `{}`: any value. */
    | { readonly type: 'json'; readonly filter: false; readonly schema?: object }
  );

export type FieldType = Field['type'];

/** A filter that is no comparison with a column. Answers an SQL condition; throws a `Problem` on a wrong value. */
export interface CustomFilter {
  readonly schema: object;
  condition(value: unknown, path: string, parameters: Parameters): string;
}

export interface SearchTable {
  /** Reads as in "user task". */
  readonly noun: string;
  readonly from: string;
  /** The field that identifies an item; breaks ties between equal sort values. */
  readonly key: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly filters?: Readonly<Record<string, CustomFilter>>;
  /** SQL condition beside the tenant's: the caller may see the row. */
  readonly visible?: (parameters: Parameters) => string;
  /** SQL of the BPMN process id, where `processDefinitionId` is not that. */
  readonly processId?: string;
  /** SQL condition: the row is open to the caller without an authorization for it. All rows, where absent. */
  readonly mine?: (parameters: Parameters) => string;
}

interface ValueOf {
  readonly key: string;
  readonly text: string;
  readonly integer: number;
  readonly decimal: string;
  readonly day: string;
  readonly boolean: boolean;
  readonly date: Date;
  readonly texts: readonly string[];
  readonly json: Json;
}

type Shown<F extends Readonly<Record<string, Field>>> = {
  [Name in keyof F]: F[Name] extends { readonly hidden: true } ? never : Name;
}[keyof F];

/** An item as the table shows it. */
export type ItemOf<T extends SearchTable> = {
  readonly [Name in Shown<T['fields']>]: T['fields'][Name] extends { readonly nullable: true }
    ? ValueOf[T['fields'][Name]['type']] | null
    : ValueOf[T['fields'][Name]['type']];
};

export function defineTable<const T extends SearchTable>(table: T): T {
  return table;
}

/** A field known to exist: sort fields and keys are checked before they get here. */
export function fieldOf(table: SearchTable, name: string): Field {
  const field = table.fields[name];
  if (!field) throw new Error(`Expected the table of ${table.noun} to have a field ${name}, but it has none.`);
  return field;
}
