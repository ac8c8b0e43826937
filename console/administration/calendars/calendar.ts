/** Business calendars, and which days of them are free. */
import type { ItemOf } from '../../api/client.js';

export type Calendar = ItemOf<'/v2/calendars/search'>;
export type Hours = Calendar['weeklyHours'][number];
export type Holiday = Calendar['holidays'][number];
export type Day = Hours['day'];

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const MONDAY_TO_FRIDAY: readonly Hours[] = DAYS.slice(0, 5).map((day) => ({ day, from: '09:00', to: '17:00' }));

/** What is edited of a calendar. */
export interface Draft {
  readonly calendarId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isDefault: boolean;
  readonly weeklyHours: readonly Hours[];
  readonly holidays: readonly Holiday[];
}

export const newDraft = (): Draft => ({
  calendarId: '',
  name: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  isDefault: false,
  weeklyHours: MONDAY_TO_FRIDAY,
  holidays: [],
});

export type DayKind = 'work' | 'free' | 'holiday' | 'short';

/** Of a day, `YYYY-MM-DD`: one with hours, one without, a holiday, or a holiday with hours of its own. */
export function kindOfDay(iso: string, { weeklyHours, holidays }: Pick<Draft, 'weeklyHours' | 'holidays'>) {
  const holiday = holidays.find(({ date, yearly }) => (yearly ? date.slice(5) === iso.slice(5) : date === iso));
  const weekday = DAYS[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7];
  const works = weeklyHours.some(({ day }) => day === weekday);
  const kind: DayKind = holiday ? (holiday.from ? 'short' : 'holiday') : works ? 'work' : 'free';
  return { kind, name: holiday?.name ?? null };
}

/** All days of a month, `YYYY-MM-DD`; `month` from 0. */
export function daysOf(year: number, month: number): readonly string[] {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from({ length: last }, (_, index) =>
    new Date(Date.UTC(year, month, index + 1)).toISOString().slice(0, 10),
  );
}

/** Columns before the first day of a month whose weeks begin on Monday. */
export const columnsBefore = (year: number, month: number): number =>
  (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
