import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { useMe } from '../session/me.js';
import { NotificationList } from './notification-list.js';
import { NOTIFICATION_EVENTS, NOTIFICATIONS, unreadOptions } from './notification-queries.js';

/** How much there is that one has not read, and what it is. */
export function Bell() {
  const { t } = useTranslation('notifications');
  const { name } = useMe();
  const { data: count = 0 } = useQuery({ ...unreadOptions(name), enabled: name !== undefined });
  const [opened, { toggle, close }] = useDisclosure(false);
  useLive(NOTIFICATION_EVENTS, NOTIFICATIONS, name !== undefined);
  if (name === undefined) return null;
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={380}
      trapFocus
    >
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('bell', { count })} onClick={toggle}>
          <Indicator disabled={count === 0} label={count > 99 ? '99+' : count} size={17} color="red" offset={2}>
            <BellIcon size={20} aria-hidden style={{ display: 'block' }} />
          </Indicator>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        {opened && <NotificationList person={name} unread={count} onDone={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}
