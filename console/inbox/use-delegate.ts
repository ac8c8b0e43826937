import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useOptimistic } from '../api/optimistic.js';
import { useDoneToast } from '../parts/done-toast.js';
import type { Task } from './task-queries.js';

/** Lets somebody else work on a task, who hands it back. */
export function useDelegate({ userTaskKey }: Task) {
  const { t } = useTranslation('inbox');
  const done = useDoneToast();
  return useOptimistic<string, Task>({
    queryKey: ['tasks', 'one', userTaskKey],
    invalidate: ['tasks'],
    send: (assignee) =>
      api.POST('/v2/user-tasks/{userTaskKey}/delegation', { params: { path: { userTaskKey } }, body: { assignee } }),
    change: (cached, assignee) => ({
      ...cached,
      assignee,
      owner: cached.owner ?? cached.assignee,
      delegationState: 'PENDING',
    }),
    done: (name) => done(t('delegate.done', { name })),
  });
}
