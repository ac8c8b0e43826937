import { useLocalStorage } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useDoneToast } from '../parts/done-toast.js';
import type { Values } from '../parts/form/form-viewer.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { useMe } from '../session/me.js';
import { taskName, tasksOptions, type Task } from './task-queries.js';

/** Whether one's next task is opened after this one; this browser remembers it. */
export function useOnward() {
  return useLocalStorage({ key: 'baton.inbox.onward', defaultValue: true, getInitialValueInEffect: false });
}

/** Completes a task, or hands it back to who delegated it; then one's next task is there, or the inbox. */
export function useComplete(task: Task) {
  const { t } = useTranslation('inbox');
  const { name } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = useDoneToast();
  const [onward] = useOnward();
  const { userTaskKey, delegationState } = task;
  const nextTask = async (): Promise<Task | undefined> => {
    if (!onward || name === undefined) return undefined;
    const { pages } = await queries.fetchInfiniteQuery({ ...tasksOptions({ view: 'mine' }, name), staleTime: 0 });
    return pages[0]?.items.find((one) => one.userTaskKey !== userTaskKey);
  };
  return useMutation({
    mutationFn: (filled: Values) => {
      const request = { params: { path: { userTaskKey } }, body: { variables: { ...filled } } };
      return delegationState === 'PENDING'
        ? api.POST('/v2/user-tasks/{userTaskKey}/resolution', request)
        : api.POST('/v2/user-tasks/{userTaskKey}/completion', request);
    },
    onSuccess: async () => {
      const next = await nextTask();
      done(t(delegationState === 'PENDING' ? 'handedBack' : 'completed', { name: taskName(task) }));
      if (next) await navigate({ to: '/inbox/$userTaskKey', params: { userTaskKey: next.userTaskKey } });
      else await navigate({ to: '/inbox' });
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
