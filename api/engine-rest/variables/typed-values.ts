/** Camunda 7's typed values, `{value, type, valueInfo}`, and the JSON that they are here. */
import type { Json } from '../../../workflows/engine/record.js';
import { invalid } from '../../problem/problem.js';
import { describe } from '../../validation/describe.js';
import { camundaDate, readDate } from '../support/dates.js';
import { readJson, SCALARS } from './scalars.js';

export interface TypedValue {
  readonly value: unknown;
  readonly type: string;
  readonly valueInfo: Readonly<Record<string, unknown>>;
}

/** A type that the JSON alone would not tell. */
export interface DeclaredType {
  readonly type: string;
  readonly valueInfo: Readonly<Record<string, unknown>>;
}

export interface ReadValue {
  readonly value: Json;
  /** Absent where the JSON tells it. */
  readonly declared?: DeclaredType;
}

/** Throws a `Problem` of status 400 where the value is not of its type, or of a type that there is not. */
export function readTypedValue(given: unknown, path: string): ReadValue {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw invalid(`Expected ${path} to be an object of value and type, but it is ${describe(given)}.`);
  const { value = null, type, valueInfo } = given as { value?: unknown; type?: unknown; valueInfo?: unknown };
  if (type === undefined || type === null) return { value: value as Json };
  const name = typeof type === 'string' ? NAMES.get(type.toLowerCase()) : undefined;
  if (name === undefined)
    throw invalid(`Expected ${path}.type to be one of ${[...NAMES.values()].join(', ')}, but it is ${describe(type)}.`);
  const info = typeof valueInfo === 'object' && valueInfo !== null ? (valueInfo as Record<string, unknown>) : {};
  const json = value === null ? null : valueOf(name, value, info, path);
  const { transient: _, ...kept } = info;
  if (inferredType(json) === name && Object.keys(kept).length === 0) return { value: json };
  return { value: json, declared: { type: name, valueInfo: kept } };
}

/** The value as its declared type shows it, or as its JSON tells. `deserialize`: objects as such, not as their text. */
export function writeTypedValue(value: Json, declared: DeclaredType | undefined, deserialize = true): TypedValue {
  const inferred = inferredType(value);
  if (declared === undefined || !stillFits(declared.type, value)) {
    return { type: inferred, value: inferred === 'Json' ? JSON.stringify(value) : value, valueInfo: {} };
  }
  const { type, valueInfo } = declared;
  return { type, value: shown(type, value, deserialize), valueInfo };
}

const NAMES = new Map([...Object.keys(SCALARS), 'Json', 'Object', 'Null'].map((name) => [name.toLowerCase(), name]));

const JSON_FORMAT = 'application/json';

function valueOf(type: string, value: unknown, info: Readonly<Record<string, unknown>>, path: string): Json {
  const scalar = SCALARS[type];
  if (scalar) return scalar(value, path);
  if (type === 'Null') throw invalid(`Expected ${path}.value to be null, but it is ${describe(value)}.`);
  const format = info['serializationDataFormat'] ?? JSON_FORMAT;
  if (type === 'Object' && format !== JSON_FORMAT)
    throw invalid(
      `Expected ${path}.valueInfo.serializationDataFormat to be ${JSON_FORMAT}, but it is ${describe(format)}: other formats need a Java virtual machine.`,
    );
  return readJson(value, path);
}

function inferredType(value: Json): string {
  if (value === null) return 'Null';
  if (typeof value === 'object') return 'Json';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (!Number.isSafeInteger(value)) return 'Double';
  return value === (value | 0) ? 'Integer' : 'Long';
}

/** Somebody else may have set another value since. */
function stillFits(type: string, value: Json): boolean {
  if (type === 'Json' || type === 'Object' || value === null) return true;
  if (type === 'Date') return readDate(value) !== undefined;
  return (
    typeof value ===
    (type === 'Long' || type === 'Short' || type === 'Integer' || type === 'Double' ? 'number' : 'string')
  );
}

function shown(type: string, value: Json, deserialize: boolean): unknown {
  if (value === null) return null;
  const date = type === 'Date' ? readDate(value) : undefined;
  if (date) return camundaDate(date);
  return type === 'Json' || (type === 'Object' && !deserialize) ? JSON.stringify(value) : value;
}
