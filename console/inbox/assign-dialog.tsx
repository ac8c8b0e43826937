import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonField } from './person-field.js';

/** Whom a task is to be given to: for good, or to hand it back. */
export function AssignDialog(props: {
  readonly userTaskKey: string;
  /** Closed where absent. */
  readonly kind: 'assign' | 'delegate' | undefined;
  readonly onClose: () => void;
  readonly onChoose: (person: string) => void;
}) {
  const { userTaskKey, kind, onClose, onChoose } = props;
  const { t } = useTranslation('inbox');
  const title = t(`${kind ?? 'assign'}.title`);
  return (
    <Modal
      opened={kind !== undefined}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(String(new FormData(event.currentTarget).get('person')).trim());
          onClose();
        }}
      >
        <Stack>
          <PersonField
            userTaskKey={userTaskKey}
            name="person"
            label={t('person')}
            description={t(`${kind ?? 'assign'}.hint`)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t(`${kind ?? 'assign'}.do`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
