import { Button, Group, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../api/search.js';
import { useFormat } from '../../language/use-format.js';
import { Empty } from '../empty.js';
import { Failure } from '../failure.js';
import { RowsSkeleton } from '../rows-skeleton.js';
import { SearchField } from '../search-field.js';
import { ColumnChooser } from './column-chooser.js';
import type { ListColumn, Sort } from './list-columns.js';
import { ListTable } from './list-table.js';
import { SortSelect } from './sort-select.js';
import type { RowKey } from './use-row-keys.js';

interface ListViewProps<Row> {
  /** Remembers under it which columns are shown. */
  readonly id: string;
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  readonly rowKey: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly search?: string;
  /** Without it there is no search field. */
  readonly onSearch?: (text: string) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Beside the search field. */
  readonly filters?: ReactNode;
  /** Buttons for the selected rows; without it nothing can be selected. */
  readonly bulk?: (rows: readonly Row[], clear: () => void) => ReactNode;
  /** What keys do with the row that has the focus, beside `j`, `k` and `e`. */
  readonly rowKeys?: readonly RowKey<Row>[];
  /** Where there is nothing though nothing was looked for. */
  readonly empty: ReactNode;
  /** Something but the search field narrows the list. */
  readonly narrowed?: boolean;
  readonly onClear: () => void;
}

/** A list as every area has it: search, filters, sort, columns, selection, any number of rows. */
export function ListView<Row extends object>(props: ListViewProps<Row>) {
  const { id, columns, query, rowKey, search = '', onSearch, bulk, narrowed = false } = props;
  const { t } = useTranslation('parts');
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: `baton.columns.${id}`,
    defaultValue: columns.filter((column) => column.hidden).map((column) => column.id),
    getInitialValueInEffect: false,
  });
  const [selected, setSelected] = useState<readonly string[]>([]);
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const onMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const chosen = rows.filter((row) => selected.includes(rowKey(row)));
  const clear = (): void => setSelected([]);

  return (
    <section aria-label={props.label}>
      <Group mb="sm" gap="xs">
        {onSearch && <SearchField value={search} onSearch={onSearch} />}
        {props.filters}
        <Group gap="xs" ml="auto">
          <Found query={query} />
          <SortSelect columns={columns} sort={props.sort} onSort={props.onSort} />
          <ColumnChooser columns={columns} hidden={hidden} onChange={setHidden} />
        </Group>
      </Group>
      {bulk && chosen.length > 0 && (
        <Group role="region" aria-label={t('bulk')} className="baton-bulk" mb="sm" gap="xs">
          <Text size="sm" fw={600}>
            {t('chosenCount', { count: chosen.length })}
          </Text>
          {bulk(chosen, clear)}
          <Button size="compact-sm" variant="subtle" ml="auto" onClick={clear}>
            {t('clearSelection')}
          </Button>
        </Group>
      )}
      <div className="baton-list">
        {query.isError && rows.length === 0 ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : query.isPending ? (
          <RowsSkeleton />
        ) : rows.length > 0 ? (
          <ListTable
            label={props.label}
            columns={columns}
            hidden={hidden}
            rows={rows}
            rowKey={rowKey}
            rowName={props.rowName}
            sort={props.sort}
            onSort={props.onSort}
            {...(bulk ? { selected, onSelect: setSelected } : {})}
            more={hasNextPage}
            onMore={onMore}
            {...(props.rowKeys ? { rowKeys: props.rowKeys } : {})}
          />
        ) : search !== '' || narrowed ? (
          <Empty
            icon={SearchX}
            title={t('nothingFound')}
            hint={t('nothingFoundHint')}
            action={
              <Button variant="light" onClick={props.onClear}>
                {t('clearFilters')}
              </Button>
            }
          />
        ) : (
          props.empty
        )}
      </div>
    </section>
  );
}

function Found({ query }: { readonly query: UseInfiniteQueryResult<InfiniteData<Page<unknown>>> }) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const page = query.data?.pages[0]?.page;
  const count = page?.totalItems ?? 0;
  const formatted = format.number(count);
  return (
    <Text size="sm" c="dimmed" role="status">
      {page && (page.hasMoreTotalItems ? t('countMore', { formatted }) : t('count', { count, formatted }))}
    </Text>
  );
}
