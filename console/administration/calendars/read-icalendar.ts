import type { Holiday } from './calendar.js';

const DAY_MS = 86_400_000;

/** At most so many days of one entry: who has a year off has another calendar. */
const MOST_DAYS = 60;

/** Days of the all-day events of an iCalendar file (RFC 5545 §3.6.1); of a repeated event the first, every year where it says so. */
export function readIcalendar(text: string): readonly Holiday[] {
  const events = text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1);
  return events.flatMap((event) => {
    const value = (name: string): string | undefined =>
      new RegExp(`^${name}(?:;[^:\\n]*)?:(.*?)\\r?$`, 'm').exec(event)?.[1];
    const start = dayOf(value('DTSTART'));
    if (start === undefined) return [];
    const end = dayOf(value('DTEND')) ?? start + DAY_MS;
    const name = (value('SUMMARY') ?? '').replaceAll(/\\([,;\\])/g, '$1').slice(0, 255);
    const yearly = value('RRULE')?.includes('FREQ=YEARLY') ?? false;
    const days = Math.min(Math.max((end - start) / DAY_MS, 1), MOST_DAYS);
    return Array.from({ length: days }, (_, index) => ({
      date: new Date(start + index * DAY_MS).toISOString().slice(0, 10),
      ...{ name, yearly },
    }));
  });
}

/** Undefined where it is no day, or has a time. */
function dayOf(value: string | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value ?? '') ?? [];
  return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day));
}
