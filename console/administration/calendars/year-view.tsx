import { ActionIcon, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsBefore, daysOf, kindOfDay, type Draft } from './calendar.js';
import './year-view.css';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);

/** Which days of a year are worked, and which are free. */
export function YearView({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation('administration');
  const [year, setYear] = useState(() => new Date().getFullYear());
  const days = MONTHS.flatMap((month) => daysOf(year, month).map((day) => kindOfDay(day, draft).kind));
  const count = (kinds: readonly string[]): number => days.filter((kind) => kinds.includes(kind)).length;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('year')}>
      <Group justify="space-between" mb="sm">
        <Group gap="xs">
          <ActionIcon variant="default" aria-label={t('yearBefore')} onClick={() => setYear(year - 1)}>
            <ChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Title order={3} size="h5">
            {year}
          </Title>
          <ActionIcon variant="default" aria-label={t('yearAfter')} onClick={() => setYear(year + 1)}>
            <ChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {t('workingDays', { count: count(['work', 'short']) })} ·{' '}
          {t('holidayCount', { count: count(['holiday', 'short']) })}
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 4 }} spacing="md">
        {MONTHS.map((month) => (
          <Month key={month} year={year} month={month} draft={draft} language={i18n.language} />
        ))}
      </SimpleGrid>
      <Group gap="md" mt="md">
        {(['work', 'free', 'holiday', 'short'] as const).map((kind) => (
          <Group key={kind} gap={6}>
            <span className="baton-day" data-kind={kind} aria-hidden />
            <Text size="xs">{t(`day.${kind}`)}</Text>
          </Group>
        ))}
      </Group>
    </Paper>
  );
}

function Month(props: {
  readonly year: number;
  readonly month: number;
  readonly draft: Draft;
  readonly language: string;
}) {
  const { year, month, draft, language } = props;
  const { t } = useTranslation('administration');
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month, 1));
  const days = daysOf(year, month).map((day) => ({ day, ...kindOfDay(day, draft) }));
  const works = days.filter(({ kind }) => kind === 'work' || kind === 'short').length;
  return (
    <div role="img" aria-label={`${name}: ${t('workingDays', { count: works })}`}>
      <Group justify="space-between" mb={4} gap={4}>
        <Text size="xs" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {works}
        </Text>
      </Group>
      <div className="baton-month">
        {days.map(({ day, kind, name: holiday }, index) => (
          <span
            key={day}
            className="baton-day"
            data-kind={kind}
            title={holiday ?? undefined}
            style={index === 0 ? { gridColumnStart: columnsBefore(year, month) + 1 } : undefined}
          >
            {index + 1}
          </span>
        ))}
      </div>
    </div>
  );
}
