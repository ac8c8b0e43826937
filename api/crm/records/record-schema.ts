/** What a request may write of a record. */
import { z } from 'zod';
import { recordFields, type FieldKind, type RecordField } from '../../../database/crm/record-fields.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { invalid } from '../../problem/problem.js';

export type RecordValues = Readonly<Record<string, unknown>>;

const LONGEST_TEXT = 100_000;

const KINDS: Readonly<Record<FieldKind, z.ZodType>> = {
  key: z.string().regex(/^[0-9]{1,19}$/, 'expected the digits of an id'),
  text: z.string().max(LONGEST_TEXT),
  integer: z.int(),
  decimal: z.string().regex(/^-?\d{1,12}(\.\d{1,2})?$/, 'expected a decimal number as a text, e.g. 19.90'),
  boolean: z.boolean(),
  date: z.iso.datetime({ offset: true }),
  day: z.iso.date(),
  texts: z.array(z.string().max(LONGEST_TEXT)).max(1000),
  json: z.record(z.string(), z.json()),
};

export function creationSchema(type: RecordTypeName): z.ZodObject {
  return z.strictObject(shape(type, (field, schema) => (field.optional ? schema.optional() : schema)));
}

/** `version`: the one the caller saw; a change of another is refused. */
export function updateSchema(type: RecordTypeName): z.ZodObject {
  return z.strictObject({ ...shape(type, (_, schema) => schema.optional()), version: z.int().optional() });
}

/** Throws a `Problem` of status 400 that names every field that does not fit. */
export function checkedBy(schema: z.ZodObject, body: unknown): RecordValues {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.length === 0 ? 'the body' : path.join('.')}: ${message}`,
  );
  throw invalid(`Expected the fields of the record, but ${problems.join('; ')}.`);
}

function shape(
  type: RecordTypeName,
  presence: (field: RecordField, schema: z.ZodType) => z.ZodType,
): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    recordFields(type)
      .filter(({ readOnly }) => !readOnly)
      .map((field) => {
        const schema = field.values ? z.enum(field.values) : KINDS[field.kind];
        return [field.name, presence(field, field.nullable ? schema.nullable() : schema)];
      }),
  );
}
