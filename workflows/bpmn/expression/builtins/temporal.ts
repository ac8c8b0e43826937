/** Functions that make and read dates, times and durations (DMN 1.5 §10.3.4.1, §10.3.4.6, §10.3.4.8) and Camunda's. */
import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { Temporal } from 'temporal-polyfill';
import { show } from '../display.js';
import { duration, totalSeconds } from '../duration.js';
import type { Evaluation } from '../evaluation.js';
import { monthsBetween } from '../temporal-arithmetic.js';
import { dateAndTimeOf, dateOf, parseDate, parseDateAndTime, parseTime, timeOf } from '../temporal.js';
import { equal } from '../comparison.js';
import { typeOf } from '../values.js';
import { fixedOffsetSeconds, isZone, offsetText, zoned } from '../zone.js';
import { define, type Signature } from './define.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const temporalFunctions: readonly Signature[] = [
  define('now', [], (_, { environment }) => now(environment.now)),
  define('today', [], (_, { environment }) => new FeelDate(now(environment.now).value.toPlainDate())),

  define(
    'date',
    [['from', 'string']],
    ([from], evaluation) => parseDate(from) ?? unreadable('date', '2026-01-31', from, evaluation),
  ),
  define('date', [['from', 'date or date and time']], ([from]) =>
    from instanceof FeelDate ? from : new FeelDate(from.value.toPlainDate()),
  ),
  define(
    'date',
    [
      ['year', 'number'],
      ['month', 'number'],
      ['day', 'number'],
    ],
    ([year, month, day], evaluation) => {
      return (
        dateOf(year, month, day) ??
        evaluation.warn(`Expected a day of the calendar for 'date', but found ${year}-${month}-${day}`)
      );
    },
  ),

  define(
    'time',
    [['from', 'string']],
    ([from], evaluation) => parseTime(from) ?? unreadable('time', '10:30:00Z', from, evaluation),
  ),
  define('time', [['from', 'time']], ([from]) => from),
  define('time', [['from', 'date and time']], ([from]) => new FeelTime(from.value.toPlainTime(), from.zone)),
  define(
    'time',
    [
      ['hour', 'number'],
      ['minute', 'number'],
      ['second', 'number'],
      ['offset', 'duration?'],
    ],
    ([hour, minute, second, offset], evaluation) => {
      const zone = offset ? offsetText(totalSeconds(offset)) : null;
      return (
        timeOf(hour, minute, second, zone) ??
        evaluation.warn(`Expected a time of the day for 'time', but found ${hour}:${minute}:${second}`)
      );
    },
  ),

  define('date and time', [['from', 'string']], ([from], evaluation) => {
    return parseDateAndTime(from) ?? unreadable('date and time', '2026-01-31T10:30:00Z', from, evaluation);
  }),
  define('date and time', [['from', 'date and time']], ([from]) => from),
  define(
    'date and time',
    [
      ['date', 'date or date and time'],
      ['time', 'time'],
    ],
    ([date, time]) => dateAndTimeOf(date, time),
  ),
  define(
    'date and time',
    [
      ['date', 'date and time'],
      ['timezone', 'string'],
    ],
    ([date, timezone], evaluation) => {
      const zone = timezone === 'Z' ? 'UTC' : timezone;
      return isZone(zone)
        ? zoned(date, zone)
        : evaluation.warn(
            `Expected a time zone as parameter 'timezone' of 'date and time', but found ${show(timezone)}`,
          );
    },
  ),

  define(
    'duration',
    [['from', 'string']],
    ([from], evaluation) => duration(from) ?? unreadable('duration', 'P2DT3H', from, evaluation),
  ),
  define('duration', [['from', 'duration']], ([from]) => from),
  define(
    'years and months duration',
    [
      ['from', 'date or date and time'],
      ['to', 'date or date and time'],
    ],
    ([from, to]) => monthsBetween(from, to),
  ),

  define(
    'is',
    [
      ['value1', 'any?'],
      ['value2', 'any?'],
    ],
    ([left, right]) => {
      if (left === undefined || right === undefined || typeOf(left) !== typeOf(right)) return false;
      return sameZone(left, right) && equal(left, right) === true;
    },
  ),
  /** Camunda's repeating interval for timers (ISO-8601 `R3/PT1H`), without end where no repetitions are given. */
  define('cycle', [['every', 'duration']], ([every]) => `R/${every.toString()}`),
  define(
    'cycle',
    [
      ['repetitions', 'number?'],
      ['every', 'duration'],
    ],
    ([repetitions, every]) => `R${repetitions ?? ''}/${every.toString()}`,
  ),
  define('day of year', [['date', 'date or date and time']], ([date]) => date.value.dayOfYear),
  define('day of week', [['date', 'date or date and time']], ([date]) => DAYS[date.value.dayOfWeek - 1]),
  define('month of year', [['date', 'date or date and time']], ([date]) => MONTHS[date.value.month - 1]),
  define('week of year', [['date', 'date or date and time']], ([date]) => date.value.weekOfYear),
  define('last day of month', [['date', 'date or date and time']], ([date]) =>
    dateOf(date.value.year, date.value.month, date.value.daysInMonth),
  ),
];

function now(epochMs: number): FeelDateTime {
  return new FeelDateTime(
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('UTC').toPlainDateTime(),
    'UTC',
  );
}

/** Fixed offsets are the same zone where they are equal, named zones where their names are. */
function sameZone(left: unknown, right: unknown): boolean {
  const [first, second] = [left, right].map((value) => {
    const zone = value instanceof FeelTime || value instanceof FeelDateTime ? value.zone : null;
    return zone === null ? null : (fixedOffsetSeconds(zone) ?? zone);
  });
  return first === second;
}

function unreadable(name: string, example: string, found: string, evaluation: Evaluation): null {
  return evaluation.warn(`Expected a ${name} such as "${example}" for '${name}', but found ${show(found)}`);
}
