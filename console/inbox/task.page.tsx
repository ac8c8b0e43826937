import { Badge, Grid, Group, Paper, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { Page } from '../parts/page.js';
import { useMe } from '../session/me.js';
import { TaskActions } from './task-actions.js';
import { TaskDetails } from './task-details.js';
import { TaskForm } from './task-form.js';
import { TASK_EVENTS, taskName, taskOptions } from './task-queries.js';
import { TaskTabs } from './task-tabs.js';

const route = getRouteApi('/shell/inbox/$userTaskKey');
const STATES = ['CREATED', 'COMPLETED', 'CANCELED'] as const;

/** One task: its form, what there is to know, and what belongs to it. */
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
          {task.delegationState !== null && (
            <Badge variant="light" color="grape">
              {t(`delegation.${task.delegationState === 'PENDING' ? 'PENDING' : 'RESOLVED'}`)}
            </Badge>
          )}
          <Text size="sm" c="dimmed">
            {task.processName ?? task.processDefinitionId}
          </Text>
        </Group>
      }
      actions={<TaskActions task={task} />}
    >
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8.5 }}>
          <TaskTabs
            task={task}
            form={
              task.state === 'CREATED' ? (
                <TaskForm key={userTaskKey} task={task} mine={mine} />
              ) : (
                <Paper withBorder p="md">
                  <Text>{t('notOpen')}</Text>
                </Paper>
              )
            }
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3.5 }}>
          <TaskDetails task={task} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}
