/** The hours of a calendar as it is stored, from those of a request. */
import type { Holiday, Hours, WeeklyHours } from '../../database/engine/calendar.entity.js';
import { invalid } from '../problem/problem.js';
import { DAYS, type CalendarUpdate, type HolidayRequest } from './calendars.dto.js';

/** Throws a `Problem` of status 400 where hours end before they begin or two of one day overlap. */
export function weeklyHoursOf({ weeklyHours }: CalendarUpdate): readonly WeeklyHours[] {
  if (weeklyHours.length === 0) throw invalid('Expected weeklyHours to have at least one entry, but it has none.');
  const hours = weeklyHours
    .map(({ day, from, to }, index) => ({
      day: DAYS.indexOf(day) + 1,
      ...ordered({ from, to }, `weeklyHours[${String(index)}]`),
    }))
    .sort((one, other) => one.day - other.day || one.from.localeCompare(other.from));
  const overlap = hours.find(
    (one, index) => hours[index + 1]?.day === one.day && one.to > (hours[index + 1]?.from ?? ''),
  );
  if (overlap)
    throw invalid(
      `Expected the hours of a day not to overlap, but on ${DAYS[overlap.day - 1] ?? ''} those from ${overlap.from} to ${overlap.to} do.`,
    );
  return hours;
}

/** Throws a `Problem` of status 400 where a date is none, or comes twice. */
export function holidaysOf({ holidays }: CalendarUpdate): readonly Holiday[] {
  const days = (holidays ?? []).map(holiday);
  const twice = days.find(({ date }, index) => days.findIndex((one) => one.date === date) !== index);
  if (twice) throw invalid(`Expected each day to be one holiday, but ${twice.date} is two.`);
  return days;
}

function holiday({ date, name, yearly, from, to }: HolidayRequest, index: number): Holiday {
  const path = `holidays[${String(index)}]`;
  if (!isDate(date)) throw invalid(`Expected ${path}.date to be a day such as 2026-12-25, but it is ${date}.`);
  const day = { date, name: name ?? null, yearly: yearly ?? false };
  if (typeof from !== 'string' && typeof to !== 'string') return day;
  if (typeof from !== 'string' || typeof to !== 'string')
    throw invalid(`Expected ${path} to have both from and to, or neither, but it has one of them.`);
  return { ...day, ...ordered({ from, to }, path) };
}

function ordered(hours: Hours, path: string): Hours {
  if (hours.from < hours.to) return hours;
  throw invalid(`Expected ${path}.from to be before ${path}.to, but it is ${hours.from} and ${hours.to}.`);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
