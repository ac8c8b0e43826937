/**
 * SQL of how much time passes between two moments: on the wall, or in the working hours of a calendar. A clock shows each
 * moment as milliseconds that have passed since some other one; a duration is the difference of two.
 *
 * The hours of a calendar become one ordered list of opening and closing times with the milliseconds worked before each:
 * a moment is found in it by binary search (`width_bucket`), so that a million rows need the list once. Times of day
 * become moments in the calendar's time zone: a shift over a change of the clocks is as long as it really was.
 */
import type { WorkingHours } from '../calendars/calendars.service.js';
import type { Parameters } from '../search/parameters.js';

export interface Clock {
  /** CTEs after the one named `spans`, each with a comma before it. */
  readonly with: string;
  /** Joined to `spans`. */
  readonly join: string;
  /** What the clock shows at a `timestamptz` of `spans`, in ms; null where that is null. */
  at(moment: string): string;
}

/** `spans` has the columns `begins` and `ends`: no moment that is asked for is before the first `begins` or after the last `ends`. */
export function clockOf(hours: WorkingHours | undefined, parameters: Parameters): Clock {
  return hours === undefined ? WALL : businessClock(hours, parameters);
}

const WALL: Clock = { with: '', join: '', at: (moment) => `(extract(epoch FROM ${moment}) * 1000)::float8` };

function businessClock(hours: WorkingHours, parameters: Parameters): Clock {
  const zone = `${parameters.add(hours.timeZone)}::text`;
  const weekly = parameters.add(JSON.stringify(hours.weeklyHours));
  const holidays = parameters.add(JSON.stringify(hours.holidays));
  return {
    with: `, holidays AS MATERIALIZED (
        SELECT date, yearly, to_char(date, 'MMDD') AS monthday, "from", "to"
        FROM jsonb_to_recordset(${holidays}::jsonb) AS h(date date, yearly boolean, "from" time, "to" time)
      ), days AS MATERIALIZED (
        SELECT midnight::date AS day FROM (SELECT min(begins) AS first, max(ends) AS last FROM spans) bounds,
          generate_series(date_trunc('day', first AT TIME ZONE ${zone}), last AT TIME ZONE ${zone}, '1 day') midnight
      ), hours AS (
        SELECT days.day, "from", "to" FROM days
          JOIN jsonb_to_recordset(${weekly}::jsonb) AS w(day int, "from" time, "to" time)
            ON w.day = extract(isodow FROM days.day)
        WHERE NOT EXISTS (SELECT FROM holidays h WHERE NOT h.yearly AND h.date = days.day)
          AND NOT EXISTS (SELECT FROM holidays h WHERE h.yearly AND h.monthday = to_char(days.day, 'MMDD'))
        UNION ALL SELECT day, "from", "to" FROM days JOIN holidays h ON NOT h.yearly AND h.date = day
        UNION ALL SELECT day, "from", "to" FROM days JOIN holidays h ON h.yearly AND h.monthday = to_char(day, 'MMDD')
          AND NOT EXISTS (SELECT FROM holidays o WHERE NOT o.yearly AND o.date = day)
      ), shifts AS (
        SELECT ${momentOf('(day + "from")', zone)} AS opens, ${momentOf('(day + "to")', zone)} AS closes
        FROM hours WHERE "from" IS NOT NULL
      ), open AS (
        SELECT lower(span) AS opens, upper(span) AS closes, (extract(epoch FROM upper(span) - lower(span)) * 1000)::float8 AS ms
        FROM unnest((SELECT range_agg(tstzrange(opens, closes)) FROM shifts WHERE opens < closes)) AS span
      ), calendar AS MATERIALIZED (
        SELECT array_agg(opens ORDER BY opens) AS opens, array_agg(closes ORDER BY opens) AS closes,
          array_agg(worked ORDER BY opens) AS worked
        FROM (SELECT opens, closes, sum(ms) OVER (ORDER BY opens) - ms AS worked FROM open) shift
      )`,
    join: 'CROSS JOIN calendar',
    at(moment) {
      const place = `width_bucket(${moment}, calendar.opens)`;
      return `CASE WHEN ${moment} IS NOT NULL THEN COALESCE(calendar.worked[${place}] + (extract(epoch FROM
        LEAST(${moment}, calendar.closes[${place}]) - calendar.opens[${place}]) * 1000)::float8, 0) END`;
    },
  };
}

/**
 * SQL of the moment when clocks show a local time. As RFC 5545 (§3.3.5) has it: of two such moments the first, and where
 * the clocks skip it, what they would have shown without the change. PostgreSQL alone takes the second of two.
 */
function momentOf(local: string, zone: string): string {
  const moment = `(${local} AT TIME ZONE ${zone})`;
  const dayBefore = `(${moment} - interval '24 hours')`;
  const offset = `((${dayBefore} AT TIME ZONE ${zone}) - (${dayBefore} AT TIME ZONE 'UTC'))`;
  const unchanged = `((${local} AT TIME ZONE 'UTC') - ${offset})`;
  return `CASE WHEN ${unchanged} AT TIME ZONE ${zone} = ${local} THEN LEAST(${unchanged}, ${moment}) ELSE ${moment} END`;
}
