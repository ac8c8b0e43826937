/** Searches for tasks that people keep under a name, for themselves and for others. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../api/client.js';
import { useDoneToast } from '../parts/done-toast.js';
import { useProblemToast } from '../parts/problem-toast.js';

export type SavedFilter = ItemOf<'/v2/user-tasks/filters/search'>;

export interface FilterRequest {
  readonly name: string;
  readonly filter: Record<string, unknown>;
  readonly sort: { field: string; order: 'ASC' | 'DESC' }[];
  readonly groups: string[];
  readonly forAll: boolean;
}

/** As it can be kept again. */
export function requestOf({ name, request, groups, forAll }: SavedFilter): FilterRequest {
  const { filter, sort } = request as Pick<FilterRequest, 'filter' | 'sort'>;
  return { name, filter, sort, groups, forAll };
}

/** Its order, as the URL would have it. */
export function sortOfSaved(filter: SavedFilter | undefined): string {
  const [first] = filter ? requestOf(filter).sort : [];
  return first ? `${first.order === 'DESC' ? '-' : ''}${first.field}` : '';
}

export const savedFiltersOptions = queryOptions({
  queryKey: ['task-filters'],
  queryFn: async (): Promise<readonly SavedFilter[]> =>
    (
      await answerOf(
        api.POST('/v2/user-tasks/filters/search', {
          body: { sort: [{ field: 'name', order: 'ASC' }], page: { limit: 1000 } },
        }),
      )
    ).items,
});

export const savedCountOptions = (filterKey: string) =>
  queryOptions({
    queryKey: ['tasks', 'saved-count', filterKey],
    queryFn: async () =>
      (await answerOf(api.GET('/v2/user-tasks/filters/{filterKey}/count', { params: { path: { filterKey } } }))).count,
  });

/** Keeps a filter: a new one, or an earlier one anew. */
export function useSaveFilter(filterKey?: string) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const done = useDoneToast();
  return useMutation({
    mutationFn: (body: FilterRequest) =>
      answerOf(
        filterKey === undefined
          ? api.POST('/v2/user-tasks/filters', { body })
          : api.PUT('/v2/user-tasks/filters/{filterKey}', { params: { path: { filterKey } }, body }),
      ),
    onSuccess: ({ name }) => done(t('saved.done', { name })),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: savedFiltersOptions.queryKey }),
  });
}

/** Undone by keeping it again. */
export function useDeleteFilter() {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const done = useDoneToast();
  const keep = useSaveFilter();
  return useMutation({
    mutationFn: ({ filterKey }: SavedFilter) =>
      api.DELETE('/v2/user-tasks/filters/{filterKey}', { params: { path: { filterKey } } }),
    onSuccess: (_answer, filter) =>
      done(t('saved.deleted', { name: filter.name }), () => keep.mutate(requestOf(filter))),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: savedFiltersOptions.queryKey }),
  });
}
