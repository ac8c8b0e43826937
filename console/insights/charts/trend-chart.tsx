import { BarChart, LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslation } from 'react-i18next';
import { useFigureFormat } from '../insight-format.js';
import type { TrendRow } from '../insight-queries.js';
import type { Period } from '../insight-range.js';
import { COLORS, targetLine } from './chart-colors.js';

interface TrendChartProps {
  readonly rows: readonly TrendRow[];
  readonly period: Period;
  /** In ms. */
  readonly target: number | null;
}

/** How long it took, and below it how many: by the period they ended in. */
export function TrendChart({ rows, period, target }: TrendChartProps) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const data = rows.map((row) => ({
    period: format.period(row.period, period),
    count: row.count,
    p50: row.duration.p50,
    p95: row.duration.p95,
  }));
  return (
    <>
      <LineChart
        h={220}
        data={data}
        dataKey="period"
        series={[
          { name: 'p50', label: t('statistics.p50'), color: COLORS.middle },
          { name: 'p95', label: t('statistics.p95'), color: COLORS.high, strokeDasharray: '6 3' },
        ]}
        withXAxis={false}
        withLegend
        connectNulls
        valueFormatter={format.duration}
        yAxisProps={{ width: 76 }}
        referenceLines={targetLine(target, t('target'))}
        lineProps={{ isAnimationActive: false }}
      />
      <BarChart
        h={110}
        mt="xs"
        data={data}
        dataKey="period"
        series={[{ name: 'count', label: t('count'), color: COLORS.count }]}
        valueFormatter={format.count}
        yAxisProps={{ width: 76, allowDecimals: false }}
        maxBarWidth={48}
        barProps={{ isAnimationActive: false }}
      />
    </>
  );
}
