/** Ways to reach people. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';

export const CHANNELS = ['email', 'sms', 'voice', 'chat'] as const;

export type ChannelSettings = ItemOf<'/v2/crm/channel-settings/search'>;
export type Sent = ItemOf<'/v2/crm/outbox/search'>;

export const channelsOptions = queryOptions({
  queryKey: ['administration', 'channels'],
  queryFn: async () => (await answerOf(api.POST('/v2/crm/channel-settings/search', { body: {} }))).items,
});

/** What does not change any more. */
export const isSettled = ({ state, errorMessage }: Sent): boolean =>
  state !== 'pending' && (state !== 'queued' || errorMessage !== null);

const POLL_MS = 700;

/** What becomes of a message, read again until that is known. */
export const sentOptions = (messageId: string | undefined) =>
  queryOptions({
    queryKey: ['administration', 'sent', messageId],
    queryFn: async (): Promise<Sent | null> => {
      const filter = { messageId: messageId ?? '' };
      return (await answerOf(api.POST('/v2/crm/outbox/search', { body: { filter } }))).items[0] ?? null;
    },
    enabled: messageId !== undefined,
    refetchInterval: ({ state: { data } }) => (data && isSettled(data) ? false : POLL_MS),
  });
