import { Table, UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';

export interface FigureColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What it sorts by; figures are at the right. */
  readonly value?: (row: Row) => number | null | undefined;
}

interface FigureTableProps<Row> {
  readonly label: string;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selected?: string | undefined;
  readonly height?: number | string;
}

/** Figures in rows. It has the order that the API gives, until somebody wants another. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { label, columns, rows, rowKey, selected, height } = props;
  const [sort, setSort] = useState<{ readonly id: string; readonly up: boolean }>();
  const by = columns.find(({ id }) => id === sort?.id)?.value;
  const sorted = by ? [...rows].sort((one, other) => compare(by(one), by(other), sort?.up === true)) : rows;
  return (
    <Table.ScrollContainer
      minWidth={columns.length * 90}
      {...(height === undefined ? {} : { maxHeight: height })}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label } }}
    >
      <Table aria-label={label} stickyHeader highlightOnHover verticalSpacing={6} className="baton-figure">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ id, title, value }) => {
              const shown = sort?.id === id ? sort : undefined;
              const Icon = shown ? (shown.up ? ArrowUp : ArrowDown) : ChevronsUpDown;
              return (
                <Table.Th
                  key={id}
                  ta={value ? 'right' : 'left'}
                  aria-sort={shown ? (shown.up ? 'ascending' : 'descending') : undefined}
                >
                  {value ? (
                    <UnstyledButton
                      className="baton-figure-sort"
                      onClick={() => setSort({ id, up: shown ? !shown.up : false })}
                    >
                      {title}
                      <Icon size={13} aria-hidden />
                    </UnstyledButton>
                  ) : (
                    title
                  )}
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((row) => (
            <Table.Tr
              key={rowKey(row)}
              {...(rowKey(row) === selected ? { 'aria-current': 'true', className: 'baton-figure-selected' } : {})}
            >
              {columns.map(({ id, cell, value }) => (
                <Table.Td key={id} ta={value ? 'right' : 'left'}>
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What was not measured comes last either way. */
function compare(one: number | null | undefined, other: number | null | undefined, up: boolean): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  return up ? one - other : other - one;
}
