import { Temporal } from 'temporal-polyfill';

export interface QuietHours {
  /** `HH:MM`, inclusive. */
  readonly from: string;
  /** `HH:MM`, exclusive; not after `from` where they go over midnight. */
  readonly to: string;
  /** Of the IANA database. */
  readonly timeZone: string;
}

/** When the quiet hours that `at` lies in are over; `at` itself where it lies in none. */
export function afterQuietHours(at: Date, { from, to, timeZone }: QuietHours): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  const [begin, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const begun = Temporal.PlainTime.compare(time, begin) >= 0;
  const over = Temporal.PlainTime.compare(time, end) >= 0;
  const overMidnight = Temporal.PlainTime.compare(end, begin) < 0;
  if (overMidnight ? !begun && over : !begun || over) return at;
  const day = overMidnight && begun ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return new Date(day.toZonedDateTime({ timeZone, plainTime: end }).epochMilliseconds);
}
