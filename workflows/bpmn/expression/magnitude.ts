/** The number that orders dates, times and durations among their own kind. */
import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { months, totalSeconds } from './duration.js';
import { offsetSeconds } from './zone.js';

/**
 * Seconds of a day, of the epoch or of a duration; months of a years and months duration; null for any other value.
 * Local values count as if at Greenwich: whoever compares them with zoned ones must refuse that first.
 */
export function magnitude(value: unknown): number | null {
  if (value instanceof FeelDate) return value.value.toZonedDateTime('UTC').epochMilliseconds / 1000;
  if (value instanceof FeelDateTime) {
    const { microsecond, nanosecond } = value.value;
    return (
      value.value.toZonedDateTime('UTC').epochMilliseconds / 1000 +
      microsecond / 1e6 +
      nanosecond / 1e9 -
      offsetSeconds(value)
    );
  }
  if (value instanceof FeelTime) {
    const { hour, minute, second, millisecond, microsecond, nanosecond } = value.value;
    return (
      hour * 3600 +
      minute * 60 +
      second +
      millisecond / 1e3 +
      microsecond / 1e6 +
      nanosecond / 1e9 -
      offsetSeconds(value)
    );
  }
  if (value instanceof FeelDuration) return value.yearsMonths ? months(value) : totalSeconds(value);
  return null;
}
