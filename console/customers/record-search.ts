/** What the lists of this area have in their URLs. */
import { readListSearch, type ListSearch } from '../parts/list/list-search.js';

/** Filters that are a text each; a list takes those that it knows. */
const FILTERS = ['owner', 'department', 'status', 'country', 'priority', 'type', 'view', 'kind', 'tab'] as const;

export type RecordSearch = ListSearch & { readonly [Filter in (typeof FILTERS)[number]]?: string };

export function readRecordSearch(raw: Readonly<Record<string, unknown>>): RecordSearch {
  const given = FILTERS.flatMap((name) => {
    const value = raw[name];
    return value === undefined || value === null || value === '' ? [] : [[name, String(value)] as const];
  });
  return { ...readListSearch(raw), ...Object.fromEntries(given) };
}
