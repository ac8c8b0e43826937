import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';

const PATHS = {
  retry: '/v2/process-instances/incident-resolution',
  suspend: '/v2/process-instances/suspension',
  resume: '/v2/process-instances/resumption',
  cancel: '/v2/process-instances/cancellation',
  delete: '/v2/process-instances/deletion',
} as const;

export type BatchAction = keyof typeof PATHS;

/** What takes it back. */
const OPPOSITE: Partial<Record<BatchAction, BatchAction>> = { suspend: 'resume', resume: 'suspend' };

interface Batch {
  readonly action: BatchAction;
  /** As the search of instances takes it. */
  readonly filter: Record<string, unknown>;
}

/** Begins a batch operation; what it did can be taken back where that is possible. */
export function useBatch() {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const done = useDoneToast();
  const batch = useMutation({
    mutationFn: ({ action, filter }: Batch) => answerOf(api.POST(PATHS[action], { body: { filter } })),
    onSuccess: (_answer, { action, filter }) => {
      const opposite = OPPOSITE[action];
      const undo = opposite && (() => batch.mutate({ action: opposite, filter }));
      done(t('batchBegun', { action: t(`action.${action}`) }), undo);
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['instances'] }),
  });
  return batch;
}
