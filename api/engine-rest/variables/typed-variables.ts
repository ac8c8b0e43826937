/** Variables of Camunda 7's API: their values are those of `/v2`, what JSON does not tell of their types is kept beside. */
import type { DataSource } from 'typeorm';
import { storableText, storableJson } from '../../../database/engine/json.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Variables } from '../../../workflows/contract.js';
import type { Json } from '../../../workflows/engine/record.js';
import { hasMask, MASK } from '../../crm/masking/mask.js';
import { invalid } from '../../problem/problem.js';
import { readTypedValue, writeTypedValue, type DeclaredType, type TypedValue } from './typed-values.js';

export interface ReadVariables {
  readonly values: Variables;
  /** By name; null: the JSON tells the type. */
  readonly types: Readonly<Record<string, DeclaredType | null>>;
}

export type TypedVariables = Readonly<Record<string, TypedValue>>;

/** Throws a `Problem` of status 400 where a value is not of its type. */
export function readVariables(
  given: Readonly<Record<string, unknown>> | null | undefined,
  path: string,
): ReadVariables {
  if (hasMask(given))
    throw invalid(`Expected ${path} to have nothing that was hidden from you (${MASK}); leave those variables out.`);
  const read = Object.entries(given ?? {}).map(
    ([name, value]) => [name, readTypedValue(value, `${path}.${name}`)] as const,
  );
  return {
    values: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    types: Object.fromEntries(read.map(([name, { declared }]) => [name, declared ?? null])),
  };
}

/** Keeps the types of variables that are about to be set, so that whoever sees the variables sees their types. */
export async function keepTypes(
  database: DataSource,
  processInstanceKey: Key,
  types: ReadVariables['types'],
): Promise<void> {
  const names = Object.keys(types);
  if (names.length === 0) return;
  const declared = Object.entries(types).filter((entry): entry is [string, DeclaredType] => entry[1] !== null);
  await database.query(
    `WITH told AS (
       DELETE FROM engine.variable_types WHERE process_instance_key = $1 AND name = ANY($2::text[]) AND NOT name = ANY($3::text[])
     ) INSERT INTO engine.variable_types (process_instance_key, name, type, value_info)
     SELECT $1, d.name, d.type, d.value_info FROM unnest($3::text[], $4::text[], $5::jsonb[]) d (name, type, value_info)
     ON CONFLICT (process_instance_key, name) DO UPDATE SET type = EXCLUDED.type, value_info = EXCLUDED.value_info`,
    [
      processInstanceKey,
      names.map(storableText),
      declared.map(([name]) => storableText(name)),
      declared.map(([, { type }]) => type),
      declared.map(([, { valueInfo }]) => storableJson(valueInfo)),
    ],
  );
}

export interface SeenVariable {
  readonly processInstanceKey: Key;
  readonly name: string;
  readonly value: Json;
}

/** Answers how variables of these instances are written. */
export async function typesOf(
  database: DataSource,
  processInstanceKeys: readonly Key[],
): Promise<(variable: SeenVariable, deserialize?: boolean) => TypedValue> {
  const rows = await database.query<(DeclaredType & { readonly processInstanceKey: Key; readonly name: string })[]>(
    `SELECT process_instance_key AS "processInstanceKey", name, type, value_info AS "valueInfo"
     FROM engine.variable_types WHERE process_instance_key = ANY($1)`,
    [processInstanceKeys],
  );
  const types = new Map(rows.map(({ processInstanceKey, name, ...type }) => [`${processInstanceKey} ${name}`, type]));
  return ({ processInstanceKey, name, value }, deserialize) =>
    writeTypedValue(value, types.get(`${processInstanceKey} ${name}`), deserialize);
}
