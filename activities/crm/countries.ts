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

/** Undefined where the text is no country in any of the languages above. */
export function countryOf(text: string): CountryCode | undefined {
  byName ??= countryNames();
  return byName.get(text.trim().toLowerCase());
}

function countryNames(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>(Object.entries(usual));
  for (const code of getCountries()) {
    names.set(code.toLowerCase(), code);
    for (const language of languages) {
      const name = new Intl.DisplayNames([language], { type: 'region' }).of(code);
      if (name !== undefined) names.set(name.toLowerCase(), code);
    }
  }
  return names;
}
