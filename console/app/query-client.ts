import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem.js';
import { meOptions } from '../session/me.js';

/** A refusal is final; what did not come may come. A session that has ended shows the way in, wherever one is. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isProblem(error, 401)) client.setQueryData(meOptions.queryKey, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && isProblem(error) && (error.status === 0 || error.status === 503),
      },
    },
  });
  return client;
}
