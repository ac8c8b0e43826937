import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useMe } from '../../session/me.js';

/** Starts what was just deployed, to try it. */
export function StartButton({ processDefinitionKey }: { readonly processDefinitionKey: string }) {
  const { t } = useTranslation('designer');
  const may = useMe().may('instances:start');
  const done = useDoneToast();
  const start = useMutation({
    mutationFn: () => answerOf(api.POST('/v2/process-instances', { body: { processDefinitionKey } })),
    onSuccess: () => done(t('started')),
    onError: useProblemToast(),
  });
  if (!may) return null;
  return (
    <Button
      size="xs"
      variant="light"
      leftSection={<Play size={14} aria-hidden />}
      loading={start.isPending}
      onClick={() => start.mutate()}
    >
      {t('start')}
    </Button>
  );
}
