import { Badge, Grid, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { useFormat } from '../language/use-format.js';
import { Diagram } from '../parts/diagram/diagram.js';
import { Page } from '../parts/page.js';
import { xmlOptions } from '../processes/process-queries.js';
import { useMe } from '../session/me.js';
import { DueLabel } from './due-label.js';
import { TaskActions } from './task-actions.js';
import { TaskForm } from './task-form.js';
import { TASK_EVENTS, taskName, taskOptions, type Task } from './task-queries.js';

const route = getRouteApi('/shell/inbox/$userTaskKey');
const STATES = ['CREATED', 'COMPLETED', 'CANCELED'] as const;

/** One task: its form, what there is to know, and its place in the process. */
export function TaskPage() {
  const { t } = useTranslation('inbox');
  const { userTaskKey } = route.useParams();
  const { data: task } = useSuspenseQuery(taskOptions(userTaskKey));
  const { name, open } = useMe();
  useLive(TASK_EVENTS, ['tasks']);
  const mine = task.state === 'CREATED' && (task.assignee === name || (open && task.assignee === null));
  const state = STATES.find((one) => one === task.state) ?? 'OTHER';
  return (
    <Page
      title={taskName(task)}
      crumbs={[{ label: t('title'), link: { to: '/inbox' } }]}
      subtitle={
        <Group gap="xs" mt={4}>
          <Badge variant="light" color={state === 'CREATED' ? 'indigo' : 'gray'}>
            {t(`state.${state}`)}
          </Badge>
          <Text size="sm" c="dimmed">
            {task.processName ?? task.processDefinitionId}
          </Text>
        </Group>
      }
      actions={<TaskActions task={task} />}
    >
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          {task.state === 'CREATED' ? (
            <TaskForm key={userTaskKey} task={task} mine={mine} />
          ) : (
            <Paper withBorder p="md">
              <Text>{t('notOpen')}</Text>
            </Paper>
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <Details task={task} />
            <Place task={task} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Details({ task }: { readonly task: Task }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('assignee'), task.assignee ?? t('nobody')],
    [t('groups'), task.candidateGroups.join(', ') || '–'],
    [t('due'), <DueLabel key="due" task={task} />],
    [t('priority'), task.priority],
    [t('created'), format.time(task.creationDate)],
  ];
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5" mb="sm">
        {t('details')}
      </Title>
      <dl className="baton-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

function Place({ task }: { readonly task: Task }) {
  const { t } = useTranslation('inbox');
  const may = useMe().may('definitions:read');
  const { data } = useQuery({ ...xmlOptions(task.processDefinitionKey), enabled: may });
  const marks = useMemo(() => ({ active: [task.elementId] }), [task.elementId]);
  if (!may) return null;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5" mb="sm">
        {t('diagram')}
      </Title>
      {data === undefined ? (
        <Skeleton h={300} />
      ) : (
        <Diagram xml={data} name={task.processName ?? task.processDefinitionId} height={300} marks={marks} />
      )}
    </Paper>
  );
}
