/** What one is to know. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../api/client.js';

export type Notification = ItemOf<'/v2/crm/notifications/search'>;

export const NOTIFICATION_EVENTS = '/v2/crm/notifications/events';
export const NOTIFICATIONS = ['notifications'] as const;

/** Where a stream does not come through. */
const EVERY_MS = 60_000;
const SHOWN = 30;

export const unreadOptions = (person: string | undefined) =>
  queryOptions({
    queryKey: [...NOTIFICATIONS, 'unread', person],
    queryFn: async () => (await answerOf(api.GET('/v2/crm/notifications/unread'))).count,
    refetchInterval: EVERY_MS,
  });

/** The latest first. */
export const notificationsOptions = (person: string | undefined) =>
  queryOptions({
    queryKey: [...NOTIFICATIONS, 'latest', person],
    queryFn: async () => {
      const body = { sort: [{ field: 'creationDate' as const, order: 'DESC' as const }], page: { limit: SHOWN } };
      return (await answerOf(api.POST('/v2/crm/notifications/search', { body }))).items;
    },
  });

export const readAll = () => api.POST('/v2/crm/notifications/read');

export const readOne = (notificationId: string) =>
  api.POST('/v2/crm/notifications/{notificationId}/read', { params: { path: { notificationId } } });
