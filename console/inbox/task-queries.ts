/** What is read of tasks. Everything lies under the key `tasks`: an event of the stream lets it be read anew. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { searchOptions } from '../api/search.js';
import { sortOf } from '../parts/list/list-columns.js';
import { containing } from '../parts/list/list-search.js';
import type { TaskSearch, TaskView } from './task-search.js';

export type Task = ItemOf<'/v2/user-tasks/search'>;

export const TASK_EVENTS = '/v2/user-tasks/events';

export const taskName = ({ name, elementId }: Pick<Task, 'name' | 'elementId'>): string => name ?? elementId;

/** Nobody is called so: who has not said who he is has no tasks. */
const NOBODY = '\u2014';

function filterOf(view: TaskView, { q, overdue }: TaskSearch, person: string | undefined) {
  const name = containing(q);
  const mine = { assignee: person ?? NOBODY };
  return {
    state: view === 'done' ? ('COMPLETED' as const) : ('CREATED' as const),
    ...(view === 'mine' || view === 'done' ? mine : view === 'group' ? { assignee: { $exists: false } } : {}),
    ...(name ? { name } : {}),
    ...(overdue ? { overdue: true } : {}),
  };
}

const SORTABLE = ['name', 'dueDate', 'priority', 'creationDate', 'completionDate'] as const;

export const defaultSort = (view: TaskView): string => (view === 'done' ? '-completionDate' : 'dueDate');

export const tasksOptions = (search: TaskSearch, person: string | undefined) => {
  const { view = 'mine', sort = defaultSort(view) } = search;
  return searchOptions<Task>({
    queryKey: ['tasks', 'list', { ...search, view, sort }, person],
    read: (page) =>
      answerOf(
        api.POST('/v2/user-tasks/search', {
          body: { filter: filterOf(view, search, person), sort: sortOf(sort, SORTABLE), page },
        }),
      ),
  });
};

export const taskCountOptions = (search: TaskSearch & { readonly view: TaskView }, person: string | undefined) =>
  queryOptions({
    queryKey: ['tasks', 'count', search, person],
    queryFn: async () => {
      const body = { filter: filterOf(search.view, search, person), page: { limit: 0 } };
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
