import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { COLORS } from '../charts/chart-colors.js';
import { useFigureFormat, type FigureFormat } from '../insight-format.js';
import { periodOf } from '../insight-range.js';
import { MEASURES, measureBodyOf, measureOptions, type Measure, type MeasureName } from '../measure-queries.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';
import { FigureTile } from '../parts/figure-tile.js';
import type { ViewProps } from './view-props.js';

/** The measures of each that are shown, and how they are written. */
const SHOWN = {
  satisfaction: { percentOfMaximum: 'percent', mean: 'decimal', median: 'decimal', satisfaction: 'decimal' },
  loyalty: { loyalty: 'decimal' },
  collaboration: { efficiency: 'decimal', onTime: 'share' },
} as const satisfies Record<MeasureName, Readonly<Record<string, 'percent' | 'decimal' | 'share'>>>;

type Written = 'percent' | 'decimal' | 'share';

function written(value: number | null, how: Written, format: FigureFormat): string {
  if (how === 'decimal') return format.decimal(value);
  return format.percent(how === 'percent' && value !== null ? value / 100 : value);
}

/** What customers thought, whether they came again, and how people worked together. */
export function Satisfaction({ search, scope }: ViewProps) {
  return (
    <Stack>
      {MEASURES.map((name) => (
        <MeasureSection key={name} name={name} search={search} scope={scope} />
      ))}
    </Stack>
  );
}

function MeasureSection({ name, search, scope }: Omit<ViewProps, 'change'> & { readonly name: MeasureName }) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const body = measureBodyOf(scope.request);
  const period = periodOf(search);
  const measured = useQuery(measureOptions(name, { ...body, period, groupBy: ['period'] }));
  if (measured.isError) return <Failure error={measured.error} retry={() => void measured.refetch()} />;
  if (!measured.data) return <RowsSkeleton rows={4} />;
  const { total, items } = measured.data;
  const shown = Object.entries(SHOWN[name]) as [string, Written][];
  const [main, how] = shown[0] ?? ['', 'decimal'];
  const line = items.map(({ group, measures }) => ({
    period: format.period(group.period ?? '', period),
    value: measures[main]?.value ?? null,
  }));
  const any = (total[main]?.n ?? 0) > 0;
  return (
    <FigureSection title={t(`measures.${name}.title`)}>
      <Text size="sm" c="dimmed" mb="sm">
        {t(`measures.${name}.hint`)}
      </Text>
      <SimpleGrid cols={{ base: 2, md: Math.max(shown.length, 2) }} spacing="sm">
        {shown.map(([measure, how]) => (
          <FigureTile
            key={measure}
            label={t(`measure.${measure}` as 'measure.mean')}
            value={written(total[measure]?.value ?? null, how, format)}
            note={t('madeOf', { count: total[measure]?.n ?? 0, more: leftOut(total[measure]) })}
          />
        ))}
      </SimpleGrid>
      {!any && (
        <Text size="sm" mt="sm">
          {t(`measures.${name}.empty`)}
        </Text>
      )}
      {any && line.length > 1 && (
        <LineChart
          h={180}
          mt="md"
          data={line}
          dataKey="period"
          series={[{ name: 'value', label: t(`measure.${main}` as 'measure.mean'), color: COLORS.middle }]}
          connectNulls
          valueFormatter={(value) => written(value, how, format)}
          lineProps={{ isAnimationActive: false }}
        />
      )}
      {any && name !== 'loyalty' && <Departments name={name} scope={scope} />}
    </FigureSection>
  );
}

const leftOut = (measure: Measure | undefined): number =>
  (measure?.leftOut ?? []).reduce((sum, { count }) => sum + count, 0);

function Departments({ name, scope }: Pick<ViewProps, 'scope'> & { readonly name: 'satisfaction' | 'collaboration' }) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const measured = useQuery(measureOptions(name, { ...measureBodyOf(scope.request), groupBy: ['department'] }));
  const shown = Object.entries(SHOWN[name]) as [string, Written][];
  return (
    <FigureTable
      label={t('byDepartment')}
      rows={measured.data?.items ?? []}
      rowKey={({ group }) => group.department ?? ''}
      columns={[
        {
          id: 'department',
          title: t('groups.department'),
          cell: ({ group }) => group.department ?? t('unnamed.department'),
        },
        ...shown.map(([measure, how]) => ({
          id: measure,
          title: t(`measure.${measure}` as 'measure.mean'),
          value: ({ measures }: { measures: Readonly<Record<string, Measure>> }) => measures[measure]?.value,
          cell: ({ measures }: { measures: Readonly<Record<string, Measure>> }) =>
            written(measures[measure]?.value ?? null, how, format),
        })),
      ]}
    />
  );
}
