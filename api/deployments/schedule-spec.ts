/** A timer start event as the specification of a Temporal Schedule. */
import type { CalendarSpec, ScheduleSpec } from '@temporalio/client';
import type { StartDeclaration } from '../../processes/compiler/index.js';
import { nextDue, parseCycle, parseDate, type FirstDue } from '../../workflows/bpmn/time.js';

export type TimerStart = Extract<StartDeclaration, { readonly trigger: 'timer' }>;

export interface TimerSchedule {
  readonly spec: ScheduleSpec;
  /** The specification covers the next firings only, and has to be renewed before they are over. */
  readonly renew: boolean;
}

export interface TimerScheduleInput {
  readonly start: TimerStart;
  /** Cycles count from here, ms since the epoch. */
  readonly deployedAt: number;
  readonly now: number;
  /** The start event has fired; asked for dates that have passed alone. */
  readonly fired: boolean;
}

/** Firings that a specification by enumeration covers. */
const ENUMERATED = 60;
const DAY_MS = 86_400_000;
const MONTHS = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;
/** Durations that are the same whenever they start: no years, no months. */
const FIXED = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Undefined where the start event never fires again. Temporal's finest step is one second: times are rounded up to it. */
export function timerSchedule({ start, deployedAt, now, fired }: TimerScheduleInput): TimerSchedule | undefined {
  if (start.as === 'date') return dateSchedule(parseDate(start.text), { deployedAt, now, fired });
  const first = parseCycle(start.text, deployedAt);
  if (first?.cycle === undefined) return undefined;
  if (first.cycle.cron !== undefined && isPlainCron(first.cycle.cron)) {
    return {
      spec: { cronExpressions: [sevenFields(first.cycle.cron)], startAt: new Date(deployedAt), timezone: 'UTC' },
      renew: false,
    };
  }
  const everyMs = first.cycle.interval === undefined ? undefined : fixedDuration(first.cycle.interval);
  return everyMs === undefined ? enumerated(first, now) : intervals(first, everyMs, now);
}

/** A date that passed while nobody could act on it still fires, for a day. */
function dateSchedule(
  dueAt: number | undefined,
  given: { readonly deployedAt: number; readonly now: number; readonly fired: boolean },
): TimerSchedule | undefined {
  if (dueAt === undefined) return undefined;
  const { deployedAt, now, fired } = given;
  const missed = dueAt <= now;
  if (missed && (fired || now - Math.max(dueAt, deployedAt) > DAY_MS)) return undefined;
  return { spec: { calendars: [calendar(missed ? now + 1000 : dueAt)], timezone: 'UTC' }, renew: false };
}

function intervals({ dueAt, cycle }: FirstDue, everyMs: number, now: number): TimerSchedule | undefined {
  const first = wholeSecond(dueAt);
  const remaining = cycle?.remaining ?? 0;
  const last = first + remaining * everyMs;
  if (remaining >= 0 && last <= now) return undefined;
  return {
    spec: {
      intervals: [{ every: everyMs, offset: first % everyMs }],
      startAt: new Date(first - 500),
      ...(remaining < 0 ? {} : { endAt: new Date(last + 500) }),
      timezone: 'UTC',
    },
    renew: false,
  };
}

/** For what Temporal's schedules cannot say: months and years, `L`, `W` and `#` in cron expressions. */
function enumerated(first: FirstDue, now: number): TimerSchedule | undefined {
  const calendars: CalendarSpec[] = [];
  let due: FirstDue | undefined = first;
  while (due !== undefined && calendars.length < ENUMERATED) {
    if (due.dueAt > now) calendars.push(calendar(due.dueAt));
    due = due.cycle === undefined ? undefined : nextDue(due.cycle, due.dueAt);
  }
  if (calendars.length === 0) return undefined;
  return { spec: { calendars, timezone: 'UTC' }, renew: due !== undefined };
}

function calendar(at: number): CalendarSpec {
  const date = new Date(wholeSecond(at));
  const month = MONTHS[date.getUTCMonth()];
  if (month === undefined) throw new Error(`Expected a date, but got ${String(at)}.`);
  return {
    year: date.getUTCFullYear(),
    month,
    dayOfMonth: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function wholeSecond(at: number): number {
  return Math.ceil(at / 1000) * 1000;
}

function isPlainCron(cron: string): boolean {
  return /^[\d*/,\-?\sA-Z]+$/i.test(cron) && !/[#]|(^|[\s,\d])[LW]|\dL/i.test(cron);
}

/** Temporal reads six fields as minute to year: with seconds it wants seven. */
function sevenFields(cron: string): string {
  return `${cron.trim().replaceAll('?', '*')} *`;
}

function fixedDuration(duration: string): number | undefined {
  const parts = FIXED.exec(duration);
  if (parts === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const ms = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
  return Math.max(wholeSecond(ms), 1000);
}
