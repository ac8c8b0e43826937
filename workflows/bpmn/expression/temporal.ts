/**
 * Dates, times and durations (DMN 1.5 §10.3.2.3.4-9): reading them from text, their components, and the number that
 * orders them. The values are feelin's, built on Temporal's plain types; nothing here reads a clock.
 */
import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { Temporal } from 'temporal-polyfill';
import { duration, seconds } from './duration.js';
import { fixedOffsetSeconds, isZone, offsetSeconds } from './zone.js';

const DATE = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d{2})-(\d{2})$/;
const TIME =
  /^T?(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9})\d*)?)?(Z|z|[+-]\d{2}:\d{2}(?::\d{2})?)?(?:@([\w/+-]+)|\[([\w/+-]+)\])?$/;
const REJECT = { overflow: 'reject' } as const;

export type Instant = FeelDate | FeelTime | FeelDateTime;

/** Null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): FeelDate | null {
  try {
    return new FeelDate(Temporal.PlainDate.from({ year, month, day }, REJECT));
  } catch {
    return null;
  }
}

/** `second` may have a fraction; `zone` is `UTC`, an offset `+05:00` or an IANA name, null for a local time. */
export function timeOf(hour: number, minute: number, second: number, zone: string | null): FeelTime | null {
  const nanoseconds = Math.round((second % 1) * 1e9);
  try {
    const fraction = {
      millisecond: Math.floor(nanoseconds / 1e6),
      microsecond: Math.floor(nanoseconds / 1e3) % 1000,
      nanosecond: nanoseconds % 1000,
    };
    const time = Temporal.PlainTime.from({ hour, minute, second: Math.floor(second), ...fraction }, REJECT);
    return zone === null || isZone(zone) ? new FeelTime(time, zone) : null;
  } catch {
    return null;
  }
}

export function dateAndTimeOf(date: FeelDate | FeelDateTime, time: FeelTime): FeelDateTime {
  const day = date instanceof FeelDate ? date.value : date.value.toPlainDate();
  return new FeelDateTime(day.toPlainDateTime(time.value), time.zone);
}

export function midnight(date: FeelDate, zone: string | null): FeelDateTime {
  return new FeelDateTime(date.value.toPlainDateTime(), zone);
}

/** `2026-01-31`. */
export function parseDate(text: string): FeelDate | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year === undefined || year === '-0000' ? null : dateOf(Number(year), Number(month), Number(day));
}

/** `10:30:00`, with or without a fraction, and with `Z`, `+05:00`, `@Europe/Paris` or `+01:00[Europe/Paris]`. */
export function parseTime(text: string): FeelTime | null {
  const [, hour, minute, second = '00', fraction = '0', offset, atZone, bracketZone] = TIME.exec(text) ?? [];
  if (hour === undefined || (offset !== undefined && atZone !== undefined)) return null;
  const zone = bracketZone ?? atZone ?? (offset?.toUpperCase() === 'Z' ? 'UTC' : (offset ?? null));
  return timeOf(Number(hour), Number(minute), Number(`${second}.${fraction}`), zone);
}

/** `2026-01-31T10:30:00` and the zones of `parseTime`; a date alone is its midnight. */
export function parseDateAndTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T', 1);
  const date = parseDate(split === -1 ? text : text.slice(0, split));
  if (date === null) return null;
  if (split === -1) return midnight(date, null);
  const rest = text.slice(split + 1);
  if (rest.startsWith('24:00:00')) return null;
  const time = rest.startsWith('T') ? null : parseTime(rest);
  return time === null ? null : dateAndTimeOf(date, time);
}

/** What `@"…"` means. */
export function parseAtLiteral(text: string): Instant | FeelDuration | null {
  if (/^-?P/.test(text)) return duration(text);
  if (/^T?\d{2}:/.test(text)) return parseTime(text);
  return text.includes('T') ? parseDateAndTime(text) : parseDate(text);
}

/** The component that `value.name` reads; undefined where the type has none of that name. */
export function component(value: unknown, name: string): unknown {
  if (value instanceof FeelDuration) return componentOfDuration(value, name);
  if (!(value instanceof FeelTime) && !(value instanceof FeelDateTime) && !(value instanceof FeelDate))
    return undefined;
  if (name === 'time offset' && !(value instanceof FeelDate))
    return value.zone === null ? null : seconds(offsetSeconds(value));
  if (name === 'timezone' && !(value instanceof FeelDate))
    return value.zone !== null && fixedOffsetSeconds(value.zone) === undefined ? value.zone : null;
  if (name === 'value') return undefined;
  const found = (value as unknown as Record<string, unknown>)[name];
  return typeof found === 'number' ? found : undefined;
}

function componentOfDuration(value: FeelDuration, name: string): number | undefined {
  switch (name) {
    case 'years':
    case 'months':
      return value.yearsMonths ? value.value[name] : undefined;
    case 'days':
    case 'hours':
    case 'minutes':
      return value.yearsMonths ? undefined : value.value[name];
    case 'seconds':
      return value.yearsMonths
        ? undefined
        : value.value.seconds + value.value.milliseconds / 1e3 + value.value.microseconds / 1e6;
    default:
      return undefined;
  }
}
