/** The fields of a record that may be kept the same in another system, and their values as JSON. */
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Json } from '../../../workflows/engine/record.js';
import { recordFields, recordTable, type RecordField } from '../record-fields.js';
import { isRecordType, recordTypes, type RecordTypeName } from '../records.js';
import type { Values } from './merge.js';

/** Who carries a lead counts in his load: that is changed by the processes that hand it over. */
const OF_PROCESSES: Readonly<Partial<Record<RecordTypeName, readonly string[]>>> = { lead: ['owner', 'status'] };

/** By name. */
export type SyncedFields = ReadonlyMap<string, RecordField>;

export function entityOf(recordType: string): EntityTarget<ObjectLiteral> {
  return recordTypes[known(recordType)].entity;
}

/** In schema `crm`. */
export function tableOf(recordType: string): string {
  return recordTable(known(recordType));
}

export function syncedFields(recordType: string): SyncedFields {
  const type = known(recordType);
  const kept = OF_PROCESSES[type] ?? [];
  const fields = recordFields(type).filter(
    ({ name, readOnly, kind }) => !readOnly && !kept.includes(name) && kind !== 'json' && kind !== 'texts',
  );
  return new Map(fields.map((field) => [field.name, field]));
}

function known(recordType: string): RecordTypeName {
  if (isRecordType(recordType)) return recordType;
  throw new Error(`Expected a record type, but ${recordType} is none.`);
}

/** What a record has in these fields. */
export function valuesOf(record: ObjectLiteral, fields: Iterable<RecordField>): Values {
  return Object.fromEntries([...fields].map((field) => [field.name, jsonOf(field, record[field.name])]));
}

function jsonOf({ kind }: RecordField, value: unknown): Json {
  if (value instanceof Date) return value.toISOString();
  // Without zeros at the end, so that equal numbers are equal texts.
  if (kind === 'decimal' && value != null) return String(Number(value));
  return (value ?? null) as Json;
}

/** The value as the record would give it back; a sentence where it cannot have it. An empty text is no value. */
export function normal(field: RecordField, given: Json): { readonly value: Json } | { readonly problem: string } {
  const { name, kind, nullable, values } = field;
  const tidied = typeof given === 'string' ? given.normalize('NFC').trim() : given;
  if (tidied === null || tidied === '') {
    return nullable ? { value: null } : { problem: `Expected ${name} to have a value, but it has none.` };
  }
  const value = typeof tidied === 'object' ? undefined : converted(field, String(tidied));
  if (value !== undefined && (!values || values.includes(String(value)))) return { value };
  const wanted = values ? `one of ${values.join(', ')}` : `of kind ${kind}`;
  return { problem: `Expected ${name} to be ${wanted}, but it is something else.` };
}

/** Undefined where the text is no such value. */
function converted({ kind }: RecordField, text: string): Json | undefined {
  const number = Number(text);
  switch (kind) {
    case 'integer':
      return Number.isSafeInteger(number) ? number : undefined;
    case 'key':
      return /^\d{1,18}$/.test(text) ? String(BigInt(text)) : undefined;
    case 'decimal':
      return Number.isFinite(number) ? String(number) : undefined;
    case 'boolean':
      return /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : undefined;
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && isTime(text) ? text : undefined;
    case 'date':
      return isTime(text) ? new Date(text).toISOString() : undefined;
    default:
      return text;
  }
}

function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}
