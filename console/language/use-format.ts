/** Times and numbers as the language writes them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export interface Format {
  number(value: number): string;
  /** Day and time. */
  time(iso: string): string;
  /** "3 days ago", "in 2 hours", "now". */
  ago(iso: string): string;
  isPast(iso: string): boolean;
  /** "3d 4h", "12.5s": its two largest units. */
  duration(ms: number): string;
  /** An amount, in its currency (ISO 4217) where that is known. */
  money(amount: string, currency: string | null): string;
  /** Percent of the time from one to the other that is gone by now, or was gone at `end`. */
  shareGone(from: string, to: string, end: string | null): number;
}

/** In ms. */
const LENGTHS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatOf(i18n.language), [i18n.language]);
}

function formatOf(language: string): Format {
  const number = new Intl.NumberFormat(language);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const unit = (value: number, name: string, digits = 0): string =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'narrow',
      maximumFractionDigits: digits,
    }).format(value);
  return {
    duration: (ms) => {
      const at = LENGTHS.findIndex(([, length]) => Math.abs(ms) >= length);
      const [name, length] = LENGTHS[at] ?? [];
      if (name === undefined) return unit(Math.round(ms), 'millisecond');
      const [smaller, part] = LENGTHS[at + 1] ?? [];
      if (smaller === undefined) return unit(ms / length, name, 1);
      const parts = Math.round(ms / part);
      const whole = Math.trunc((parts * part) / length);
      const rest = Math.round((parts * part - whole * length) / part);
      return rest === 0 ? unit(whole, name) : `${unit(whole, name)} ${unit(Math.abs(rest), smaller)}`;
    },
    number: (value) => number.format(value),
    time: (iso) => time.format(new Date(iso)),
    isPast: (iso) => Date.parse(iso) < Date.now(),
    money: (amount, currency) =>
      new Intl.NumberFormat(language, currency === null ? {} : { style: 'currency', currency }).format(Number(amount)),
    shareGone: (from, to, end) => {
      const [start, whole] = [Date.parse(from), Date.parse(to) - Date.parse(from)];
      const gone = (end === null ? Date.now() : Date.parse(end)) - start;
      return whole <= 0 ? 100 : Math.max(0, Math.min(100, Math.round((gone / whole) * 100)));
    },
    ago: (iso) => {
      const seconds = (Date.parse(iso) - Date.now()) / 1000;
      const [unit, length] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? (['second', 1] as const);
      return relative.format(unit === 'second' ? 0 : Math.trunc(seconds / length), unit);
    },
  };
}
