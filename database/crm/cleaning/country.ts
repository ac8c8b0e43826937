import { countryOf } from './countries.js';
import type { Cleaned } from './problem.js';
import { tidyHalfWidth } from './text.js';

/** ISO 3166-1 alpha-2, from a code or a name. */
export function cleanCountry(typed: string): Cleaned<string> {
  const tidied = tidyHalfWidth(typed);
  if (tidied === null) return { value: null };
  const code = countryOf(tidied);
  if (code !== undefined) return { value: code };
  const message = `Expected a country, but "${tidied}" is none we know.`;
  return { value: null, problem: { code: 'COUNTRY_UNKNOWN', message } };
}
