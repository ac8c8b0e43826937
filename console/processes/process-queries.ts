/** What is read of processes. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../api/client.js';
import { searchOptions } from '../api/search.js';
import { sortOf } from '../parts/list/list-columns.js';
import { containing, type ListSearch } from '../parts/list/list-search.js';

export type Process = ItemOf<'/v2/process-definitions/search'>;

export const processName = ({ name, processDefinitionId }: Pick<Process, 'name' | 'processDefinitionId'>): string =>
  name ?? processDefinitionId;

const SORTABLE = ['name', 'processDefinitionId', 'version', 'deploymentDate'] as const;

/** The newest version of each. */
export const processesOptions = ({ q, sort = 'name' }: ListSearch) => {
  const name = containing(q);
  return searchOptions<Process>({
    queryKey: ['processes', { q, sort }],
    read: (page) =>
      answerOf(
        api.POST('/v2/process-definitions/search', {
          body: { filter: { isLatestVersion: true, ...(name ? { name } : {}) }, sort: sortOf(sort, SORTABLE), page },
        }),
      ),
  });
};

export const processOptions = (processDefinitionKey: string) =>
  queryOptions({
    queryKey: ['processes', processDefinitionKey],
    queryFn: () =>
      answerOf(
        api.GET('/v2/process-definitions/{processDefinitionKey}', { params: { path: { processDefinitionKey } } }),
      ),
  });

/** A version never changes. */
export const xmlOptions = (processDefinitionKey: string) =>
  queryOptions({
    queryKey: ['processes', processDefinitionKey, 'xml'],
    queryFn: async (): Promise<string> =>
      String(
        await answerOf(
          api.GET('/v2/process-definitions/{processDefinitionKey}/xml', {
            params: { path: { processDefinitionKey } },
            parseAs: 'text',
          }),
        ),
      ),
    staleTime: Infinity,
  });

export const versionsOptions = (processDefinitionId: string) =>
  queryOptions({
    queryKey: ['processes', 'versions', processDefinitionId],
    queryFn: () =>
      answerOf(
        api.POST('/v2/process-definitions/search', {
          body: { filter: { processDefinitionId }, sort: [{ field: 'version', order: 'DESC' }], page: { limit: 100 } },
        }),
      ),
  });

/** How many instances are at each element. */
export const elementsOptions = (processDefinitionKey: string) =>
  queryOptions({
    queryKey: ['processes', processDefinitionKey, 'elements'],
    queryFn: () =>
      answerOf(
        api.POST('/v2/process-definitions/{processDefinitionKey}/statistics/element-instances', {
          params: { path: { processDefinitionKey } },
          body: {},
        }),
      ),
  });
