/** What a form asks for. */
import type words from '../words/en.json';

export type FieldName = keyof typeof words.field;

export type FieldValue = string | number | boolean | readonly string[] | null;

export type Values = Readonly<Record<string, FieldValue>>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  readonly name: FieldName;
  /**
   * `choice`: one of `options`; `choices`: several of them; `tags`: any words, `options` are suggested; `lines`: a text of
   * several lines; `day`: `YYYY-MM-DD`.
   */
  readonly kind:
    | 'text'
    | 'email'
    | 'url'
    | 'password'
    | 'lines'
    | 'choice'
    | 'choices'
    | 'tags'
    | 'switch'
    | 'number'
    | 'day'
    | 'time';
  readonly options?: readonly Option[] | ((values: Values) => readonly Option[]);
  readonly required?: boolean | ((values: Values) => boolean);
  /** Only where something is made: it cannot be changed later. */
  readonly once?: boolean;
  /** Only where something is there already. */
  readonly later?: boolean;
  /** Said below the label. */
  readonly hint?: string;
  readonly min?: number;
  readonly max?: number;
  readonly when?: (values: Values) => boolean;
}

/** Where nothing is given. */
export function emptyOf({ kind }: Field): FieldValue {
  if (kind === 'switch') return true;
  if (kind === 'choices' || kind === 'tags') return [];
  return kind === 'number' || kind === 'choice' ? null : '';
}

/** What stands for `Field.options` and `Field.required`, with what is filled in. */
export const given = <Value extends object | boolean>(
  value: Value | ((values: Values) => Value) | undefined,
  values: Values,
): Value | undefined => (typeof value === 'function' ? value(values) : value);

export const textOf = (values: Values, name: FieldName): string => String(values[name] ?? '').trim();

export const listOf = (values: Values, name: FieldName): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
