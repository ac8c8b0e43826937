import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import type { Incident } from '../instance/instance-queries.js';

interface Retry {
  readonly incident: Incident;
  /** Values that are others now, each set where it is found. */
  readonly variables?: Record<string, unknown>;
  /** Tries that the job gets. */
  readonly retries?: number;
}

/** Corrects what was wrong, and tries again. */
export function useRetry() {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const done = useDoneToast();
  return useMutation({
    mutationFn: async ({ incident, variables = {}, retries }: Retry) => {
      const { incidentKey, elementInstanceKey, jobKey } = incident;
      if (Object.keys(variables).length > 0)
        await api.PUT('/v2/element-instances/{elementInstanceKey}/variables', {
          params: { path: { elementInstanceKey } },
          body: { variables },
        });
      if (jobKey !== null && retries !== undefined)
        await api.PATCH('/v2/jobs/{jobKey}', { params: { path: { jobKey } }, body: { changeset: { retries } } });
      await api.POST('/v2/incidents/{incidentKey}/resolution', { params: { path: { incidentKey } }, body: {} });
    },
    onSuccess: () => done(t('retried')),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['instances'] }),
  });
}
