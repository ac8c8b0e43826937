/** The languages of the web app. Each area has its words in `<area>/words/<language>.json`, loaded when it is opened. */
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const;

export type Language = keyof typeof LANGUAGES;

const KEY = 'baton.language';

const catalogues = import.meta.glob<{ readonly default: object }>('../*/words/*.json');

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    const load = catalogues[`../${area}/words/${language}.json`];
    if (!load) return done(new Error(`Expected ${area} to have words in ${language}, but it has none.`), null);
    load().then(
      (words) => done(null, words.default),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** What was chosen here, else what the browser prefers. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages];
  for (const one of wanted) {
    if (one === 'en' || one?.startsWith('en-')) return 'en';
    if (one === 'zh-CN' || one?.startsWith('zh')) return 'zh-CN';
  }
  return 'en';
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
}

export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: false,
      ns: ['app', 'parts'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
    });
}
