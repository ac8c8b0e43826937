/** Open incidents, by what they say. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';

export type ErrorGroup = ItemOf<'/v2/incidents/statistics/process-instances-by-error'>;

const EVERY_MS = 10_000;
const MOST = 100;

/** What concerns most instances first. */
export const errorsOptions = queryOptions({
  queryKey: ['instances', 'errors'],
  queryFn: async () =>
    (
      await answerOf(
        api.POST('/v2/incidents/statistics/process-instances-by-error', {
          body: { sort: [{ field: 'activeInstancesWithErrorCount', order: 'DESC' }], page: { limit: MOST } },
        }),
      )
    ).items,
  refetchInterval: EVERY_MS,
});

export const definitionsOptions = ({ errorHashCode }: ErrorGroup) =>
  queryOptions({
    queryKey: ['instances', 'errors', errorHashCode],
    queryFn: async () =>
      (
        await answerOf(
          api.POST('/v2/incidents/statistics/process-instances-by-definition', {
            body: {
              filter: { errorHashCode },
              sort: [{ field: 'activeInstancesWithErrorCount', order: 'DESC' }],
              page: { limit: MOST },
            },
          }),
        )
      ).items,
  });
