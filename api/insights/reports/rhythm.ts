/** When a report goes out, and of which days it tells. */
import { CronExpressionParser } from 'cron-parser';
import type { InsightReportRequest } from './reports.dto.js';

export function cronOf({ rhythm, weekday, dayOfMonth, hour }: InsightReportRequest): string {
  const day = rhythm === 'MONTHLY' ? String(dayOfMonth ?? 1) : '*';
  const dayOfWeek = rhythm === 'WEEKLY' ? String(weekday ?? 1) : '*';
  return `0 ${String(hour)} ${day} * ${dayOfWeek}`;
}

/** The first time after `after`, by the clocks of the time zone. */
export function nextRun({ cron, timeZone, after }: { cron: string; timeZone: string; after: Date }): Date {
  return CronExpressionParser.parse(cron, { tz: timeZone, currentDate: after }).next().toDate();
}

const SINCE_LAST = { DAILY: '1 day', WEEKLY: '7 days', MONTHLY: '1 month' } as const;

/** Interval of PostgreSQL. */
export const spanOf = ({ rhythm, days }: Pick<InsightReportRequest, 'days' | 'rhythm'>): string =>
  days ? `${String(days)} days` : SINCE_LAST[rhythm];
