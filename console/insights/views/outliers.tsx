import { Anchor, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { ListTable } from '../../parts/list/list-table.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { useFigureFormat } from '../insight-format.js';
import { outliersOptions, type Outlier } from '../insight-queries.js';
import { useProcessNames } from '../process-scope.js';
import type { ViewProps } from './view-props.js';

/** What took much longer than others of its kind: one click from the instance. */
export function Outliers({ search, change, scope }: ViewProps) {
  const { t } = useTranslation('insights');
  const { of = 'process', beyond = 'P95' } = search;
  const [sort, setSort] = useState('-excess');
  const query = useInfiniteQuery(outliersOptions({ ...scope.request, of, beyond }, sort));
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const columns = useOutlierColumns(of === 'element');
  return (
    <Stack>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('outliersOf')}
          value={of}
          onChange={(next) => change({ of: next === 'element' ? 'element' : undefined })}
          data={[
            { value: 'process', label: t('ofInstances') },
            { value: 'element', label: t('ofElements') },
          ]}
        />
        <SegmentedControl
          aria-label={t('beyond')}
          value={beyond}
          onChange={(next) => change({ beyond: next === 'IQR' ? 'IQR' : undefined })}
          data={[
            { value: 'P95', label: t('beyondP95') },
            { value: 'IQR', label: t('beyondIqr') },
          ]}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t(beyond === 'P95' ? 'beyondP95Hint' : 'beyondIqrHint')}
      </Text>
      <div className="baton-list">
        {query.isError ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : query.isPending ? (
          <RowsSkeleton />
        ) : rows.length === 0 ? (
          <Empty icon={CircleCheck} title={t('noOutliersTitle')} hint={t('noOutliersHint')} />
        ) : (
          <ListTable
            label={t('views.outliers')}
            columns={columns}
            hidden={[]}
            rows={rows}
            rowKey={({ key }) => key}
            rowName={({ processInstanceKey }) => processInstanceKey}
            sort={sort}
            onSort={setSort}
            more={query.hasNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        )}
      </div>
    </Stack>
  );
}

function useOutlierColumns(ofElements: boolean): readonly ListColumn<Outlier>[] {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const figures = useFigureFormat();
  const nameOf = useProcessNames();
  const seesInstances = useMe().may('instances:read');
  return [
    {
      id: 'processInstanceKey',
      title: t('instance'),
      cell: ({ processInstanceKey }) =>
        seesInstances ? (
          <Anchor
            size="sm"
            ff="monospace"
            renderRoot={(props) => (
              <Link to="/instances/$processInstanceKey" params={{ processInstanceKey }} {...props} />
            )}
          >
            {processInstanceKey}
          </Anchor>
        ) : (
          <Text size="sm" ff="monospace">
            {processInstanceKey}
          </Text>
        ),
    },
    { id: 'processDefinitionId', title: t('process'), sortable: true, cell: (row) => nameOf(row.processDefinitionId) },
    ...(ofElements
      ? [{ id: 'elementId', title: t('element'), sortable: true, cell: (row: Outlier) => row.elementName }]
      : []),
    { id: 'endDate', title: t('ended'), width: '190px', sortable: true, cell: ({ endDate }) => format.time(endDate) },
    { id: 'duration', title: t('kinds.duration'), sortable: true, cell: (row) => figures.duration(row.duration) },
    { id: 'limit', title: t('usual'), cell: (row) => figures.duration(row.limit) },
    {
      id: 'excess',
      title: t('excess'),
      sortable: true,
      cell: (row) => <span className="baton-figure-bad">+{figures.duration(row.excess)}</span>,
    },
  ];
}
