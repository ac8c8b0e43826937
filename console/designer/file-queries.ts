/** What is read of files that are drawn. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer, type ItemOf } from '../api/client.js';
import { searchOptions } from '../api/search.js';
import { sortOf } from '../parts/list/list-columns.js';
import { containing } from '../parts/list/list-search.js';
import type { FilesSearch } from './files-search.js';

export type DesignFile = ItemOf<'/v2/design-files/search'>;
export type DrawnFile = Answer<'/v2/design-files/{designFileKey}', 'get'>;
export type DesignKind = DesignFile['kind'];
export type NewFile = Pick<DrawnFile, 'name' | 'content'> & { readonly folder?: string };

const SORTABLE = ['name', 'kind', 'updateDate', 'updatedBy'] as const;

export const pathOf = (designFileKey: string) => ({ params: { path: { designFileKey } } });

/** Those of a folder; what one looks for is found in all of them. */
export const filesOptions = ({ q, folder = '', sort = 'name' }: FilesSearch) => {
  const name = containing(q);
  return searchOptions<DesignFile>({
    queryKey: ['design-files', 'list', { q, folder, sort }],
    read: (page) =>
      answerOf(
        api.POST('/v2/design-files/search', {
          body: { filter: name ? { name } : { folder }, sort: sortOf(sort, SORTABLE), page },
        }),
      ),
  });
};

export const foldersOptions = queryOptions({
  queryKey: ['design-files', 'folders'],
  queryFn: () => answerOf(api.GET('/v2/design-files/folders')),
});

export const readFile = (designFileKey: string): Promise<DrawnFile> =>
  answerOf(api.GET('/v2/design-files/{designFileKey}', pathOf(designFileKey)));

/** Read when it is opened; after that, what is drawn is the newest. */
export const fileOptions = (designFileKey: string) =>
  queryOptions({
    queryKey: ['design-file', designFileKey],
    queryFn: () => readFile(designFileKey),
    staleTime: Infinity,
    gcTime: 0,
  });

export const createFile = (body: NewFile): Promise<DesignFile> => answerOf(api.POST('/v2/design-files', { body }));
