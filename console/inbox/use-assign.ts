import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useOptimistic } from '../api/optimistic.js';
import { useDoneToast } from '../parts/done-toast.js';
import type { Task } from './task-queries.js';

interface Assignment {
  /** Null: nobody's again. */
  readonly assignee: string | null;
  /** Only where nobody has it: of two people one gets it. */
  readonly claim?: boolean;
}

async function send(task: Task, { assignee, claim = false }: Assignment): Promise<void> {
  const params = { path: { userTaskKey: task.userTaskKey } };
  if (assignee === null) await api.DELETE('/v2/user-tasks/{userTaskKey}/assignee', { params });
  else await api.POST('/v2/user-tasks/{userTaskKey}/assignment', { params, body: { assignee, allowOverride: !claim } });
}

/** Gives a task to somebody, or back; shown at once, and undone by a button. */
export function useAssign(task: Task, person: string | undefined) {
  const { t } = useTranslation('inbox');
  const done = useDoneToast();
  const assignment = useOptimistic<Assignment, Task>({
    queryKey: ['tasks', 'one', task.userTaskKey],
    invalidate: ['tasks'],
    send: (change) => send(task, change),
    change: (cached, { assignee }) => ({ ...cached, assignee }),
    done: ({ assignee }) => {
      const before = task.assignee;
      const message =
        assignee === null ? t('givenBack') : assignee === person ? t('claimed') : t('assigned', { name: assignee });
      done(message, () => assignment.mutate({ assignee: before }));
    },
  });
  return assignment;
}
