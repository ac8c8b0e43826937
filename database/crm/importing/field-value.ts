/** A cell's text as a value of the field it is for. */
import type { FieldKind, RecordField } from '../record-fields.js';

type Reading = (text: string) => unknown;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
};

/** Undefined: the text is no such value. */
const READINGS: Readonly<Record<FieldKind, Reading>> = {
  text: (text) => text,
  key: (text) => (/^\d{1,18}$/.test(text) ? text : undefined),
  integer: (text) => (/^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined),
  decimal: (text) => (/^[+-]?\d{1,12}(\.\d+)?$/.test(text) ? text.replace(/^\+/, '') : undefined),
  boolean: (text) => BOOLEANS[text.toLowerCase()],
  date: (text) => (TIME.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
  day: (text) => (DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
  texts: (text) =>
    text
      .split(/[;|]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  json: (text) => object(text),
};

const EXPECTED: Readonly<Record<FieldKind, string>> = {
  text: 'a text',
  key: 'an id',
  integer: 'a whole number',
  decimal: 'a number such as 12.50',
  boolean: 'true or false',
  date: 'a date and time such as 2026-12-24T18:00:00Z',
  day: 'a day such as 2026-12-24',
  texts: 'a list of texts',
  json: 'a JSON object',
};

export type ReadValue = { readonly value: unknown } | { readonly message: string };

/** Null for an empty cell. */
export function fieldValue(field: RecordField, cell: string): ReadValue {
  const text = cell.trim();
  if (text === '') return { value: null };
  const value = READINGS[field.kind](field.kind === 'text' ? cell : text);
  if (value === undefined) return { message: `Expected ${EXPECTED[field.kind]}, but it is "${text}".` };
  if (field.values && !field.values.includes(text))
    return { message: `Expected one of ${field.values.join(', ')}, but it is "${text}".` };
  return { value: field.values ? text : value };
}

function object(text: string): unknown {
  try {
    // PostgreSQL's jsonb has no such character.
    if (text.includes('\\u0000')) return undefined;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
