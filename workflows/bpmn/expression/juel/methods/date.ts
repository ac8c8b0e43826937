/**
 * Methods of what `now()` (`java.util.Date`) and `dateTime()` (Joda's `DateTime`) give, on one kind of date, in UTC.
 * Months and years end at the last day of a shorter month.
 */
import { Temporal } from 'temporal-polyfill';
import { toInteger } from '../coerce.js';
import { fail, JuelDate, show } from '../values.js';
import { methods, taking, type Method, type Methods } from './define.js';

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

function moving(unit: (typeof UNITS)[number], sign: 1 | -1): Method<JuelDate> {
  return taking(1, (date, count) => moved(date, { [unit]: sign * toInteger(count) }));
}

/** `plusDays`, `minusDays`, … */
const arithmetic = Object.fromEntries(
  UNITS.flatMap((unit) => {
    const name = `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`;
    return [
      [`plus${name}`, moving(unit, 1)],
      [`minus${name}`, moving(unit, -1)],
    ] as const;
  }),
);

export const dateMethods: Methods<JuelDate> = methods<JuelDate>({
  ...arithmetic,
  after: taking(1, (date, other) => compare(date, other) > 0),
  before: taking(1, (date, other) => compare(date, other) < 0),
  compareTo: taking(1, compare),
  equals: taking(1, (date, other) => other instanceof JuelDate && date.value.equals(other.value)),
  getDayOfMonth: ({ value }) => value.day,
  getDayOfWeek: ({ value }) => value.dayOfWeek,
  getHourOfDay: ({ value }) => value.hour,
  getMillis: milliseconds,
  getMinuteOfHour: ({ value }) => value.minute,
  getMonthOfYear: ({ value }) => value.month,
  getTime: milliseconds,
  getYear: ({ value }) => value.year,
  isAfter: taking(1, (date, other) => compare(date, other) > 0),
  isBefore: taking(1, (date, other) => compare(date, other) < 0),
  toDate: (date) => date,
  toString: (date: JuelDate) => date.toString(),
  withTimeAtStartOfDay: ({ value }) => new JuelDate(value.with({ hour: 0, minute: 0, second: 0, millisecond: 0 })),
});

/** @param epochMs - milliseconds since the epoch */
export function dateOf(epochMs: number): JuelDate {
  return new JuelDate(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('UTC').toPlainDateTime());
}

function moved({ value }: JuelDate, duration: Temporal.DurationLike): JuelDate {
  try {
    return new JuelDate(value.add(duration));
  } catch {
    return fail(`Expected a date within the calendar, but ${value.toString()} is moved out of it`);
  }
}

function milliseconds({ value }: JuelDate): number {
  return value.toZonedDateTime('UTC').epochMilliseconds;
}

function compare(date: JuelDate, other: unknown): number {
  return other instanceof JuelDate
    ? Temporal.PlainDateTime.compare(date.value, other.value)
    : fail(`Expected a date, but found ${show(other)}`);
}
