import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Whom a task is to be given to. */
export function AssignDialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAssign: (assignee: string) => void;
}) {
  const { opened, onClose, onAssign } = props;
  const { t } = useTranslation('inbox');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('assign')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAssign(String(new FormData(event.currentTarget).get('assignee')).trim());
          onClose();
        }}
      >
        <Stack>
          <TextInput
            name="assignee"
            label={t('assignTo')}
            required
            withAsterisk={false}
            maxLength={255}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('assign')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
