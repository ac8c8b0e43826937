import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemText } from './problem-text.js';

/** Tells of a refusal until somebody closes it. */
export function useProblemToast(): (error: unknown) => void {
  const { t } = useTranslation('parts');
  return useCallback(
    (error) => {
      notifications.show({
        color: 'red',
        autoClose: false,
        title: t('problemTitle'),
        message: <ProblemText error={error} />,
        closeButtonProps: { 'aria-label': t('close') },
      });
    },
    [t],
  );
}
