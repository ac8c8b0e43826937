import { Paper, Text, ThemeIcon, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Bell, Cog, Flag, Play, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { Failure } from '../parts/failure.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { caseHistoryOptions, type CaseEntry } from './surroundings-queries.js';

const ICONS = { begun: Play, person: UserRound, nobody: UserRound, end: Flag, event: Bell, work: Cog } as const;
const STATES = ['ACTIVE', 'COMPLETED'] as const;

function kindOf({ type, person }: CaseEntry): keyof typeof ICONS {
  if (type === 'PROCESS') return 'begun';
  if (type === 'USER_TASK') return person === null ? 'nobody' : 'person';
  if (type === 'END_EVENT') return 'end';
  return type.endsWith('_EVENT') ? 'event' : 'work';
}

/** What happened before, and what happens now, in sentences; the latest first. */
export function CaseHistory({ userTaskKey }: { readonly userTaskKey: string }) {
  const { t } = useTranslation('inbox');
  const { data, isError, error, refetch } = useQuery(caseHistoryOptions(userTaskKey));
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={6} />;
  const told = data.items.filter(({ type }) => type !== 'START_EVENT');
  return (
    <Paper withBorder p="lg">
      <Timeline bulletSize={28} lineWidth={2}>
        {told.map((entry) => (
          <Entry key={entry.elementInstanceKey} entry={entry} />
        ))}
      </Timeline>
      {data.hasMore && (
        <Text size="sm" c="dimmed" mt="md">
          {t('case.more')}
        </Text>
      )}
    </Paper>
  );
}

function Entry({ entry, ...line }: { readonly entry: CaseEntry }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { elementName: name, processName: process, person, startDate, endDate, hasIncident } = entry;
  const kind = kindOf(entry);
  const Icon = ICONS[kind];
  const state = STATES.find((one) => one === entry.state) ?? 'TERMINATED';
  const at = kind === 'begun' ? startDate : (endDate ?? startDate);
  const sentence =
    kind === 'begun'
      ? t(person === null ? 'case.begun' : 'case.begunBy', { process, person })
      : t(`case.${kind}.${state}`, { name, person });
  return (
    <Timeline.Item
      {...line}
      bullet={
        <ThemeIcon size={28} radius="xl" variant={state === 'ACTIVE' ? 'filled' : 'light'} aria-hidden>
          <Icon size={15} />
        </ThemeIcon>
      }
      title={
        <Text span size="sm" fw={500}>
          {sentence}
        </Text>
      }
    >
      {hasIncident && (
        <Text size="sm" className="baton-late">
          {t('case.incident')}
        </Text>
      )}
      <Text size="xs" c="dimmed" title={format.time(at)}>
        {format.ago(at)}
      </Text>
    </Timeline.Item>
  );
}
