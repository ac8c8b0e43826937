/** A record type as searches see it, made for what its caller may read. */
import { recordFields, recordTable, type FieldKind, type RecordField } from '../../../database/crm/record-fields.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { sealedForms } from '../../../database/crm/sealed.js';
import { invalid } from '../../problem/problem.js';
import type { CustomFilter, Field, SearchTable } from '../../search/table.js';

/** Who a record is shared with sees these of it whatever is granted. */
const ALWAYS: ReadonlySet<string> = new Set(['id', 'ownedBy', 'version', 'createdAt', 'updatedAt']);

export interface Sight {
  /** Names of the fields that the caller's department may read; all of them where absent. */
  readonly readable?: ReadonlySet<string>;
  /** Records of other organisations are shared with the caller's: each shows what is granted of it. */
  readonly shared?: boolean;
}

const SQL_TYPES: Readonly<Record<FieldKind, string>> = {
  key: 'bigint',
  text: 'text',
  integer: 'integer',
  decimal: 'numeric',
  boolean: 'boolean',
  date: 'timestamptz',
  day: 'date',
  texts: 'text[]',
  json: 'jsonb',
};

export function recordSearchTable(type: RecordTypeName, { readable, shared = false }: Sight = {}): SearchTable {
  const fields = recordFields(type);
  const isReadable = ({ name }: RecordField): boolean => ALWAYS.has(name) || (readable?.has(name) ?? true);
  const granted = `crm.granted_fields('${type}', r.id, r.owned_by)`;
  const own = 'r.owned_by = (SELECT crm.caller_organisation())';
  const columnOf = (field: RecordField): string => {
    const column = `r.${field.column}`;
    if (!isReadable(field)) return `NULL::${SQL_TYPES[field.kind]}`;
    if (!shared || ALWAYS.has(field.name)) return column;
    return `CASE WHEN ${own} OR '${field.name}' = ANY(${granted}) THEN ${column} END`;
  };
  const unreadable = list(fields.filter((field) => !isReadable(field)));
  const restricted = list(fields.filter(({ name }) => !ALWAYS.has(name)));
  const hidden = shared
    ? `CASE WHEN ${own} THEN ${unreadable} ELSE ${unreadable} || ARRAY(SELECT f FROM unnest(${restricted}) f WHERE NOT f = ANY(${granted} || ${unreadable})) END`
    : unreadable;
  return {
    noun: type,
    from: `crm.${recordTable(type)} r`,
    key: 'id',
    fields: {
      ...Object.fromEntries(
        fields.map((field) => [field.name, searchField(field, columnOf(field), isReadable(field))]),
      ),
      hiddenFields: { type: 'texts', column: hidden, filter: false },
    },
    filters: Object.fromEntries(
      fields
        .filter((field) => field.sealing === 'searchable' && isReadable(field))
        .map((field) => [field.name, equal(columnOf(field))]),
    ),
  };
}

const list = (fields: readonly RecordField[]): string =>
  `ARRAY[${fields.map(({ name }) => `'${name}'`).join(', ')}]::text[]`;

function searchField(field: RecordField, column: string, readable: boolean): Field {
  // What a department may not read, or another organisation was not granted, is null.
  const base = { column, ...(ALWAYS.has(field.name) ? {} : { nullable: true as const }) };
  if (field.kind === 'json') return { ...base, type: 'json', filter: false };
  const open = readable && !field.sealing;
  const shown = field.kind === 'day' ? `(${column})::text` : column;
  const usable = { ...base, column: shown, ...(open ? {} : { filter: false as const }) };
  const sortable = open && field.kind !== 'texts' && field.kind !== 'boolean' ? { sort: true as const } : {};
  return field.kind === 'text' && field.values && open
    ? { ...usable, ...sortable, type: 'text', values: field.values }
    : { ...usable, ...sortable, type: field.kind };
}

/** Of what is sealed nothing but equality can be asked. */
function equal(column: string): CustomFilter {
  return {
    schema: { type: 'string' },
    condition(value, path, parameters) {
      if (typeof value !== 'string') throw invalid(`Expected ${path} to be a text: it is found as a whole only.`);
      return `${column} = ANY(${parameters.add(sealedForms(value))}::text[])`;
    },
  };
}
