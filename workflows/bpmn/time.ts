/**
 * Dates, durations and cycles of timers: ISO 8601 with calendar arithmetic in UTC, and cron expressions of six fields
 * (second minute hour day month weekday). All times are milliseconds since the epoch.
 */
import { CronExpressionParser } from 'cron-parser';
import { Temporal } from 'temporal-polyfill';

import type { Cycle } from './define.js';

const REPEATING = /^R(\d*)\/(?:([^/]+)\/)?(P[^/]+)$/;
const LOCAL_DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/** A date and time; without an offset it is UTC. Undefined where the text is none. */
export function parseDate(text: string): number | undefined {
  const instant = text.replace(/\[[^\]]*\]$/, '');
  const withOffset = LOCAL_DATE_TIME.test(instant)
    ? instant.includes('T')
      ? `${instant}Z`
      : `${instant}T00:00:00Z`
    : instant;
  return attempt(() => Temporal.Instant.from(withOffset).epochMilliseconds);
}

/** `from` plus an ISO 8601 duration, months and years by the calendar. Undefined where the text is none. */
export function addDuration(from: number, duration: string): number | undefined {
  return attempt(
    () =>
      Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('UTC').add(Temporal.Duration.from(duration))
        .epochMilliseconds,
  );
}

export interface FirstDue {
  readonly dueAt: number;
  readonly cycle?: Cycle;
}

/** `R3/PT10S`, `R/2026-01-01T00:00:00Z/PT1H` or a cron expression: when it is first due, and how it goes on. */
export function parseCycle(text: string, now: number): FirstDue | undefined {
  const repeating = REPEATING.exec(text);
  if (repeating === null) return parseCron(text, now);
  const [, count, start, interval] = repeating as unknown as [string, string, string | undefined, string];
  const remaining = count === '' ? -1 : Number(count) - 1;
  if (remaining < -1 || (count !== '' && remaining < 0)) return undefined;
  const dueAt = start === undefined ? addDuration(now, interval) : parseDate(start);
  if (dueAt === undefined || addDuration(now, interval) === undefined) return undefined;
  return { dueAt, cycle: { remaining, interval } };
}

function parseCron(text: string, now: number): FirstDue | undefined {
  if (!text.startsWith('@') && text.trim().split(/\s+/).length !== 6) return undefined;
  const dueAt = nextCron(text, now);
  return dueAt === undefined ? undefined : { dueAt, cycle: { remaining: -1, cron: text } };
}

function nextCron(cron: string, now: number): number | undefined {
  return attempt(() =>
    CronExpressionParser.parse(cron, { currentDate: new Date(now), tz: 'UTC' })
      .next()
      .getTime(),
  );
}

/** The firing after the one that was due at `dueAt`; undefined when the cycle is over. */
export function nextDue(cycle: Cycle, dueAt: number): FirstDue | undefined {
  if (cycle.remaining === 0) return undefined;
  const next = cycle.cron === undefined ? addDuration(dueAt, cycle.interval as string) : nextCron(cycle.cron, dueAt);
  if (next === undefined) return undefined;
  return { dueAt: next, cycle: { ...cycle, remaining: cycle.remaining < 0 ? -1 : cycle.remaining - 1 } };
}

/** The libraries say "not a date" by throwing; here that is an answer. */
function attempt(compute: () => number): number | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}
