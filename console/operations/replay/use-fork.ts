import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';

/** Starts a copy as the instance was when an element instance had just begun, and shows it. */
export function useFork(processInstanceKey: string) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = useDoneToast();
  return useMutation({
    mutationFn: (elementInstanceKey: string) =>
      answerOf(
        api.POST('/v2/process-instances/{processInstanceKey}/fork', {
          params: { path: { processInstanceKey } },
          body: { elementInstanceKey },
        }),
      ),
    onSuccess: async (copy) => {
      done(t('forked'));
      await navigate({
        to: '/instances/$processInstanceKey',
        params: { processInstanceKey: copy.processInstanceKey },
      });
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['instances', 'list'] }),
  });
}
