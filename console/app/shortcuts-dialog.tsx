import { Group, Kbd, Modal, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAllShortcuts, useShortcutsOff } from './shortcuts.js';

/** What the keys do on this page. */
export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const shortcuts = [{ keys: 'Ctrl+K', title: t('shortcut.palette') }, ...useAllShortcuts()];
  const [off, turnOff] = useShortcutsOff();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <Stack gap="sm">
        {shortcuts.map(({ keys, title }) => (
          <Group key={keys} justify="space-between" wrap="nowrap">
            <Text size="sm">{title}</Text>
            <Group gap={4} wrap="nowrap">
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
        <Switch
          mt="sm"
          label={t('shortcut.toggle')}
          checked={!off}
          onChange={({ currentTarget }) => turnOff(!currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}
