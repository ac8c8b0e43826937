/** What there is around a task. Under the key `tasks`, too: what others add is shown at once. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer, type ItemOf } from '../api/client.js';

export type Comment = ItemOf<'/v2/user-tasks/{userTaskKey}/comments/search'>;
export type Attachment = ItemOf<'/v2/user-tasks/{userTaskKey}/attachments/search'>;
export type LogEntry = ItemOf<'/v2/user-tasks/{userTaskKey}/audit-logs/search'>;
export type CaseEntry = Answer<'/v2/user-tasks/{userTaskKey}/case-history', 'get'>['items'][number];

const path = (userTaskKey: string) => ({ params: { path: { userTaskKey } } });
const page = { limit: 1000 };

export const caseHistoryOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['tasks', 'case-history', userTaskKey],
    queryFn: () => answerOf(api.GET('/v2/user-tasks/{userTaskKey}/case-history', path(userTaskKey))),
  });

export const commentsOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['tasks', 'comments', userTaskKey],
    queryFn: async (): Promise<readonly Comment[]> =>
      (
        await answerOf(
          api.POST('/v2/user-tasks/{userTaskKey}/comments/search', {
            ...path(userTaskKey),
            body: { sort: [{ field: 'creationDate', order: 'ASC' }], page },
          }),
        )
      ).items,
  });

export const attachmentsOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['tasks', 'attachments', userTaskKey],
    queryFn: async (): Promise<readonly Attachment[]> =>
      (
        await answerOf(
          api.POST('/v2/user-tasks/{userTaskKey}/attachments/search', {
            ...path(userTaskKey),
            body: { sort: [{ field: 'creationDate', order: 'DESC' }], page },
          }),
        )
      ).items,
  });

export const logOptions = (userTaskKey: string) =>
  queryOptions({
    queryKey: ['tasks', 'log', userTaskKey],
    queryFn: async (): Promise<readonly LogEntry[]> =>
      (
        await answerOf(
          api.POST('/v2/user-tasks/{userTaskKey}/audit-logs/search', {
            ...path(userTaskKey),
            body: { sort: [{ field: 'timestamp', order: 'DESC' }], page },
          }),
        )
      ).items,
  });
