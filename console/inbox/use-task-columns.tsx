import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import type { ListColumn } from '../parts/list/list-columns.js';
import { DueLabel } from './due-label.js';
import { taskName, type Task } from './task-queries.js';

export function useTaskColumns(): readonly ListColumn<Task>[] {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('task'),
        width: 'minmax(220px, 2fr)',
        sortable: true,
        cell: (task) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => (
              <Link to="/inbox/$userTaskKey" params={{ userTaskKey: task.userTaskKey }} {...props} />
            )}
          >
            {taskName(task)}
          </Anchor>
        ),
      },
      {
        id: 'process',
        title: t('process'),
        width: 'minmax(140px, 1.2fr)',
        cell: ({ processName, processDefinitionId }) => processName ?? processDefinitionId,
      },
      {
        id: 'assignee',
        title: t('assignee'),
        cell: ({ assignee }) =>
          assignee ?? (
            <Text component="span" size="sm" c="dimmed">
              {t('nobody')}
            </Text>
          ),
      },
      { id: 'groups', title: t('groups'), hidden: true, cell: ({ candidateGroups }) => candidateGroups.join(', ') },
      { id: 'dueDate', title: t('due'), width: '130px', sortable: true, cell: (task) => <DueLabel task={task} /> },
      { id: 'priority', title: t('priority'), width: '100px', sortable: true, cell: ({ priority }) => priority },
      {
        id: 'creationDate',
        title: t('created'),
        width: '130px',
        sortable: true,
        cell: ({ creationDate }) => <span title={format.time(creationDate)}>{format.ago(creationDate)}</span>,
      },
    ],
    [t, format],
  );
}
