import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DueLabel } from '../inbox/due-label.js';
import { taskName, tasksOptions } from '../inbox/task-queries.js';
import { Empty } from '../parts/empty.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { useMe } from '../session/me.js';
import { Section } from './section.js';

const NEXT = 6;

/** Those that are mine, the most urgent first. */
export function NextTasks() {
  const { t } = useTranslation('home');
  const me = useMe();
  const query = useInfiniteQuery(
    tasksOptions({ view: me.name === undefined ? 'all' : 'mine', sort: 'dueDate' }, me.name),
  );
  const next = query.data?.pages[0]?.items.slice(0, NEXT);
  return (
    <Section title={t('nextTasks')} all={t('inbox')} link={{ to: '/inbox' }}>
      {next === undefined && <RowsSkeleton rows={3} />}
      {next?.length === 0 && <Empty icon={CircleCheck} title={t('emptyTitle')} hint={t('emptyHint')} />}
      {next?.map((task) => (
        <Link
          key={task.userTaskKey}
          to="/inbox/$userTaskKey"
          params={{ userTaskKey: task.userTaskKey }}
          className="baton-row-link"
        >
          <div>
            <Text fw={500}>{taskName(task)}</Text>
            <Text size="sm" c="dimmed">
              {task.processName ?? task.processDefinitionId}
            </Text>
          </div>
          <DueLabel task={task} />
        </Link>
      ))}
    </Section>
  );
}
