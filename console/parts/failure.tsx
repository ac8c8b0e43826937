import { Alert, Button, Stack } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemText } from './problem-text.js';

/** In place of what could not be shown. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation('parts');
  return (
    <Alert role="alert" color="red" variant="light" icon={<CircleAlert />} title={t('failed')} m="md" maw={680}>
      <Stack align="flex-start">
        <ProblemText error={error} />
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
