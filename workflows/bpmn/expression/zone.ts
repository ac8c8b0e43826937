/** Time zones: `UTC`, fixed offsets (`+05:00`, to the second) and IANA names. */
import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { Temporal } from 'temporal-polyfill';

const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;
/** The widest offset ISO-8601 calendars use. */
const MAXIMUM_OFFSET_SECONDS = 18 * 3600;
const EPOCH_DAY = Temporal.PlainDate.from('1970-01-01');

/** Seconds east of Greenwich of a fixed offset; undefined for a named zone. */
export function fixedOffsetSeconds(zone: string): number | undefined {
  if (zone === 'UTC') return 0;
  const [, sign, hours, minutes, seconds] = OFFSET.exec(zone) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0));
}

export function isZone(zone: string): boolean {
  const fixed = fixedOffsetSeconds(zone);
  if (fixed !== undefined) return Math.abs(fixed) <= MAXIMUM_OFFSET_SECONDS;
  try {
    EPOCH_DAY.toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
}

/** `+05:00`, `-01:30`, `+05:30:15`: the offset as part of a time. */
export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const rest = size % 60 === 0 ? '' : `:${pad(size % 60)}`;
  return `${offset < 0 ? '-' : '+'}${pad(size / 3600)}:${pad((size % 3600) / 60)}${rest}`;
}

/** Seconds east of Greenwich at that moment; 0 for a local value. A time without a day is taken on 1970-01-01. */
export function offsetSeconds(value: FeelTime | FeelDateTime): number {
  const { zone } = value;
  if (zone === null) return 0;
  const fixed = fixedOffsetSeconds(zone);
  if (fixed !== undefined) return fixed;
  const local = value instanceof FeelTime ? EPOCH_DAY.toPlainDateTime(value.value) : value.value;
  return local.toZonedDateTime(zone).offsetNanoseconds / 1e9;
}

/** Whether the value has a zone; a date never has. */
export function isZoned(value: unknown): boolean {
  return (
    !(value instanceof FeelDate) && (value instanceof FeelTime || value instanceof FeelDateTime) && value.zone !== null
  );
}

/** The same moment on the clocks of `zone`; a local value is taken as at Greenwich. */
export function zoned(value: FeelDateTime, zone: string): FeelDateTime {
  const local = value.value.subtract({ seconds: offsetSeconds(value) });
  const fixed = fixedOffsetSeconds(zone);
  const offset = fixed ?? local.toZonedDateTime('UTC').withTimeZone(zone).offsetNanoseconds / 1e9;
  return new FeelDateTime(local.add({ seconds: offset }), zone);
}
