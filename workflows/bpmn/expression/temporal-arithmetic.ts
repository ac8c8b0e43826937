/** Sums and differences of dates, times and durations (DMN 1.5 table 52); null where FEEL defines none. */
import { FeelDate, FeelDateTime, FeelTime, type FeelDuration } from 'feelin';
import { months, seconds, totalSeconds, yearsAndMonths } from './duration.js';
import { midnight, type Instant } from './temporal.js';
import { magnitude } from './magnitude.js';
import { fixedOffsetSeconds, isZoned } from './zone.js';

/** `sign` 1 adds, -1 subtracts. Days are 24 hours; a month's missing day becomes its last. */
export function addDuration(instant: Instant, duration: FeelDuration, sign: 1 | -1): Instant | null {
  return inRange(() => {
    if (duration.yearsMonths) return addMonths(instant, sign * months(duration));
    const { seconds: whole, nanoseconds } = split(sign * totalSeconds(duration));
    const amount = { seconds: whole, nanoseconds };
    if (instant instanceof FeelTime) return new FeelTime(instant.value.add(amount), instant.zone);
    if (instant instanceof FeelDate) return new FeelDate(instant.value.toPlainDateTime().add(amount).toPlainDate());
    if (instant.zone === null || fixedOffsetSeconds(instant.zone) !== undefined) {
      return new FeelDateTime(instant.value.add(amount), instant.zone);
    }
    return new FeelDateTime(instant.value.toZonedDateTime(instant.zone).add(amount).toPlainDateTime(), instant.zone);
  });
}

function addMonths(instant: Instant, count: number): Instant | null {
  if (instant instanceof FeelTime) return null;
  if (instant instanceof FeelDate) return new FeelDate(instant.value.add({ months: count }));
  return new FeelDateTime(instant.value.add({ months: count }), instant.zone);
}

export function addDays(date: FeelDate, days: number): FeelDate {
  return new FeelDate(date.value.add({ days }));
}

/** A date counts as its midnight. A zoned and a local value have no difference. */
export function subtractInstants(left: Instant, right: Instant): FeelDuration | null {
  if (left instanceof FeelTime !== right instanceof FeelTime) return null;
  const [first, second] = [withZoneOf(left, right), withZoneOf(right, left)];
  if (isZoned(first) !== isZoned(second)) return null;
  return inRange(() => seconds((magnitude(first) ?? 0) - (magnitude(second) ?? 0)));
}

function withZoneOf(value: Instant, other: Instant): Instant {
  return value instanceof FeelDate && other instanceof FeelDateTime
    ? midnight(value, other.zone === null ? null : 'UTC')
    : value;
}

export function addDurations(left: FeelDuration, right: FeelDuration, sign: 1 | -1): FeelDuration | null {
  if (left.yearsMonths !== right.yearsMonths) return null;
  return inRange(() =>
    left.yearsMonths
      ? yearsAndMonths(months(left) + sign * months(right))
      : seconds(totalSeconds(left) + sign * totalSeconds(right)),
  );
}

/** Months are cut to whole ones. */
export function scaleDuration(duration: FeelDuration, factor: number): FeelDuration | null {
  return inRange(() =>
    duration.yearsMonths
      ? yearsAndMonths(Math.trunc(months(duration) * factor))
      : seconds(totalSeconds(duration) * factor),
  );
}

export function divideDurations(left: FeelDuration, right: FeelDuration): number | null {
  if (left.yearsMonths !== right.yearsMonths) return null;
  const divisor = magnitude(right) ?? 0;
  return divisor === 0 ? null : (magnitude(left) ?? 0) / divisor;
}

/** The whole months from one date to the other. */
export function monthsBetween(from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime): FeelDuration | null {
  const [start, end] = [from, to].map((value) => (value instanceof FeelDate ? value.value : value.value.toPlainDate()));
  return start === undefined || end === undefined
    ? null
    : yearsAndMonths(start.until(end, { largestUnit: 'month' }).months);
}

function split(total: number): { readonly seconds: number; readonly nanoseconds: number } {
  const whole = Math.trunc(total);
  return { seconds: whole, nanoseconds: Math.round((total - whole) * 1e6) * 1e3 };
}

/** The calendar ends some 270,000 years from now; a value beyond it is null. */
function inRange<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch {
    return null;
  }
}
