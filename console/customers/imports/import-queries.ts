/** Files that became records, and how far those are that still do. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import type { RecordSearch } from '../record-search.js';
import type { ImportType } from './import-fields.js';

export type Import = ItemOf<'/v2/crm/imports/search'>;

const SORTABLE = ['fileName', 'state', 'createdBy', 'createdAt'] as const;
export const defaultImportSort = '-createdAt';

/** While it runs one looks again after so long. */
const SOON_MS = 700;

export const isRunning = ({ state }: Import): boolean => state === 'pending' || state === 'running';

export const importsOptions = ({ sort = defaultImportSort, type }: RecordSearch) => ({
  ...searchOptions<Import>({
    queryKey: ['crm', 'list', 'imports', { sort, type }],
    read: (page) => {
      const filter = (type === undefined ? {} : { recordType: type }) as object;
      return answerOf(api.POST('/v2/crm/imports/search', { body: { filter, sort: sortOf(sort, SORTABLE), page } }));
    },
  }),
  refetchInterval: 5_000,
});

const path = (importKey: string) => ({ params: { path: { importKey } } });

export const importOptions = (importKey: string) =>
  queryOptions({
    queryKey: ['crm', 'import', importKey],
    queryFn: () => answerOf(api.GET('/v2/crm/imports/{importKey}', path(importKey))),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? SOON_MS : false),
  });

export const cancelImport = (importKey: string) =>
  api.POST('/v2/crm/imports/{importKey}/cancellation', path(importKey));

export const undoImport = (importKey: string) => api.POST('/v2/crm/imports/{importKey}/undo', path(importKey));

export async function errorsOf(importKey: string): Promise<Blob> {
  const options = { ...path(importKey), parseAs: 'blob' as const };
  const content: unknown = await answerOf(api.GET('/v2/crm/imports/{importKey}/errors.csv', options));
  return content as Blob;
}

/** What one chose for a file; kept for as long as the page is open, so that a trial can be followed by the import. */
export interface ImportRequest {
  readonly file: File;
  readonly recordType: ImportType;
  readonly mapping: Readonly<Record<string, string>>;
  readonly duplicates: 'skip' | 'update' | 'report';
  readonly delimiter: string;
  readonly encoding: string;
  readonly dryRun: boolean;
}

export const requestKey = (importKey: string) => ['crm', 'import-request', importKey] as const;

export async function startImport(request: ImportRequest): Promise<Import> {
  const { file, mapping, dryRun, ...fields } = request;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('mapping', JSON.stringify(mapping));
  form.append('dryRun', String(dryRun));
  form.append('file', file);
  return answerOf(api.POST('/v2/crm/imports', { body: {} as never, bodySerializer: () => form }));
}
