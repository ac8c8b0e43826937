import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Time to read it, and to reach the button by keyboard, ms. */
const SHOWN_MS = 10_000;

/** Says that something is done, with a button that takes it back where that is possible. */
export function useDoneToast(): (message: string, undo?: () => void) => void {
  const { t } = useTranslation('parts');
  return useCallback(
    (message, undo) => {
      const id = notifications.show({
        autoClose: SHOWN_MS,
        closeButtonProps: { 'aria-label': t('close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{message}</Text>
            {undo && (
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(id);
                  undo();
                }}
              >
                {t('undo')}
              </Button>
            )}
          </Group>
        ),
      });
    },
    [t],
  );
}
