/** What the inbox has in its URLs. */
import { readListSearch, type ListSearch } from '../parts/list/list-search.js';

export const VIEWS = ['mine', 'group', 'all', 'done'] as const;

/** Mine; nobody's that I may claim; every open one that I may see; those I completed. */
export type TaskView = (typeof VIEWS)[number];

export const DUES = ['overdue', 'today', 'week'] as const;
export const URGENCIES = ['high', 'normal', 'low'] as const;

/** What narrows a list, beside the search field. */
export interface TaskNarrowing {
  /** Past its date, or due until the end of today or of six days from now. */
  readonly due?: (typeof DUES)[number];
  readonly urgency?: (typeof URGENCIES)[number];
  /** Id of the process. */
  readonly process?: string;
  /** A candidate group. */
  readonly group?: string;
  /** To be looked at again today, or before. */
  readonly followUp?: boolean;
  /** Name and value of a variable of the case: `region=north`. */
  readonly variable?: string;
}

export interface TaskSearch extends ListSearch, TaskNarrowing {
  readonly view?: TaskView;
  /** Key of a saved filter, in place of the view. */
  readonly filter?: string;
}

/** Strange values are as none: an old link still opens. */
export function readTaskSearch(raw: Readonly<Record<string, unknown>>): TaskSearch {
  const one = <Value extends string>(key: string, values: readonly Value[]): { readonly [name: string]: Value } => {
    const value = values.find((known) => known === raw[key]);
    return value === undefined ? {} : { [key]: value };
  };
  const text = (key: string): { readonly [name: string]: string } => {
    const value = raw[key];
    return (typeof value === 'string' && value !== '') || typeof value === 'number' ? { [key]: String(value) } : {};
  };
  return {
    ...readListSearch(raw),
    ...one('view', VIEWS),
    ...one('due', DUES),
    ...one('urgency', URGENCIES),
    ...text('process'),
    ...text('group'),
    ...text('variable'),
    ...text('filter'),
    ...(raw['followUp'] === true ? { followUp: true } : {}),
  };
}

export const NARROWINGS = ['due', 'urgency', 'process', 'group', 'followUp', 'variable'] as const;

/** How many conditions narrow the list. */
export const narrowingCount = (search: TaskSearch): number =>
  NARROWINGS.filter((key) => search[key] !== undefined).length;

export const TABS = ['form', 'process', 'history', 'comments', 'attachments', 'log'] as const;

export type TaskTab = (typeof TABS)[number];

/** `form` is not written out. */
export function readTaskPageSearch(raw: Readonly<Record<string, unknown>>): { readonly tab?: TaskTab } {
  const tab = TABS.find((one) => one === raw['tab']);
  return tab === undefined || tab === 'form' ? {} : { tab };
}
