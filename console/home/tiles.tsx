import { Group, Paper, Skeleton, Text, ThemeIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Play, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { taskCountOptions } from '../inbox/task-queries.js';
import { useFormat } from '../language/use-format.js';
import { useMe } from '../session/me.js';
import { incidentCountOptions, runningCountOptions } from './home-queries.js';

export function TaskCount(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly view: 'mine' | 'group' | 'all';
  readonly overdue?: boolean;
}) {
  const { view, overdue = false } = props;
  const { name } = useMe();
  const search = { view, ...(overdue ? { due: 'overdue' as const } : {}) };
  const { data } = useQuery(taskCountOptions(search, name));
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

export function RunningCount() {
  const { t } = useTranslation('home');
  const { data } = useQuery(runningCountOptions);
  return <Tile label={t('running')} icon={Play} count={data} link={{ to: '/instances' }} />;
}

export function IncidentCount() {
  const { t } = useTranslation('home');
  const { data } = useQuery(incidentCountOptions);
  return (
    <Tile label={t('incidents')} icon={TriangleAlert} count={data} bad={(data ?? 0) > 0} link={{ to: '/incidents' }} />
  );
}

function Tile(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly count: number | undefined;
  readonly bad?: boolean;
  readonly link: LinkProps;
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
  return (
    <Link {...link} className="baton-tile">
      <Paper withBorder p="md" h="100%">
        {content}
      </Paper>
    </Link>
  );
}
