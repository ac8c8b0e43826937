import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.js';
import { AssignDialog } from './assign-dialog.js';
import type { Task } from './task-queries.js';
import { useAssign } from './use-assign.js';

/** Claim, give back, give to somebody. */
export function TaskActions({ task }: { readonly task: Task }) {
  const { t } = useTranslation('inbox');
  const { name, may } = useMe();
  const assignment = useAssign(task, name);
  const [assigning, { open, close }] = useDisclosure(false);
  if (task.state !== 'CREATED') return null;
  return (
    <>
      {may('tasks:assign') && (
        <Button variant="default" onClick={open}>
          {t('assign')}
        </Button>
      )}
      {name !== undefined && task.assignee === null && (
        <Button onClick={() => assignment.mutate({ assignee: name, claim: true })}>{t('claim')}</Button>
      )}
      {task.assignee !== null && (task.assignee === name || may('tasks:assign')) && (
        <Button variant="default" onClick={() => assignment.mutate({ assignee: null })}>
          {t('giveBack')}
        </Button>
      )}
      <AssignDialog opened={assigning} onClose={close} onAssign={(assignee) => assignment.mutate({ assignee })} />
    </>
  );
}
