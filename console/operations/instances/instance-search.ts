/** What the list of instances has in its URL: every view of it is a link. */
import { readListSearch, type ListSearch } from '../../parts/list/list-search.js';

export const STATES = ['running', 'incident', 'suspended', 'completed', 'canceled', 'all'] as const;

export type InstanceState = (typeof STATES)[number];

export interface InstanceSearch extends ListSearch {
  readonly state?: InstanceState;
  /** Id of the process. */
  readonly process?: string;
  readonly version?: number;
  /** It has a token at this element. */
  readonly element?: string;
  readonly variable?: string;
  /** JSON, or a text without its quotes. */
  readonly value?: string;
  /** Message of an open incident. */
  readonly error?: string;
  /** Days, as `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

const TEXTS = ['process', 'element', 'variable', 'value', 'error'] as const;
const DAYS = ['from', 'to'] as const;

export function readInstanceSearch(raw: Readonly<Record<string, unknown>>): InstanceSearch {
  const state = STATES.find((one) => one === raw['state']);
  const version = raw['version'];
  const texts = TEXTS.flatMap((name) => (isSaid(raw[name]) ? [[name, String(raw[name])]] : []));
  const days = DAYS.flatMap((name) => (/^\d{4}-\d\d-\d\d$/.test(String(raw[name])) ? [[name, String(raw[name])]] : []));
  return {
    ...readListSearch(raw),
    ...(state === undefined ? {} : { state }),
    ...(typeof version === 'number' && Number.isSafeInteger(version) ? { version } : {}),
    ...(Object.fromEntries([...texts, ...days]) as Partial<Record<(typeof TEXTS | typeof DAYS)[number], string>>),
  };
}

function isSaid(value: unknown): value is string | number | boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}

/** Something but the search field and the state narrows the list. */
export function isNarrowed(search: InstanceSearch): boolean {
  return [...TEXTS, ...DAYS, 'version' as const].some((name) => search[name] !== undefined);
}
