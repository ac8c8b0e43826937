/** Changes that are shown before the API has answered, and taken back where it refuses. */
import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useProblemToast } from '../parts/problem-toast.js';

interface OptimisticChange<Input, Cached> {
  /** What is changed in the cache, by prefix. */
  readonly queryKey: QueryKey;
  /** What is read anew afterwards, by prefix; `queryKey` where absent. */
  readonly invalidate?: QueryKey;
  readonly send: (input: Input) => Promise<unknown>;
  /** What is cached, as it will be. */
  readonly change: (cached: Cached, input: Input) => Cached;
  /** Told once the API has agreed, e.g. to offer an undo. */
  readonly done?: (input: Input) => void;
}

export function useOptimistic<Input, Cached>({
  queryKey,
  invalidate = queryKey,
  send,
  change,
  done,
}: OptimisticChange<Input, Cached>): UseMutationResult<unknown, Error, Input, unknown> {
  const queries = useQueryClient();
  const tell = useProblemToast();
  return useMutation({
    mutationFn: send,
    onMutate: async (input) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueriesData<Cached>({ queryKey });
      queries.setQueriesData<Cached>({ queryKey }, (cached) => cached && change(cached, input));
      return before;
    },
    onError: (error, _input, before) => {
      for (const [key, cached] of before ?? []) queries.setQueryData(key, cached);
      tell(error);
    },
    onSuccess: (_answer, input) => done?.(input),
    onSettled: () => queries.invalidateQueries({ queryKey: invalidate }),
  });
}
