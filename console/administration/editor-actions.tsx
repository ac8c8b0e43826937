import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The end of a form: save or cancel, and on the other side what removes the thing. */
export function EditorActions(props: {
  /** Of what exists already. */
  readonly remove?: ReactNode;
  readonly saving: boolean;
  readonly onCancel: () => void;
}) {
  const { remove, saving, onCancel } = props;
  const { t } = useTranslation('administration');
  return (
    <Group justify="space-between" mt="lg">
      {remove ?? <span />}
      <Group>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t(remove === undefined ? 'create' : 'save')}
        </Button>
      </Group>
    </Group>
  );
}
