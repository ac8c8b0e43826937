/** What is read of tasks. Everything lies under the key `tasks`: an event of the stream lets it be read anew. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { paths } from '../api/schema.js';
import { searchOptions } from '../api/search.js';
import { sortOf } from '../parts/list/list-columns.js';
import { containing } from '../parts/list/list-search.js';
import { narrowingFilter, taskFilter } from './task-filter.js';
import type { TaskSearch, TaskView } from './task-search.js';

export type Task = ItemOf<'/v2/user-tasks/search'>;

export const TASK_EVENTS = '/v2/user-tasks/events';

export const taskName = ({ name, elementId }: Pick<Task, 'name' | 'elementId'>): string => name ?? elementId;

export const SORTABLE = ['name', 'dueDate', 'priority', 'creationDate', 'completionDate'] as const;

export const defaultSort = (view: TaskView): string => (view === 'done' ? '-completionDate' : 'dueDate');

export const tasksOptions = (search: TaskSearch, person: string | undefined) => {
  const { view = 'mine', filter, sort = filter === undefined ? defaultSort(view) : '' } = search;
  const sorted = sortOf(sort, SORTABLE);
  return searchOptions<Task>({
    queryKey: ['tasks', 'list', { ...search, view, sort }, person],
    read: (page) =>
      filter === undefined
        ? answerOf(
            api.POST('/v2/user-tasks/search', {
              body: { filter: taskFilter(view, search, person), sort: sorted, page },
            }),
          )
        : savedTasks(filter, {
            filter: { ...narrowingFilter(search), ...(search.q === undefined ? {} : { name: containing(search.q) }) },
            ...(sorted.length === 0 ? {} : { sort: sorted }),
            page,
          }),
  });
};

type SavedSearch = NonNullable<
  paths['/v2/user-tasks/filters/{filterKey}/user-tasks/search']['post']['requestBody']
>['content']['application/json'];

const savedTasks = (filterKey: string, body: SavedSearch) =>
  answerOf(api.POST('/v2/user-tasks/filters/{filterKey}/user-tasks/search', { params: { path: { filterKey } }, body }));

export const taskCountOptions = (search: TaskSearch & { readonly view: TaskView }, person: string | undefined) =>
  queryOptions({
    queryKey: ['tasks', 'count', search, person],
    queryFn: async () => {
      const body = { filter: taskFilter(search.view, search, person), page: { limit: 0 } };
      return (await answerOf(api.POST('/v2/user-tasks/search', { body }))).page.totalItems ?? 0;
    },
  });

const path = (userTaskKey: string) => ({ params: { path: { userTaskKey } } });

export const taskOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', userTaskKey],
    queryFn: () => answerOf(api.GET('/v2/user-tasks/{userTaskKey}', path(userTaskKey))),
  });

/** The form's schema; null where the task has none, `missing` where it is not deployed. */
export const taskFormOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['task-form', userTaskKey],
    queryFn: async (): Promise<object | 'missing' | null> => {
      try {
        const form = await answerOf(api.GET('/v2/user-tasks/{userTaskKey}/form', path(userTaskKey)));
        return form ? (JSON.parse(form.schema) as object) : null;
      } catch (error) {
        if (isProblem(error) && error.code === 'FORM_NOT_FOUND') return 'missing';
        throw error;
      }
    },
    staleTime: Infinity,
  });

/** What the task sees, by name: what its form starts with. */
export const taskVariablesOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['task-variables', userTaskKey],
    queryFn: async (): Promise<Readonly<Record<string, unknown>>> => {
      const { items } = await answerOf(
        api.POST('/v2/user-tasks/{userTaskKey}/effective-variables/search', {
          params: { path: { userTaskKey }, query: { truncateValues: 'false' } },
          body: { page: { limit: 1000 } },
        }),
      );
      return Object.fromEntries(items.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
    },
    staleTime: Infinity,
  });
