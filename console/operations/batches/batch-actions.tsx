import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useMe } from '../../session/me.js';
import type { Batch } from './batch-queries.js';

const PATHS = {
  suspend: '/v2/batch-operations/{batchOperationKey}/suspension',
  resume: '/v2/batch-operations/{batchOperationKey}/resumption',
  cancel: '/v2/batch-operations/{batchOperationKey}/cancellation',
} as const;

type Action = keyof typeof PATHS;

const ACTIONS: Readonly<Record<Batch['state'], readonly Action[]>> = {
  ACTIVE: ['suspend', 'cancel'],
  SUSPENDED: ['resume', 'cancel'],
  COMPLETED: [],
  CANCELED: [],
};

/** What is not done yet can wait, go on, or be left undone. */
export function BatchActions({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('operations');
  const may = useMe().may('instances:operate');
  const queries = useQueryClient();
  const { batchOperationKey, state } = batch;
  const command = useMutation({
    mutationFn: (action: Action) => api.POST(PATHS[action], { params: { path: { batchOperationKey } } }),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['batches'] }),
  });
  if (!may) return null;
  return ACTIONS[state].map((action) => (
    <Button key={action} size="compact-sm" variant="default" onClick={() => command.mutate(action)}>
      {t(`action.${action}`)}
    </Button>
  ));
}
