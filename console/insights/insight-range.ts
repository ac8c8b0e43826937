/** From when until when is asked. */
import dayjs from 'dayjs';
import type { PERIODS, InsightSearch } from './insight-search.js';

export const DEFAULT_DAYS = 90;
export const DAYS = [1, 7, 30, DEFAULT_DAYS, 365, 0] as const;

export type Period = (typeof PERIODS)[number];

export interface Range {
  readonly endedFrom?: string;
  readonly endedBefore?: string;
}

/** Begins with a day of who looks, so that one who looks twice asks the same. */
export function rangeOf({ days = DEFAULT_DAYS, from, to }: InsightSearch): Range {
  if (from !== undefined)
    return {
      endedFrom: dayjs(from).toISOString(),
      ...(to === undefined ? {} : { endedBefore: dayjs(to).add(1, 'day').toISOString() }),
    };
  return days === 0 ? {} : { endedFrom: beginOf(days).toISOString() };
}

/** As long, and just before; undefined where there is no before. */
export function rangeBefore(search: InsightSearch): Range | undefined {
  const { endedFrom, endedBefore = dayjs().endOf('day').toISOString() } = rangeOf(search);
  if (endedFrom === undefined) return undefined;
  const length = dayjs(endedBefore).diff(endedFrom);
  return { endedFrom: dayjs(endedFrom).subtract(length, 'ms').toISOString(), endedBefore: endedFrom };
}

/** Periods of which a chart shows neither too few nor too many. */
export function periodOf(search: InsightSearch): Period {
  if (search.period) return search.period;
  const { endedFrom, endedBefore } = rangeOf(search);
  if (endedFrom === undefined) return 'month';
  const days = dayjs(endedBefore).diff(endedFrom, 'day');
  return days <= 2 ? 'hour' : days <= 100 ? 'day' : days <= 400 ? 'week' : 'month';
}

function beginOf(days: number): dayjs.Dayjs {
  return dayjs()
    .startOf('day')
    .subtract(days - 1, 'day');
}
