/** A form that anybody may fill in: its parts, and whether somebody's answers fit them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { action } from '../filter/rule.js';

/** By language; English where there is nothing else. */
export const translated = z.strictObject({ en: z.string().min(1).max(1000), 'zh-CN': z.string().max(1000).optional() });
export type Translated = z.output<typeof translated>;

export const formField = z.strictObject({
  /** `name`, `email`, `phone`, `subject` and `message` are what they say; every other is kept beside the text. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name such as companyName'),
  label: translated,
  type: z.enum(['text', 'email', 'phone', 'textarea', 'select']).default('text'),
  required: z.boolean().default(false),
  /** Of a `select`. */
  options: z.array(z.string().min(1).max(200)).max(100).optional(),
});
export type FormField = z.output<typeof formField>;

export const formConsent = z.strictObject({
  text: translated,
  /** As in consents: `marketing`, … */
  purpose: z.string().min(1).max(100),
  required: z.boolean().default(false),
});
export type FormConsent = z.output<typeof formConsent>;

export const webForm = z.strictObject({
  title: translated,
  fields: z
    .array(formField)
    .min(1)
    .max(50)
    .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, 'a key stands there twice')
    .refine((fields) => fields.some(({ key }) => key === 'message'), 'no field is the message'),
  department: z.string().min(1).max(255).nullable().default(null),
  consent: formConsent.nullable().default(null),
  actions: z.array(action).max(20).default([]),
  active: z.boolean().default(true),
});
export type WebFormDefinition = z.output<typeof webForm>;

export type FormProblem = 'required' | 'email' | 'phone' | 'option' | 'long';
const LONGEST = { text: 500, email: 320, phone: 40, textarea: 10_000, select: 200 } as const;

export type Answers = Readonly<Record<string, string>>;

/** Trimmed answers by key, and what is wrong with them by key. */
export function readAnswers(
  { fields, consent }: Pick<WebFormDefinition, 'fields' | 'consent'>,
  given: Readonly<Record<string, unknown>>,
): {
  readonly answers: Answers;
  readonly consented: boolean;
  readonly problems: Readonly<Record<string, FormProblem>>;
} {
  const text = (key: string): string => {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    return typeof value === 'string' ? value.normalize('NFC').trim() : '';
  };
  const checked = fields.map((field) => {
    const value = field.type === 'phone' ? (numberOf(text(field.key)) ?? text(field.key)) : text(field.key);
    return { key: field.key, value, problem: problemOf(field, value) };
  });
  const consented = text('consent') === 'yes';
  const refused = consent?.required === true && !consented ? [['consent', 'required'] as const] : [];
  return {
    answers: Object.fromEntries(checked.flatMap(({ key, value }) => (value === '' ? [] : [[key, value]]))),
    consented,
    problems: Object.fromEntries([
      ...checked.flatMap(({ key, problem }) => (problem === undefined ? [] : [[key, problem] as const])),
      ...refused,
    ]),
  };
}

function problemOf({ type, required, options }: FormField, value: string): FormProblem | undefined {
  if (value === '') return required ? 'required' : undefined;
  if (value.length > LONGEST[type]) return 'long';
  if (type === 'email' && !z.email().safeParse(value).success) return 'email';
  if (type === 'phone' && numberOf(value) === undefined) return 'phone';
  return type === 'select' && options?.includes(value) !== true ? 'option' : undefined;
}

/** E.164; the form asks for the country's code. */
function numberOf(typed: string): string | undefined {
  const number = parsePhoneNumberFromString(typed.replace(/^00/, '+'));
  return number?.isValid() === true ? number.number : undefined;
}
