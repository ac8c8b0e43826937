import { Anchor, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { SpreadChart } from '../charts/spread-chart.js';
import { TrendChart } from '../charts/trend-chart.js';
import { useFigureFormat } from '../insight-format.js';
import { figureOptions, type CycleTimeRow, type FigureBody, type SlaRow } from '../insight-queries.js';
import { periodOf, rangeBefore } from '../insight-range.js';
import { PERIODS, type InsightSearch } from '../insight-search.js';
import { NoFigures } from '../no-figures.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';
import { FigureTile } from '../parts/figure-tile.js';
import type { ViewProps } from './view-props.js';

const BUCKETS = 24;

/** How long it takes from start to end: now, over time, and how far apart. */
export function Overview({ search, change, scope }: ViewProps) {
  const { t } = useTranslation('insights');
  const { request, process } = scope;
  const period = periodOf(search);
  const groupBy = [process === undefined ? 'process' : 'version'];
  const times = useQuery(figureOptions('cycle-time', { ...request, groupBy }));
  const sla = useQuery(figureOptions('sla', { ...request, groupBy }));
  const trend = useQuery(figureOptions('trend', { ...request, period }));
  const spread = useQuery(figureOptions('histogram', { ...request, buckets: BUCKETS }));
  const failed = [times, sla, trend, spread].find(({ isError }) => isError);
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (times.data?.total.count === 0) return <NoFigures search={search} change={change} />;
  return (
    <Stack>
      <Tiles search={search} request={request} now={times.data?.total} sla={sla.data?.total} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <FigureSection
          title={t('trend')}
          choices={
            <SegmentedControl
              size="xs"
              aria-label={t('period')}
              value={period}
              onChange={(next) => change({ period: next as (typeof PERIODS)[number] })}
              data={PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
            />
          }
        >
          {trend.data ? (
            <TrendChart rows={trend.data.items} period={period} target={sla.data?.total.endTarget ?? null} />
          ) : (
            <RowsSkeleton />
          )}
        </FigureSection>
        <FigureSection title={t('spread')}>
          {spread.data ? <SpreadChart rows={spread.data.items} /> : <RowsSkeleton />}
        </FigureSection>
      </SimpleGrid>
      <FigureSection title={process === undefined ? t('byProcess') : t('byVersion')}>
        {times.data && sla.data ? (
          <Groups times={times.data.items} sla={sla.data.items} change={change} />
        ) : (
          <RowsSkeleton rows={4} />
        )}
      </FigureSection>
    </Stack>
  );
}

function Tiles(props: {
  readonly search: InsightSearch;
  readonly request: FigureBody;
  readonly now: CycleTimeRow | undefined;
  readonly sla: SlaRow | undefined;
}) {
  const { request, now, sla } = props;
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const range = rangeBefore(props.search);
  const { endedFrom: _from, endedBefore: _before, ...filter } = request.filter;
  const earlier = useQuery({
    ...figureOptions('cycle-time', { ...request, filter: { ...filter, ...range } }),
    enabled: range !== undefined,
  });
  const before = range === undefined ? undefined : earlier.data?.total;
  const durations = (['p50', 'p90', 'p95', 'p99'] as const).map((name) => ({
    name,
    value: now?.duration[name],
    was: before?.duration[name],
  }));
  const noted = (change: string): { note?: string } => (change === '' ? {} : { note: t('againstBefore', { change }) });
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      <FigureTile
        label={t('instancesEnded')}
        value={now && format.count(now.count)}
        {...noted(format.change(now?.count, before?.count))}
      />
      {durations.map(({ name, value, was }) => (
        <FigureTile
          key={name}
          label={t(`statistics.${name}`)}
          value={now && format.duration(value)}
          {...noted(format.change(value, was))}
          {...(value != null && was != null && value !== was ? { tone: value < was ? 'good' : 'bad' } : {})}
        />
      ))}
      <FigureTile
        label={t('sla')}
        value={sla && format.percent(sla.end.share)}
        note={
          sla === undefined
            ? ''
            : sla.end.count === 0
              ? t('noTarget')
              : t('slaOf', { met: format.count(sla.end.met), count: sla.end.count })
        }
      />
    </SimpleGrid>
  );
}

const keyOf = ({ processDefinitionId, processDefinitionKey }: CycleTimeRow | SlaRow): string =>
  `${processDefinitionId}/${processDefinitionKey}`;

function Groups(props: {
  readonly times: readonly CycleTimeRow[];
  readonly sla: readonly SlaRow[];
  readonly change: ViewProps['change'];
}) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const targets = new Map(props.sla.map((row) => [keyOf(row), row]));
  const share = (row: CycleTimeRow): number | null | undefined => targets.get(keyOf(row))?.end.share;
  return (
    <FigureTable
      label={t('cycleTimes')}
      rows={props.times}
      rowKey={keyOf}
      columns={[
        {
          id: 'name',
          title: t('process'),
          cell: ({ processDefinitionId: process, processName, processDefinitionVersion: version }) => (
            <Anchor
              component="button"
              size="sm"
              ta="left"
              onClick={() => props.change(version === undefined ? { process } : { version })}
            >
              {version === undefined ? (processName ?? process) : t('versionOf', { version })}
            </Anchor>
          ),
        },
        { id: 'count', title: t('count'), value: (row) => row.count, cell: (row) => format.count(row.count) },
        ...(['p50', 'p90', 'p95', 'p99', 'max'] as const).map((name) => ({
          id: name,
          title: t(`short.${name}`),
          value: (row: CycleTimeRow) => row.duration[name],
          cell: (row: CycleTimeRow) => format.duration(row.duration[name]),
        })),
        { id: 'sla', title: t('sla'), value: share, cell: (row) => format.percent(share(row)) },
      ]}
    />
  );
}
