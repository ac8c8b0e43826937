/** What every way into the data does with a record: API, import, activities, connectors. Pure: it reads nothing stored. */
import { cleanCountry } from './country.js';
import { cleanEmail } from './email.js';
import { cleanPhone } from './phone.js';
import type { Cleaned, CleaningProblem } from './problem.js';
import { tidyLine, tidyText } from './text.js';

export type Values = Readonly<Record<string, unknown>>;

export interface CleanedRecord {
  /** The same fields as came; those with a problem as they came. */
  readonly values: Values;
  readonly problems: readonly CleaningProblem[];
}

const CHECKED: ReadonlySet<string> = new Set(['country', 'email', 'phone']);
/** Fields that hold one line of text. */
const LINES: ReadonlySet<string> = new Set(['name', 'company', 'role', 'source', 'title', 'subject', 'city', 'taxId']);

/**
 * The values of a record in one form. Fields are known by their names: `email`, `phone` and `country` are checked, the
 * name must not be empty, other texts are tidied, what is no text stays as it is.
 *
 * @param known - what is stored of the record already: a number in national form is of its country
 */
export function cleanRecord(values: Values, known: Values = {}): CleanedRecord {
  const problems: CleaningProblem[] = [];
  const cleaned: Record<string, unknown> = { ...values };
  const take = (field: string, { value, problem }: Cleaned<string>): void => {
    if (problem === undefined) cleaned[field] = value;
    else problems.push({ field, ...problem });
  };
  for (const [field, value] of Object.entries(values))
    if (typeof value === 'string' && !CHECKED.has(field))
      cleaned[field] = LINES.has(field) ? tidyLine(value) : tidyText(value);
  if ('name' in values && (cleaned['name'] ?? null) === null)
    problems.push({ field: 'name', code: 'NAME_MISSING', message: 'Expected a name, but there is none.' });
  const { country, email, phone } = values;
  if (typeof country === 'string') take('country', cleanCountry(country));
  if (typeof email === 'string') take('email', cleanEmail(email));
  if (typeof phone === 'string') {
    const from = cleaned['country'] ?? known['country'];
    const number = cleanPhone(phone, typeof from === 'string' ? from : undefined);
    take('phone', { ...number, value: number.value?.number ?? null });
    // A number tells its country where nobody else does.
    if ((from ?? null) === null && number.value?.country !== undefined && 'country' in values)
      cleaned['country'] = number.value.country;
  }
  return { values: cleaned, problems };
}
