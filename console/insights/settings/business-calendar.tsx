import { Button, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';
import { useWeekdays } from '../reports/rhythms.js';
import { calendarOptions, createOfficeHours, type Calendar } from './setting-queries.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** The hours that "business hours" counts; Monday to Friday, nine to five, where nobody has said otherwise. */
export function BusinessCalendar({ changes }: { readonly changes: boolean }) {
  const { t } = useTranslation('insights');
  const queries = useQueryClient();
  const tell = useProblemToast();
  const calendar = useQuery(calendarOptions);
  const create = useMutation({
    mutationFn: () => createOfficeHours(t('setting.officeHours')),
    onSuccess: () => queries.invalidateQueries({ queryKey: calendarOptions.queryKey }),
    onError: tell,
  });
  return (
    <FigureSection title={t('setting.calendar')}>
      {calendar.isError ? (
        <Failure error={calendar.error} />
      ) : calendar.data === undefined ? (
        <Skeleton h={80} />
      ) : calendar.data ? (
        <Hours calendar={calendar.data} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t('setting.noCalendar')}
          </Text>
          {changes && (
            <Button
              variant="light"
              leftSection={<CalendarPlus size={16} aria-hidden />}
              loading={create.isPending}
              onClick={() => create.mutate()}
            >
              {t('setting.createCalendar')}
            </Button>
          )}
        </>
      )}
    </FigureSection>
  );
}

function Hours({ calendar: { name, timeZone, weeklyHours, holidays } }: { readonly calendar: Calendar }) {
  const { t } = useTranslation('insights');
  const weekdays = useWeekdays();
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('setting.calendarHint', { name, timeZone, count: holidays.length })}
      </Text>
      <FigureTable
        label={t('setting.calendar')}
        rows={weekdays}
        rowKey={({ value }) => value}
        columns={[
          { id: 'day', title: t('report.weekday'), cell: ({ label }) => label },
          {
            id: 'hours',
            title: t('setting.hours'),
            cell: ({ value }) =>
              weeklyHours
                .filter(({ day }) => day === DAYS[Number(value) - 1])
                .map(({ from, to }) => `${from} – ${to}`)
                .join(', ') || '–',
          },
        ]}
      />
    </>
  );
}
