import { Button, Group, ScrollArea, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { linkOf } from './notification-link.js';
import './notifications.css';
import { NOTIFICATIONS, notificationsOptions, readAll, readOne, type Notification } from './notification-queries.js';

interface NotificationListProps {
  readonly person: string;
  readonly unread: number;
  /** One goes where a notification leads. */
  readonly onDone: () => void;
}

export function NotificationList({ person, unread, onDone }: NotificationListProps) {
  const { t } = useTranslation('notifications');
  const queries = useQueryClient();
  const latest = useQuery(notificationsOptions(person));
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: NOTIFICATIONS });
  const tell = useProblemToast();
  const all = useMutation({ mutationFn: readAll, onError: tell, onSettled: again });
  const one = useMutation({ mutationFn: readOne, onSettled: again });
  return (
    <section aria-label={t('title')}>
      <Group justify="space-between" px="md" py="xs">
        <Title order={2} size="h5">
          {t('title')}
        </Title>
        {unread > 0 && (
          <Button size="compact-xs" variant="subtle" loading={all.isPending} onClick={() => all.mutate()}>
            {t('readAll')}
          </Button>
        )}
      </Group>
      {latest.isError ? (
        <Failure error={latest.error} retry={() => void latest.refetch()} />
      ) : latest.isPending ? (
        <RowsSkeleton rows={3} />
      ) : latest.data.length === 0 ? (
        <Empty icon={BellOff} title={t('emptyTitle')} hint={t('emptyHint')} />
      ) : (
        <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0 }}>
          <ul className="baton-notifications">
            {latest.data.map((notification) => (
              <NotificationRow
                key={notification.notificationId}
                notification={notification}
                onRead={() => {
                  if (!notification.isRead) one.mutate(notification.notificationId);
                  if (linkOf(notification)) onDone();
                }}
              />
            ))}
          </ul>
        </ScrollArea.Autosize>
      )}
    </section>
  );
}

function NotificationRow(props: { readonly notification: Notification; readonly onRead: () => void }) {
  const { notification, onRead } = props;
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const { kind, title, body, actor, creationDate, isRead, recordType } = notification;
  const link = linkOf(notification);
  const mention =
    kind === 'mention' && actor !== null
      ? t(`mention.${link && recordType !== null ? (recordType as 'customer') : 'task'}`, { actor })
      : title;
  const content = (
    <>
      <Text size="sm" fw={isRead ? 400 : 600}>
        {!isRead && <span className="baton-unread" role="img" aria-label={t('unread')} />}
        {mention}
      </Text>
      {body !== null && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {body}
        </Text>
      )}
      <Text size="xs" c="dimmed" title={format.time(creationDate)}>
        {format.ago(creationDate)}
      </Text>
    </>
  );
  return (
    <li>
      {link ? (
        <Link {...link} className="baton-notification" onClick={onRead}>
          {content}
        </Link>
      ) : (
        <button type="button" className="baton-notification" onClick={onRead}>
          {content}
        </button>
      )}
    </li>
  );
}
