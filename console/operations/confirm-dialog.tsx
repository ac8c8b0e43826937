import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what will happen before it does. */
export function ConfirmDialog(props: {
  readonly title: string;
  /** What becomes of it, in words. */
  readonly consequence: string;
  /** On the button. */
  readonly action: string;
  /** It cannot be taken back. */
  readonly final?: boolean;
  readonly pending?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { title, consequence, action, final = false, pending = false, onConfirm, onClose, children } = props;
  const { t } = useTranslation('operations');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }} centered>
      <Stack>
        <Text size="sm">{consequence}</Text>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('back')}
          </Button>
          <Button color={final ? 'red.9' : undefined} loading={pending} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
