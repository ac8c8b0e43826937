import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { migrationPlanOf, type ElementMapping, type InstanceFilter } from './migration-queries.js';

interface Migration {
  readonly target: string;
  readonly mapping: ElementMapping;
}

/** One instance at once, many as a batch operation. */
export function useMigrate({ filter, processInstanceKey }: { filter: InstanceFilter; processInstanceKey?: string }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const done = useDoneToast();
  return useMutation<unknown, Error, Migration>({
    mutationFn: ({ target, mapping }) => {
      const migrationPlan = migrationPlanOf(target, mapping);
      return processInstanceKey === undefined
        ? api.POST('/v2/process-instances/migration', { body: { filter: { ...filter }, migrationPlan } })
        : api.POST('/v2/process-instances/{processInstanceKey}/migration', {
            params: { path: { processInstanceKey } },
            body: migrationPlan,
          });
    },
    onSuccess: () =>
      done(processInstanceKey === undefined ? t('batchBegun', { action: t('action.migrate') }) : t('migrated')),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['instances'] }),
  });
}
