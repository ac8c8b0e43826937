import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslation } from 'react-i18next';
import { useFigureFormat } from '../insight-format.js';
import type { HistogramRow } from '../insight-queries.js';
import { COLORS } from './chart-colors.js';

/** How many took how long. */
export function SpreadChart({ rows }: { readonly rows: readonly HistogramRow[] }) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  return (
    <BarChart
      h={342}
      data={rows.map(({ from, before, count }) => ({
        upTo: t('between', { from: format.duration(from), to: format.duration(before) }),
        count,
      }))}
      dataKey="upTo"
      series={[{ name: 'count', label: t('count'), color: COLORS.bars }]}
      valueFormatter={format.count}
      xAxisProps={{ minTickGap: 24 }}
      yAxisProps={{ width: 44, allowDecimals: false }}
      barProps={{ isAnimationActive: false }}
      barChartProps={{ barCategoryGap: 2 }}
    />
  );
}
