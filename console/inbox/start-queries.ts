/** Processes that people start, and their forms. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { Process } from '../processes/process-queries.js';

/** The newest version of each that asks for something before it starts. */
export const startableOptions = queryOptions({
  queryKey: ['processes', 'startable'],
  queryFn: async (): Promise<readonly Process[]> =>
    (
      await answerOf(
        api.POST('/v2/process-definitions/search', {
          body: {
            filter: { isLatestVersion: true, hasStartForm: true },
            sort: [{ field: 'name', order: 'ASC' }],
            page: { limit: 200 },
          },
        }),
      )
    ).items,
});

/** Null where there is no form, `missing` where it is not deployed. */
export const startFormOptions = (processDefinitionKey: string) =>
  queryOptions({
    queryKey: ['processes', processDefinitionKey, 'start-form'],
    queryFn: async (): Promise<object | 'missing' | null> => {
      try {
        const params = { path: { processDefinitionKey } };
        const form = await answerOf(api.GET('/v2/process-definitions/{processDefinitionKey}/form', { params }));
        return form ? (JSON.parse(form.schema) as object) : null;
      } catch (error) {
        if (isProblem(error) && error.code === 'FORM_NOT_FOUND') return 'missing';
        throw error;
      }
    },
    staleTime: Infinity,
  });
