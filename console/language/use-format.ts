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
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatOf(i18n.language), [i18n.language]);
}

function formatOf(language: string): Format {
  const number = new Intl.NumberFormat(language);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    number: (value) => number.format(value),
    time: (iso) => time.format(new Date(iso)),
    isPast: (iso) => Date.parse(iso) < Date.now(),
    ago: (iso) => {
      const seconds = (Date.parse(iso) - Date.now()) / 1000;
      const [unit, length] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? (['second', 1] as const);
      return relative.format(unit === 'second' ? 0 : Math.trunc(seconds / length), unit);
    },
  };
}
