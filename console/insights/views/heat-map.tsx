import { Box, Grid, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Diagram } from '../../parts/diagram/diagram.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { processName, xmlOptions } from '../../processes/process-queries.js';
import { useFigureFormat, type FigureFormat } from '../insight-format.js';
import { figureOptions, type ElementRow } from '../insight-queries.js';
import { METRICS, STATISTICS } from '../insight-search.js';
import { ChooseProcess, NoFigures } from '../no-figures.js';
import { FigureSection } from '../parts/figure-section.js';
import { ElementFigures } from './element-figures.js';
import { ElementTable } from './element-table.js';
import { degreeOf, valueOf, type Metric, type Statistic } from './heat.js';
import type { ViewProps } from './view-props.js';

const writerOf = (metric: Metric, format: FigureFormat): ((value: number | null) => string) =>
  metric === 'frequency' ? format.count : metric === 'cost' ? format.decimal : format.duration;

/** The diagram, the hotter the longer; beside it the same as a table. */
export function HeatMap({ search, change, scope }: ViewProps) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const { metric = 'duration', statistic = 'p95', element } = search;
  const shown = scope.version ?? scope.process;
  const key = shown?.processDefinitionKey;
  const xml = useQuery({ ...xmlOptions(key ?? ''), enabled: key !== undefined });
  const elements = useQuery({ ...figureOptions('elements', scope.request), enabled: key !== undefined });
  const rows = elements.data?.items;
  const write = writerOf(metric, format);
  const { heat, badges, most } = useMemo(
    () => heatOf(rows ?? [], metric, statistic, write),
    [rows, metric, statistic, write],
  );
  const marks = useMemo(() => ({ selected: element === undefined ? [] : [element] }), [element]);
  if (shown === undefined) return <ChooseProcess search={search} change={change} />;
  const failed = [xml, elements].find(({ isError }) => isError);
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (rows?.length === 0) return <NoFigures search={search} change={change} />;
  const select = (id: string | undefined): void => change({ element: id });
  const selected = rows?.find(({ elementId }) => elementId === element);
  return (
    <Stack>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('metric')}
          value={metric}
          onChange={(next) => change({ metric: next as Metric })}
          data={METRICS.map((value) => ({ value, label: t(`metrics.${value}`) }))}
        />
        {(metric === 'duration' || metric === 'waiting') && (
          <Select
            aria-label={t('statistic')}
            value={statistic}
            onChange={(next) => change({ statistic: next as Statistic })}
            data={STATISTICS.map((value) => ({ value, label: t(`statistics.${value}`) }))}
            allowDeselect={false}
            w={190}
          />
        )}
        <Legend most={most} write={write} />
      </Group>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          {xml.data === undefined || rows === undefined ? (
            <Skeleton h="min(58vh, 560px)" />
          ) : (
            <Diagram
              xml={xml.data}
              name={processName(shown)}
              height="min(58vh, 560px)"
              heat={heat}
              badges={badges}
              marks={marks}
              onSelect={(id) => select(rows.some(({ elementId }) => elementId === id) ? id : undefined)}
            />
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <FigureSection title={t(`metrics.${metric}`)}>
            {rows ? (
              <ElementTable
                rows={rows}
                value={(row) => valueOf(row, metric, statistic)}
                write={write}
                selected={element}
                onSelect={select}
              />
            ) : (
              <RowsSkeleton />
            )}
          </FigureSection>
        </Grid.Col>
      </Grid>
      {selected ? (
        <ElementFigures row={selected} request={scope.request} />
      ) : (
        <Text size="sm" c="dimmed">
          {metric === 'cost' && most === 0 ? t('noCost') : t('selectElement')}
        </Text>
      )}
    </Stack>
  );
}

function heatOf(
  rows: readonly ElementRow[],
  metric: Metric,
  statistic: Statistic,
  write: (value: number | null) => string,
) {
  const values = rows.flatMap((row) => {
    const value = valueOf(row, metric, statistic);
    return value === null ? [] : [{ elementId: row.elementId, value }];
  });
  const most = Math.max(0, ...values.map(({ value }) => value));
  const counted = values.filter(({ value }) => value > 0);
  return {
    most,
    heat: Object.fromEntries(counted.map(({ elementId, value }) => [elementId, degreeOf(value, most)])),
    badges: counted.map(({ elementId, value }) => ({ elementId, text: write(value) })),
  };
}

function Legend({ most, write }: { readonly most: number; readonly write: (value: number | null) => string }) {
  const { t } = useTranslation('insights');
  return (
    <Box w={260} ml="auto" role="img" aria-label={t('legend', { most: write(most) })}>
      <div className="baton-heat-scale" />
      <Group justify="space-between" mt={2}>
        {[0, most / 4, most].map((value, place) => (
          <Text key={place} size="xs" c="dimmed">
            {write(value)}
          </Text>
        ))}
      </Group>
    </Box>
  );
}
