/** Whom a task may be given to, and who may be spoken to in its comments. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer } from '../api/client.js';

export type Person = Answer<'/v2/user-tasks/{userTaskKey}/people', 'get'>['items'][number];

export const personName = ({ name, username }: Person): string => name ?? username;

export const peopleOptions = (userTaskKey: string, q: string) =>
  queryOptions({
    queryKey: ['task-people', userTaskKey, q],
    queryFn: async (): Promise<readonly Person[]> => {
      const params = { path: { userTaskKey }, query: q === '' ? {} : { q } };
      return (await answerOf(api.GET('/v2/user-tasks/{userTaskKey}/people', { params }))).items;
    },
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
