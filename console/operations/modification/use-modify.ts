import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { oneKey } from '../instance/instance-queries.js';
import { modificationOf, type Plan } from './plan.js';

interface Modification {
  readonly plan: Plan;
  readonly tokens: ReadonlyMap<string, readonly string[]>;
}

/** Carries the plan out in one step. */
export function useModify(processInstanceKey: string) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const done = useDoneToast();
  return useMutation({
    mutationFn: ({ plan, tokens }: Modification) =>
      api.POST('/v2/process-instances/{processInstanceKey}/modification', {
        params: { path: { processInstanceKey } },
        body: modificationOf(plan, tokens),
      }),
    onSuccess: () => done(t('modified')),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: oneKey(processInstanceKey) }),
  });
}
