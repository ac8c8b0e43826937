import { Checkbox, Skeleton, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  tableFeatures,
  useTable,
  type RowSelectionState,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn, Sort } from './list-columns.js';
import { useRowKeys, type RowKey } from './use-row-keys.js';
import './list-table.css';

const ROW_PX = 52;
/** About; a card is as high as what it holds. */
const CARD_PX = 110;
const NARROW = '(max-width: 48em)';
const COLUMN_PX = 130;
/** Rows that are still to come, as grey bars. */
const COMING = 12;

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

export interface ListTableProps<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  /** Ids of columns that are not shown. */
  readonly hidden: readonly string[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Names the row to those who cannot see it. */
  readonly rowName: (row: Row) => string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Keys of rows; the list has no boxes where absent. */
  readonly selected?: readonly string[];
  readonly onSelect?: (keys: readonly string[]) => void;
  /** There are more: called when the end comes near. */
  readonly more: boolean;
  readonly onMore: () => void;
  /** Beside `j`, `k` and `e`. */
  readonly rowKeys?: readonly RowKey<Row>[];
}

/** A table of any number of rows, of which those are drawn that one sees; where it is narrow, each is a card. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const { label, columns, hidden, rows, rowKey, rowName, sort, onSort, selected, onSelect, more, onMore } = props;
  const { t } = useTranslation('parts');
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const scroll = useRef<HTMLDivElement>(null);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map(({ id, title, cell }) =>
        helper.display({ id, header: title, cell: ({ row }) => cell(row.original) }),
      ),
    );
  }, [columns]);
  const rowSelection: RowSelectionState = Object.fromEntries((selected ?? []).map((key) => [key, true]));
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowKey,
    state: { rowSelection, columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])) },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change;
      onSelect?.(Object.keys(next).filter((key) => next[key]));
    },
  });
  const shown = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: shown.length + (more ? COMING : 0),
    getScrollElement: () => scroll.current,
    estimateSize: () => (narrow ? CARD_PX : ROW_PX),
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= shown.length - COMING) onMore();
  }, [more, last, shown.length, onMore]);

  useRowKeys({ rows, more: props.rowKeys ?? [], scrollTo: (index) => virtualizer.scrollToIndex(index) });
  const visible = columns.filter(({ id }) => !hidden.includes(id));
  const grid = [...(onSelect ? ['20px'] : []), ...visible.map(({ width = 'minmax(0, 1fr)' }) => width)].join(' ');
  const layout = narrow ? {} : { gridTemplateColumns: grid };
  const minWidth = narrow ? {} : { '--baton-list-min-width': `${String(visible.length * COLUMN_PX)}px` };
  return (
    <div
      className="baton-list-scroll"
      data-narrow={narrow || undefined}
      ref={scroll}
      style={minWidth as React.CSSProperties}
    >
      <div role="table" aria-label={label} aria-rowcount={more ? -1 : shown.length + 1}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className="baton-list-row baton-list-head" style={layout}>
            {onSelect && (
              <div role="columnheader">
                <Checkbox
                  size="xs"
                  aria-label={t('selectAll')}
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </div>
            )}
            {visible.map((column) => (
              <ColumnTitle key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="baton-list-body" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const row = shown[index];
            const place = { ...layout, transform: `translateY(${String(start)}px)` };
            if (!row)
              return (
                <div key={key} aria-hidden className="baton-list-row" style={place}>
                  <Skeleton height={14} style={{ gridColumn: '1 / -1' }} />
                </div>
              );
            return (
              <div
                key={key}
                ref={narrow ? virtualizer.measureElement : undefined}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                data-selected={row.getIsSelected() || undefined}
                className="baton-list-row"
                style={place}
              >
                {onSelect && (
                  <div role="cell">
                    <Checkbox
                      size="xs"
                      aria-label={t('selectRow', { name: rowName(row.original) })}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </div>
                )}
                {row.getVisibleCells().map((cell, place) => (
                  <div role="cell" key={cell.id}>
                    {narrow && place > 0 && <span className="baton-list-label">{visible[place]?.title} </span>}
                    <table.FlexRender cell={cell} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function ColumnTitle<Row>(props: {
  readonly column: ListColumn<Row>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const { column, sort, onSort } = props;
  const { id, title, sortable } = column;
  if (!sortable) return <div role="columnheader">{title}</div>;
  const ascending = sort === id;
  const descending = sort === `-${id}`;
  const Icon = ascending ? ArrowUp : descending ? ArrowDown : ChevronsUpDown;
  return (
    <div role="columnheader" aria-sort={ascending ? 'ascending' : descending ? 'descending' : 'none'}>
      <UnstyledButton className="baton-sort" onClick={() => onSort(ascending ? `-${id}` : id)}>
        {title}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </div>
  );
}
