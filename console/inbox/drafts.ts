/** What somebody began to fill in, kept by the API until the task ends. */
import { useDebouncedCallback } from '@mantine/hooks';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Values } from '../parts/form/form-viewer.js';

const PAUSE_MS = 800;

const path = (userTaskKey: string) => ({ params: { path: { userTaskKey } } });

/** Null where there is none. Not kept in the cache: the form holds what is newer. */
export const draftOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['task-draft', userTaskKey],
    queryFn: async (): Promise<Values | null> =>
      (await answerOf(api.GET('/v2/user-tasks/{userTaskKey}/draft', path(userTaskKey))))?.variables ?? null,
    staleTime: Infinity,
    gcTime: 0,
  });

interface Draft {
  /** Keeps it, a little later. */
  keep(values: Values): void;
  /** What is not kept yet will not be: the task is completed with it. */
  forget(): void;
  readonly kept: boolean;
}

export function useDraft(userTaskKey: string): Draft {
  const { mutate, isSuccess } = useMutation({
    mutationFn: (values: Values) =>
      api.PUT('/v2/user-tasks/{userTaskKey}/draft', { ...path(userTaskKey), body: { variables: { ...values } } }),
  });
  const later = useDebouncedCallback(mutate, { delay: PAUSE_MS, flushOnUnmount: true });
  return { keep: later, forget: later.cancel, kept: isSuccess };
}
