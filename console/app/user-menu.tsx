import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Keyboard, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe, useSignOut } from '../session/me.js';
import { ActAsDialog } from './act-as-dialog.js';
import { Preferences } from './preferences.js';

/** Who one is, how things look, and the way out. */
export function UserMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const signOut = useSignOut();
  const [acting, { open, close }] = useDisclosure(false);
  const name = me.displayName === '' ? t('nobody') : me.displayName;
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <UnstyledButton aria-label={t('you', { name })}>
            <Avatar size={34} color="indigo" variant="filled" name={me.displayName} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{name}</Menu.Label>
          {me.open ? (
            <Menu.Item leftSection={<UserRound size={16} aria-hidden />} onClick={open}>
              {t('actAs')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void signOut()}>
              {t('signOut')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Keyboard size={16} aria-hidden />} onClick={onShortcuts}>
            {t('shortcuts')}
          </Menu.Item>
          <Menu.Divider />
          <Preferences />
        </Menu.Dropdown>
      </Menu>
      <ActAsDialog opened={acting} onClose={close} />
    </>
  );
}
