/** E-mail addresses and telephone numbers as people write them. Pure. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** From so many digits on a number is known without a zero or a country before it. */
const TELLING_DIGITS = 9;
/** What may stand between the digits of a number. */
const BETWEEN = String.raw`[ \u00a0./()-]{0,3}`;

/** Finds the addresses, e-mail in either case, numbers in international and national form. Undefined where there are none. */
export function addressPattern(addresses: readonly string[]): RegExp | undefined {
  if (addresses.length === 0) return undefined;
  return new RegExp(
    addresses.map((address) => (address.includes('@') ? email(address) : number(address))).join('|'),
    'giu',
  );
}

const email = (address: string): string => String.raw`(?<![\w.+-])${escaped(address)}(?![\w-])`;

/** @param address - E.164 */
function number(address: string): string {
  const parsed = parsePhoneNumberFromString(address);
  if (!parsed) return String.raw`(?<!\d)${escaped(address)}(?!\d)`;
  const { countryCallingCode, nationalNumber } = parsed;
  const prefix = String.raw`(?:(?:\+|00)${countryCallingCode}${BETWEEN}(?:\(0\)${BETWEEN})?|0)`;
  const optional = nationalNumber.length < TELLING_DIGITS ? '' : '?';
  return String.raw`(?<!\d)${prefix}${optional}${[...nationalNumber].join(BETWEEN)}(?!\d)`;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** SQL condition: the text may hold one of the addresses, or is sealed. Finds more than the pattern, never less. */
export function mayHold(column: string, addresses: string): string {
  return `(${column} LIKE '%sealed:%' OR ${column} ILIKE ANY (${addresses})
    OR translate(${column}, E' \\u00a0./()-', '') LIKE ANY (${addresses}))`;
}

/** Patterns of SQL for `mayHold`. */
export const sqlPatterns = (addresses: readonly string[]): readonly string[] =>
  addresses.map((address) => {
    const core = address.includes('@') ? address : (parsePhoneNumberFromString(address)?.nationalNumber ?? address);
    return `%${core.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  });
