import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actAs, useActingAs } from '../session/acting-as.js';

/** Who one is where authentication is off. */
export function ActAsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const name = useActingAs();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('actAs')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actAs(String(new FormData(event.currentTarget).get('name') ?? '').trim());
          onClose();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('actAsHint')}
          </Text>
          <TextInput
            name="name"
            label={t('name')}
            defaultValue={name}
            maxLength={255}
            autoComplete="username"
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
