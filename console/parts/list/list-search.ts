/** What a list has in its URL. */
import type { Sort } from './list-columns.js';

export interface ListSearch {
  /** What one looks for. */
  readonly q?: string;
  readonly sort?: Sort;
}

/** Strange values are as none: an old link still opens. */
export function readListSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const { q, sort } = raw;
  return {
    ...(q === undefined || q === '' ? {} : { q: String(q) }),
    ...(typeof sort === 'string' && /^-?\w+$/.test(sort) ? { sort } : {}),
  };
}

/** A condition of the API's searches that finds the text anywhere, however it is cased; undefined where there is none. */
export function containing(text: string | undefined): { $ilike: string } | undefined {
  return text === undefined ? undefined : { $ilike: `*${text.replaceAll(/[\\*?]/g, String.raw`\$&`)}*` };
}
