import { Button, Group, Paper, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { useMe } from '../session/me.js';
import { DueLabel } from './due-label.js';
import type { Task } from './task-queries.js';

const EditDialog = lazy(async () => ({ default: (await import('./edit-dialog.js')).EditDialog }));

/** What is known of a task, and a button to change it for those who may. */
export function TaskDetails({ task }: { readonly task: Task }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const may = useMe().may('tasks:assign');
  const [editing, { open, close }] = useDisclosure(false);
  const { assignee, owner, delegationState, candidateGroups, candidateUsers, followUpDate } = task;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('assignee'), assignee ?? t('nobody')],
    ...(delegationState === null ? [] : [[t('owner'), owner ?? '–'] as const]),
    [t('groups'), candidateGroups.join(', ') || '–'],
    ...(candidateUsers.length === 0 ? [] : [[t('candidates'), candidateUsers.join(', ')] as const]),
    [t('due'), <DueLabel key="due" task={task} />],
    [
      t('followUp'),
      followUpDate === null ? '–' : <span title={format.time(followUpDate)}>{format.ago(followUpDate)}</span>,
    ],
    [t('priority'), task.priority],
    [t('created'), format.time(task.creationDate)],
    ...(task.completionDate === null ? [] : [[t('ended'), format.time(task.completionDate)] as const]),
  ];
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          {t('details')}
        </Title>
        {may && task.state === 'CREATED' && (
          <Button size="compact-sm" variant="subtle" leftSection={<Pencil size={14} aria-hidden />} onClick={open}>
            {t('edit.open')}
          </Button>
        )}
      </Group>
      <dl className="baton-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {editing && (
        <Suspense>
          <EditDialog task={task} onClose={close} />
        </Suspense>
      )}
    </Paper>
  );
}
