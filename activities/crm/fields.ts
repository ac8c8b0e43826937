/** Zod schemas that several CRM activities share. */
import { z } from 'zod';

export const id = (of: string) =>
  z.string().regex(/^\d+$/, `expected the digits of an id`).describe(`Id of the ${of}.`);
export const email = z.string().min(3).describe('E-mail address, lower case.');
export const phone = z.string().min(3).describe('Telephone number in E.164 (`+4930…`).');
export const country = z.string().length(2).describe('Country, ISO 3166-1 alpha-2.');
export const attributes = z.record(z.string(), z.json()).describe('Anything else to keep, by name.');
export const username = (of: string) => z.string().min(1).describe(`Username of the ${of}.`);
export const currency = z.string().length(3).describe('Currency, ISO 4217.');
/** With an offset, so that nobody has to guess. FEEL writes zones behind it (`…Z[UTC]`): they say nothing more. */
export const time = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/\[[^\]]*\]$|@[\w/]+$/, '') : value),
  z.iso.datetime({ offset: true }),
);
