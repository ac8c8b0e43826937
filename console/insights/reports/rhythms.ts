/** When reports can go out, in words. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from './report-queries.js';

export const REPORT_VIEWS = ['overview', 'heat-map', 'bottlenecks', 'people', 'outliers', 'satisfaction'] as const;
export const RHYTHMS = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;

const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }));

/** Those that the browser knows; the chosen one among them in any case. */
export const timeZones = (chosen: string): string[] => [
  ...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
];

/** The Monday before the epoch was the 29th of December. */
const MONDAY = Date.UTC(1969, 11, 29);
const DAY_MS = 86_400_000;

/** By ISO 8601: 1 is Monday. */
export function useWeekdays(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => ({
      value: String(day + 1),
      label: format.format(new Date(MONDAY + day * DAY_MS)),
    }));
  }, [i18n.language]);
}

/** "Every Friday, 08:00 (Europe/Berlin)" */
export function useRhythmText(): (report: Report) => string {
  const { t } = useTranslation('insights');
  const weekdays = useWeekdays();
  return ({ rhythm, weekday, dayOfMonth, hour, timeZone }) =>
    t(`report.told.${rhythm}`, {
      weekday: weekdays[(weekday ?? 1) - 1]?.label ?? '',
      day: dayOfMonth ?? 1,
      hour: hourText(hour),
      timeZone,
    });
}
