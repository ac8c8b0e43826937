/** The fields of a record type, read from the columns of its entity. */
import { getMetadataArgsStorage } from 'typeorm';
import { type RecordType, type RecordTypeName, recordTypes } from './records.js';
import { sealing } from './sealed.js';

export type FieldKind = 'key' | 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'day' | 'texts' | 'json';

export interface RecordField {
  readonly name: string;
  readonly column: string;
  readonly kind: FieldKind;
  readonly nullable: boolean;
  /** Not needed when a record is made. */
  readonly optional: boolean;
  /** Only the system writes it. */
  readonly readOnly: boolean;
  /** How it is kept where it is personal data (sealed.ts). */
  readonly sealing?: 'sealed' | 'searchable';
  readonly values?: readonly string[];
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  bigint: 'key',
  boolean: 'boolean',
  date: 'day',
  integer: 'integer',
  jsonb: 'json',
  numeric: 'decimal',
  text: 'text',
  timestamptz: 'date',
};

/** What every record has, and nobody but the system writes. */
const SYSTEM: ReadonlySet<string> = new Set([
  'id',
  'ownedBy',
  'createdAt',
  'updatedAt',
  'version',
  'mergedInto',
  'processInstanceKey',
]);

/** What a link is known by: shown to nobody. */
const HIDDEN: ReadonlySet<string> = new Set(['tokenHash']);

const known = new Map<RecordTypeName, readonly RecordField[]>();

export function recordFields(type: RecordTypeName): readonly RecordField[] {
  const fields = known.get(type) ?? readFields(recordTypes[type]);
  known.set(type, fields);
  return fields;
}

/** `customers`, in schema `crm`. */
export function recordTable(type: RecordTypeName): string {
  const { entity } = recordTypes[type];
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  if (!table?.name) throw new Error(`Expected the entity of ${type} to name its table, but it does not.`);
  return table.name;
}

function readFields({ entity, readOnly = [] }: RecordType): readonly RecordField[] {
  const columns = getMetadataArgsStorage().columns.filter(({ target }) => isOrExtends(entity, target));
  return columns
    .filter(({ propertyName }) => !HIDDEN.has(propertyName))
    .map(({ propertyName, options }) => {
      const { type, name, nullable = false, array = false, default: initial, enum: values } = options;
      const kind = array ? 'texts' : KINDS[String(type)];
      if (!kind)
        throw new Error(`Expected a type of column that records know, but ${propertyName} has ${String(type)}.`);
      const how = sealing(options);
      return {
        name: propertyName,
        column: name ?? propertyName,
        kind,
        nullable,
        optional: nullable || initial !== undefined,
        readOnly: SYSTEM.has(propertyName) || readOnly.includes(propertyName),
        ...(how && { sealing: how }),
        ...(Array.isArray(values) && { values: values.map(String) }),
      };
    });
}

/** Columns may stand in the class that an entity extends. */
function isOrExtends(entity: new () => object, target: unknown): boolean {
  return entity === target || (typeof target === 'function' && entity.prototype instanceof target);
}
