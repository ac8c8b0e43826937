/** Country names people write, to ISO 3166-1 alpha-2. */
import { getCountries, type CountryCode } from 'libphonenumber-js/max';

const languages = ['en', 'de', 'fr', 'es', 'zh-CN'] as const;
/** What `Intl` does not call a country, but people do. */
const usual: Readonly<Record<string, CountryCode>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  holland: 'NL',
};

let byName: ReadonlyMap<string, CountryCode> | undefined;

/** Undefined where the text is no country in any of the languages above, nor in the country's own. */
export function countryOf(text: string): CountryCode | undefined {
  byName ??= countryNames();
  return byName.get(text.trim().toLowerCase());
}

function countryNames(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>();
  const known = languages.map((language) => displayNames(language));
  for (const code of getCountries()) {
    const own = displayNames(new Intl.Locale(`und-${code}`).maximize().language);
    for (const { of } of [own, ...known]) names.set(of(code).toLowerCase(), code);
  }
  for (const code of getCountries()) names.set(code.toLowerCase(), code);
  for (const [name, code] of Object.entries(usual)) names.set(name, code);
  return names;
}

function displayNames(language: string): { of(code: CountryCode): string } {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return { of: (code) => names.of(code) ?? code };
}
