/** What the inbox has in its URL. */
import { readListSearch, type ListSearch } from '../parts/list/list-search.js';

export const VIEWS = ['mine', 'group', 'all', 'done'] as const;

/** Mine; nobody's that I may claim; every open one that I may see; those I completed. */
export type TaskView = (typeof VIEWS)[number];

export interface TaskSearch extends ListSearch {
  readonly view?: TaskView;
  readonly overdue?: boolean;
}

export function readTaskSearch(raw: Readonly<Record<string, unknown>>): TaskSearch {
  const view = VIEWS.find((one) => one === raw['view']);
  return {
    ...readListSearch(raw),
    ...(view === undefined ? {} : { view }),
    ...(raw['overdue'] === true ? { overdue: true } : {}),
  };
}
