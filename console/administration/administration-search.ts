/** What every section has in its URL. */
import { readListSearch, type ListSearch } from '../parts/list/list-search.js';

const TEXTS = ['edit', 'who', 'what', 'action', 'from', 'to'] as const;

/** `edit`: the key of what is open beside the list; `add`: something new is. The rest are filters. */
export type AdministrationSearch = ListSearch & {
  readonly add?: boolean;
} & { readonly [Name in (typeof TEXTS)[number]]?: string };

export function readAdministrationSearch(raw: Readonly<Record<string, unknown>>): AdministrationSearch {
  const texts = TEXTS.filter((name) => raw[name] !== undefined && raw[name] !== '').map((name) => [
    name,
    String(raw[name]),
  ]);
  return {
    ...readListSearch(raw),
    ...(raw['add'] === true ? { add: true } : {}),
    ...(Object.fromEntries(texts) as object),
  };
}
