/** What bpmn.io's editors say, in other languages: palettes, menus and the commonest properties. */
import chinese from './bpmn-io.zh-CN.json';

/** The editors do not agree on capitals. */
const WORDS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'zh-CN': new Map(Object.entries(chinese).map(([english, word]) => [english.toLowerCase(), word])),
};

/** A module of bpmn.io. What has no translation stays English. */
export function translation(language: string): Record<string, ['value', unknown]> {
  const words = WORDS[language];
  if (!words) return {};
  const translate = (template: string, replacements: Readonly<Record<string, string>> = {}): string =>
    (words.get(template.toLowerCase()) ?? template).replaceAll(
      /\{([^}]+)\}/g,
      (all, name: string) => replacements[name] ?? all,
    );
  return { translate: ['value', translate] };
}

/** `user-task`: "User task", or what it is called elsewhere. */
export function elementTitle(kind: string, language: string): string {
  const title = kind.replaceAll('-', ' ').replace(/^\w/, (letter) => letter.toUpperCase());
  return WORDS[language]?.get(title.toLowerCase()) ?? title;
}
