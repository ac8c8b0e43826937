import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { countryOf } from './countries.js';
import type { Cleaned } from './problem.js';
import { tidyHalfWidth } from './text.js';

export interface PhoneNumber {
  /** E.164 */
  readonly number: string;
  /** Undefined for numbers of no country, e.g. satellite telephones. */
  readonly country: CountryCode | undefined;
}

/** @param country - where a number in national form is from */
export function cleanPhone(typed: string, country: string | undefined): Cleaned<PhoneNumber> {
  const tidied = tidyHalfWidth(typed);
  if (tidied === null) return { value: null };
  const from = country === undefined ? undefined : countryOf(country);
  const number = parsePhoneNumberFromString(tidied.replace(/^00/, '+'), from);
  if (number?.isValid() === true) return { value: { number: number.number, country: number.country } };
  const where = from === undefined ? ' without a country' : ` in ${from}`;
  const message = `Expected a telephone number, but "${tidied}" is none${where}.`;
  return { value: null, problem: { code: 'PHONE_INVALID', message } };
}
