import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { useDoneToast } from '../parts/done-toast.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { useMe } from '../session/me.js';
import type { Task } from './task-queries.js';

/** Claims tasks, those that nobody claimed meanwhile; it can be undone. */
export function useClaimMany() {
  const { t } = useTranslation('inbox');
  const { name = '' } = useMe();
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const giveBack = async (userTaskKeys: string[]): Promise<void> => {
    await api.POST('/v2/user-tasks/unassignment', { body: { userTaskKeys } });
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  return useMutation({
    mutationFn: (tasks: readonly Task[]) => {
      const userTaskKeys = tasks.map(({ userTaskKey }) => userTaskKey);
      const body = { assignee: name, allowOverride: false, userTaskKeys };
      return answerOf(api.POST('/v2/user-tasks/assignment', { body }));
    },
    onSuccess: ({ items, doneCount, refusedCount }) => {
      const claimed = items.filter(({ status }) => status === 'DONE').map(({ userTaskKey }) => userTaskKey);
      const refused = items.find(({ status }) => status === 'REFUSED');
      if (doneCount > 0) done(t('someClaimed', { count: doneCount }), () => void giveBack(claimed).catch(tell));
      if (refused) tell(new Error(t('someRefused', { count: refusedCount, reason: refused.detail ?? '' })));
    },
    onError: tell,
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
