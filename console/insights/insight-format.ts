/** Figures as they are written; a dash where nothing was measured. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import type { Period } from './insight-range.js';

const NONE = '–';

export interface FigureFormat {
  duration(ms: number | null | undefined): string;
  count(value: number | null | undefined): string;
  /** At most two decimals. */
  decimal(value: number | null | undefined): string;
  /** Of a share from 0 to 1. */
  percent(share: number | null | undefined): string;
  /** "+12%": what the one is more than the other; empty where there is nothing to compare. */
  change(now: number | null | undefined, before: number | null | undefined): string;
  /** Begin of a period, as short as it can be. */
  period(iso: string, period: Period): string;
}

export function useFigureFormat(): FigureFormat {
  const { i18n } = useTranslation();
  const format = useFormat();
  return useMemo(() => formatOf(i18n.language, (ms) => format.duration(ms)), [i18n.language, format]);
}

const PERIODS = {
  hour: { month: 'short', day: 'numeric', hour: 'numeric' },
  day: { month: 'short', day: 'numeric' },
  week: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'short' },
} as const satisfies Record<Period, Intl.DateTimeFormatOptions>;

function formatOf(language: string, duration: (ms: number) => string): FigureFormat {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  const or =
    (write: (value: number) => string) =>
    (value: number | null | undefined): string =>
      value == null ? NONE : write(value);
  return {
    duration: or(duration),
    count: or((value) => number.format(value)),
    decimal: or((value) => decimal.format(value)),
    percent: or((value) => percent.format(value)),
    change: (now, before) =>
      now == null || before == null || before === 0 ? '' : change.format((now - before) / before),
    period: (iso, period) => new Intl.DateTimeFormat(language, PERIODS[period]).format(new Date(iso)),
  };
}
