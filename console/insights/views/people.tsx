import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useFigureFormat } from '../insight-format.js';
import { figureOptions, type PeopleRow } from '../insight-queries.js';
import { GROUPS } from '../insight-search.js';
import { NoFigures } from '../no-figures.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';
import type { ViewProps } from './view-props.js';

/** Who did how many tasks, and how long they lay and took. People one may not be told of are one row. */
export function People({ search, change, scope }: ViewProps) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const { group = 'assignee' } = search;
  const found = useQuery(figureOptions('people', { ...scope.request, groupBy: [group] }));
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <RowsSkeleton />;
  if (found.data.items.length === 0) return <NoFigures search={search} change={change} />;
  const nameOf = (row: PeopleRow): string => row[group] ?? t(`unnamed.${group}`);
  const durations = (kind: 'waiting' | 'work', name: 'p50' | 'p95') => ({
    id: `${kind}-${name}`,
    title: `${t(`kinds.${kind}`)} ${t(`short.${name}`)}`,
    value: (row: PeopleRow) => row[kind][name],
    cell: (row: PeopleRow) => format.duration(row[kind][name]),
  });
  return (
    <Stack>
      <div>
        <SegmentedControl
          aria-label={t('by')}
          value={group}
          onChange={(next) => change({ group: next as (typeof GROUPS)[number] })}
          data={GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
      </div>
      <FigureSection title={t('peopleTitle')}>
        {found.data.items.some((row) => group === 'assignee' && row.assignee === null) && (
          <Text size="sm" c="dimmed" mb="xs">
            {t('privacy')}
          </Text>
        )}
        <FigureTable
          label={t('peopleTitle')}
          rows={found.data.items}
          rowKey={(row) => row[group] ?? ''}
          columns={[
            { id: 'name', title: t(`groups.${group}`), cell: nameOf },
            { id: 'count', title: t('tasks'), value: (row) => row.count, cell: (row) => format.count(row.count) },
            durations('waiting', 'p50'),
            durations('waiting', 'p95'),
            durations('work', 'p50'),
            durations('work', 'p95'),
            {
              id: 'due',
              title: t('onTime'),
              value: (row) => row.due.share,
              cell: (row) => format.percent(row.due.share),
            },
            { id: 'cost', title: t('metrics.cost'), value: (row) => row.cost, cell: (row) => format.decimal(row.cost) },
          ]}
        />
      </FigureSection>
    </Stack>
  );
}
