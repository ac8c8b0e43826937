/** What the list of files has in its URL. */
import { readListSearch, type ListSearch } from '../parts/list/list-search.js';

export interface FilesSearch extends ListSearch {
  /** `Sales/Leads`; the top where absent. */
  readonly folder?: string;
}

export function readFilesSearch(raw: Readonly<Record<string, unknown>>): FilesSearch {
  const { folder } = raw;
  return { ...readListSearch(raw), ...(typeof folder === 'string' && folder !== '' ? { folder } : {}) };
}
