import { Anchor, Group, Paper, SimpleGrid, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { CircleCheck, Clock, Inbox, Play, TriangleAlert, Users, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { DueLabel } from '../inbox/due-label.js';
import { TASK_EVENTS, taskCountOptions, taskName, tasksOptions } from '../inbox/task-queries.js';
import { useFormat } from '../language/use-format.js';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { useMe } from '../session/me.js';
import { incidentCountOptions, runningCountOptions } from './home-queries.js';

const NEXT = 6;

/** What waits for one, and how things are. */
export function HomePage() {
  const { t } = useTranslation('home');
  const me = useMe();
  useLive(TASK_EVENTS, ['tasks'], me.may('tasks:work'));
  const tasks = me.may('tasks:work');
  const instances = me.may('instances:read');
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
        {tasks && <NextTasks />}
      </Stack>
    </Page>
  );
}

function TaskCount(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly view: 'mine' | 'group' | 'all';
  readonly overdue?: boolean;
}) {
  const { view, overdue = false } = props;
  const { name } = useMe();
  const { data } = useQuery(taskCountOptions({ view, overdue }, name));
  const search = { view, ...(overdue ? { overdue } : {}) };
  return (
    <Tile
      label={props.label}
      icon={props.icon}
      count={data}
      bad={overdue && (data ?? 0) > 0}
      link={{ to: '/inbox', search }}
    />
  );
}

function RunningCount() {
  const { t } = useTranslation('home');
  const { data } = useQuery(runningCountOptions);
  return <Tile label={t('running')} icon={Play} count={data} />;
}

function IncidentCount() {
  const { t } = useTranslation('home');
  const { data } = useQuery(incidentCountOptions);
  return <Tile label={t('incidents')} icon={TriangleAlert} count={data} bad={(data ?? 0) > 0} />;
}

function Tile(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly count: number | undefined;
  readonly bad?: boolean;
  readonly link?: LinkProps;
}) {
  const { label, icon: Icon, count, bad = false, link } = props;
  const format = useFormat();
  const content = (
    <Group wrap="nowrap" gap="md">
      <ThemeIcon size={42} variant="light" color={bad ? 'red' : 'indigo'} aria-hidden>
        <Icon size={22} strokeWidth={1.7} />
      </ThemeIcon>
      <div>
        {count === undefined ? (
          <Skeleton h={28} w={40} my={2} />
        ) : (
          <Text fz={26} lh={1.2} fw={650}>
            {format.number(count)}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {label}
        </Text>
      </div>
    </Group>
  );
  if (!link)
    return (
      <Paper withBorder p="md" h="100%">
        {content}
      </Paper>
    );
  return (
    <Link {...link} className="baton-tile">
      <Paper withBorder p="md" h="100%">
        {content}
      </Paper>
    </Link>
  );
}

/** Those that are mine, the most urgent first. */
function NextTasks() {
  const { t } = useTranslation('home');
  const me = useMe();
  const query = useInfiniteQuery(
    tasksOptions({ view: me.name === undefined ? 'all' : 'mine', sort: 'dueDate' }, me.name),
  );
  const next = query.data?.pages[0]?.items.slice(0, NEXT);
  return (
    <Paper withBorder component="section">
      <Group justify="space-between" p="md" pb="xs">
        <Title order={2} size="h4">
          {t('nextTasks')}
        </Title>
        <Anchor size="sm" renderRoot={(props) => <Link to="/inbox" {...props} />}>
          {t('inbox')}
        </Anchor>
      </Group>
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
    </Paper>
  );
}
