import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.js';
import { AssignDialog } from './assign-dialog.js';
import type { Task } from './task-queries.js';
import { useAssign } from './use-assign.js';
import { useDelegate } from './use-delegate.js';

/** Claim, give back, give to somebody, let somebody work on it. */
export function TaskActions({ task }: { readonly task: Task }) {
  const { t } = useTranslation('inbox');
  const { name, may } = useMe();
  const assignment = useAssign(task, name);
  const delegation = useDelegate(task);
  const [kind, setKind] = useState<'assign' | 'delegate'>();
  const { assignee, owner, state, delegationState } = task;
  if (state !== 'CREATED') return null;
  const leads = may('tasks:assign');
  const mine = name !== undefined && assignee === name;
  return (
    <>
      {leads && (
        <Button variant="default" onClick={() => setKind('assign')}>
          {t('assign.open')}
        </Button>
      )}
      {delegationState !== 'PENDING' && assignee !== null && (mine || owner === name || leads) && (
        <Button variant="default" onClick={() => setKind('delegate')}>
          {t('delegate.open')}
        </Button>
      )}
      {name !== undefined && assignee === null && (
        <Button onClick={() => assignment.mutate({ assignee: name, claim: true })}>{t('claim')}</Button>
      )}
      {delegationState !== 'PENDING' && assignee !== null && (mine || leads) && (
        <Button variant="default" onClick={() => assignment.mutate({ assignee: null })}>
          {t('giveBack')}
        </Button>
      )}
      <AssignDialog
        userTaskKey={task.userTaskKey}
        kind={kind}
        onClose={() => setKind(undefined)}
        onChoose={(person) =>
          kind === 'delegate' ? delegation.mutate(person) : assignment.mutate({ assignee: person })
        }
      />
    </>
  );
}
