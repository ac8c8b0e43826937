import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

/** Versions never change, what runs by them does. */
export const versionDiffOptions = (from: string, to: string) =>
  queryOptions({
    queryKey: ['processes', from, 'diff', to],
    queryFn: () =>
      answerOf(
        api.GET('/v2/process-definitions/{processDefinitionKey}/diff', {
          params: { path: { processDefinitionKey: from }, query: { to } },
        }),
      ),
  });
