import { Anchor, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useFigureFormat } from '../insight-format.js';
import { figureOptions, type BottleneckRow } from '../insight-queries.js';
import { NoFigures } from '../no-figures.js';
import { useProcessNames } from '../process-scope.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';
import type { ViewProps } from './view-props.js';

/** Where work lies and waits: the worst first. */
export function Bottlenecks({ search, change, scope }: ViewProps) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const nameOf = useProcessNames();
  const found = useQuery(figureOptions('bottlenecks', scope.request));
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <RowsSkeleton />;
  if (found.data.items.length === 0) return <NoFigures search={search} change={change} />;
  const ranks = new Map(found.data.items.map((row, index) => [keyOf(row), index + 1]));
  return (
    <FigureSection title={t('bottlenecksTitle')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('bottlenecksHint', { sum: format.duration(found.data.total.waitingSum) })}
      </Text>
      <FigureTable
        label={t('bottlenecksTitle')}
        rows={found.data.items}
        rowKey={keyOf}
        columns={[
          { id: 'rank', title: t('rank'), cell: (row) => ranks.get(keyOf(row)) },
          {
            id: 'element',
            title: t('element'),
            cell: ({ processDefinitionId: process, elementId: element, elementName }) => (
              <Anchor
                component="button"
                size="sm"
                ta="left"
                onClick={() => change({ view: 'heat-map', metric: 'waiting', process, element })}
              >
                {elementName}
              </Anchor>
            ),
          },
          ...(search.process === undefined
            ? [{ id: 'process', title: t('process'), cell: (row: BottleneckRow) => nameOf(row.processDefinitionId) }]
            : []),
          {
            id: 'share',
            title: t('share'),
            value: (row) => row.share,
            cell: ({ share, elementName }) => (
              <Group gap="xs" wrap="nowrap" justify="flex-end">
                <Progress value={(share ?? 0) * 100} w={110} aria-label={t('shareOf', { name: elementName })} />
                <Text size="sm" w={56}>
                  {format.percent(share)}
                </Text>
              </Group>
            ),
          },
          {
            id: 'sum',
            title: t('waitingSum'),
            value: (row) => row.waitingSum,
            cell: (row) => format.duration(row.waitingSum),
          },
          { id: 'count', title: t('waited'), value: (row) => row.count, cell: (row) => format.count(row.count) },
          ...(['p50', 'p95', 'max'] as const).map((name) => ({
            id: name,
            title: t(`short.${name}`),
            value: (row: BottleneckRow) => row.waiting[name],
            cell: (row: BottleneckRow) => format.duration(row.waiting[name]),
          })),
        ]}
      />
    </FigureSection>
  );
}

const keyOf = ({ processDefinitionId, elementId }: BottleneckRow): string => `${processDefinitionId}/${elementId}`;
