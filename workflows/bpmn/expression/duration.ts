/** Durations (DMN 1.5 §10.3.2.3.7-8): either years and months, or days and time; never both. */
import { FeelDuration, duration as parseDuration } from 'feelin';
import { Temporal } from 'temporal-polyfill';

const YEARS_AND_MONTHS = /^-?P(?=\d)(?:\d+Y)?(?:\d+M)?$/;
const DAYS_AND_TIME = /^-?P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d*)?S)?)?$/;

/** `P1Y6M` or `P2DT3H`; null for any other text, weeks and mixtures included. */
export function duration(text: string): FeelDuration | null {
  return YEARS_AND_MONTHS.test(text) || DAYS_AND_TIME.test(text)
    ? parseDuration(text.replace(/\.(\d{0,9})\d*S$/, (_, fraction: string) => `${fraction && `.${fraction}`}S`))
    : null;
}

export function yearsAndMonths(count: number): FeelDuration {
  return new FeelDuration(Temporal.Duration.from({ months: count }), true);
}

/** A days and time duration, to the microsecond. */
export function seconds(count: number): FeelDuration {
  const whole = Math.trunc(count);
  const microseconds = Math.round((count - whole) * 1e6);
  return new FeelDuration(Temporal.Duration.from({ seconds: whole, microseconds }), false);
}

export function months(duration: FeelDuration): number {
  return duration.value.years * 12 + duration.value.months;
}

export function totalSeconds({ value }: FeelDuration): number {
  return (
    value.days * 86400 +
    value.hours * 3600 +
    value.minutes * 60 +
    value.seconds +
    value.milliseconds / 1e3 +
    value.microseconds / 1e6 +
    value.nanoseconds / 1e9
  );
}
