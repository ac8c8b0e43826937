/** Both languages of the web app say the same things, and nothing that no page says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const CONSOLE = join(import.meta.dirname, '../../console');

const files = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('dist/'));
const sources = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(CONSOLE, file), 'utf8'));
const areas = files.filter((file) => file.endsWith('/words/en.json')).map((file) => file.split('/')[0] ?? '');

/** Plural forms are one word: languages have different ones (Unicode CLDR). */
const PLURAL = /_(zero|one|two|few|many|other)$/;

function words(area: string, language: string): ReadonlyMap<string, string> {
  const flat = (value: object, prefix: string): [string, string][] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' ? [[prefix + key, inner]] : flat(inner as object, `${prefix}${key}.`),
    );
  return new Map(
    flat(JSON.parse(readFileSync(join(CONSOLE, area, 'words', `${language}.json`), 'utf8')) as object, ''),
  );
}

const keys = (area: string, language: string): string[] => [
  ...new Set([...words(area, language).keys()].map((key) => key.replace(PLURAL, ''))),
];

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

/** What pages ask for: whole keys, and beginnings of keys where the end is computed. */
const asked = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*(['`])(.*?)\1/gs)].map(([, , key = '']) => key));
/** Keys that are chosen between, or computed as a whole: they are texts in the sources too. */
const texts = sources.join('\n');

function isAsked(key: string): boolean {
  return (
    asked.includes(key) ||
    asked.some((one) => one.includes('${') && key.startsWith(one.slice(0, one.indexOf('${')))) ||
    texts.includes(`'${key}'`)
  );
}

it.each(areas)('%s says the same in both languages', (area) => {
  expect(keys(area, 'zh-CN').sort()).toEqual(keys(area, 'en').sort());
  const chinese = words(area, 'zh-CN');
  const differing = [...words(area, 'en')].filter(([key, text]) => {
    const other = chinese.get(key) ?? chinese.get(key.replace(PLURAL, '_other')) ?? '';
    return placeholders(text).join() !== placeholders(other).join();
  });
  expect(differing).toEqual([]);
});

describe('no word too many', () => {
  it.each(areas)('in %s', (area) => {
    expect(keys(area, 'en').filter((key) => !isAsked(key))).toEqual([]);
  });
});
