import { Grid, SimpleGrid, Stack } from '@mantine/core';
import { Clock, Inbox, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { TASK_EVENTS } from '../inbox/task-queries.js';
import { Page } from '../parts/page.js';
import { useMe } from '../session/me.js';
import { LatestProcesses } from './latest-processes.js';
import { NextTasks } from './next-tasks.js';
import { StartList } from './start-list.js';
import { IncidentCount, RunningCount, TaskCount } from './tiles.js';

/** What waits for one, what one may start, and how things are: as far as one's roles go. */
export function HomePage() {
  const { t } = useTranslation('home');
  const me = useMe();
  const tasks = me.may('tasks:work');
  const instances = me.may('instances:read');
  useLive(TASK_EVENTS, ['tasks'], tasks);
  return (
    <Page title={me.displayName === '' ? t('title') : t('hello', { name: me.displayName })}>
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 2, md: 3, lg: tasks && instances ? 5 : 3 }} spacing="sm">
          {tasks && (
            <>
              <TaskCount label={t('mine')} icon={Inbox} view="mine" />
              <TaskCount label={t('unclaimed')} icon={Users} view="group" />
              <TaskCount label={t('overdue')} icon={Clock} view="all" overdue />
            </>
          )}
          {instances && (
            <>
              <RunningCount />
              <IncidentCount />
            </>
          )}
        </SimpleGrid>
        <Grid gap="lg">
          {tasks && (
            <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
              <NextTasks />
            </Grid.Col>
          )}
          {me.may('definitions:deploy') && !tasks && (
            <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
              <LatestProcesses />
            </Grid.Col>
          )}
          <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
            <StartList />
          </Grid.Col>
        </Grid>
      </Stack>
    </Page>
  );
}
