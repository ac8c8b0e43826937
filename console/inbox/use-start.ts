import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { useDoneToast } from '../parts/done-toast.js';
import type { Values } from '../parts/form/form-viewer.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { processName, type Process } from '../processes/process-queries.js';
import { useMe } from '../session/me.js';
import { useRecentStarts } from './recent-starts.js';
import { forgetStartDraft } from './start-draft.js';

/** Starts an instance; where its first task is to be seen, that comes next. */
export function useStart(process: Process) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const works = useMe().may('tasks:work');
  const done = useDoneToast();
  const [, remember] = useRecentStarts();
  const { processDefinitionKey, processDefinitionId } = process;
  const firstTask = async (processInstanceKey: string): Promise<string | undefined> => {
    if (!works) return undefined;
    const body = { filter: { processInstanceKey, state: 'CREATED' as const }, page: { limit: 1 } };
    return (await answerOf(api.POST('/v2/user-tasks/search', { body }))).items[0]?.userTaskKey;
  };
  return useMutation({
    mutationFn: (variables: Values) =>
      answerOf(api.POST('/v2/process-instances', { body: { processDefinitionKey, variables: { ...variables } } })),
    onSuccess: async ({ processInstanceKey }) => {
      forgetStartDraft(processDefinitionKey);
      remember(processDefinitionId);
      const userTaskKey = await firstTask(processInstanceKey);
      done(t('start.done', { name: processName(process) }));
      if (userTaskKey !== undefined) await navigate({ to: '/inbox/$userTaskKey', params: { userTaskKey } });
      else await navigate({ to: '/' });
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
