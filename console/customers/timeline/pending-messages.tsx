import { Badge, Loader, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EntryFrame } from './entry-frame.js';
import type { Interaction, Subject } from './timeline-queries.js';

/** What one wrote and the outbox has: it stands in the timeline as soon as it went, or could not go. */
export interface PendingMessage {
  readonly outboxId: string;
  readonly channel: 'email' | 'sms';
  readonly subject: string;
  readonly body: string;
  readonly at: string;
}

const pendingKey = ({ type, id }: Subject) => ['crm', 'pending-messages', type, id] as const;

export function useAddPending(subject: Subject): (message: PendingMessage) => void {
  const queries = useQueryClient();
  return (message) => {
    queries.setQueryData<readonly PendingMessage[]>(pendingKey(subject), (before = []) => [message, ...before]);
  };
}

export function PendingMessages(props: { readonly subject: Subject; readonly interactions: readonly Interaction[] }) {
  const { subject, interactions } = props;
  const { t } = useTranslation('customers');
  const { data = [] } = useQuery<readonly PendingMessage[]>({
    queryKey: pendingKey(subject),
    queryFn: () => [],
    staleTime: Infinity,
  });
  const told = new Set(interactions.map(({ outboxId }) => outboxId));
  const waiting = data.filter(({ outboxId }) => !told.has(outboxId));
  if (waiting.length === 0) return null;
  return (
    <ol className="baton-timeline" aria-label={t('pending.title')}>
      {waiting.map(({ outboxId, channel, subject: title, body, at }) => (
        <EntryFrame
          key={outboxId}
          icon={Send}
          color="gray"
          at={at}
          head={
            <>
              <Text component="span" size="sm" fw={600}>
                {title === '' ? t(`channel.${channel}`) : title}
              </Text>
              <Badge size="sm" variant="light" color="gray" leftSection={<Loader size={10} color="gray" aria-hidden />}>
                {t('pending.sending')}
              </Badge>
            </>
          }
        >
          <div className="baton-entry-card">
            <Text size="sm" className="baton-entry-body">
              {body}
            </Text>
          </div>
        </EntryFrame>
      ))}
    </ol>
  );
}
