import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ElementRow } from '../insight-queries.js';
import { FigureTable } from '../parts/figure-table.js';

interface ElementTableProps {
  readonly rows: readonly ElementRow[];
  readonly value: (row: ElementRow) => number | null;
  readonly write: (value: number | null) => string;
  readonly selected: string | undefined;
  readonly onSelect: (elementId: string) => void;
}

/** What the heat-map shows, in words: for those who see no colours, and for all who look for one element. */
export function ElementTable({ rows, value, write, selected, onSelect }: ElementTableProps) {
  const { t } = useTranslation('insights');
  const sorted = [...rows].sort((one, other) => (value(other) ?? -1) - (value(one) ?? -1));
  return (
    <FigureTable
      label={t('elements')}
      height="min(50vh, 480px)"
      rows={sorted}
      rowKey={({ elementId }) => elementId}
      selected={selected}
      columns={[
        {
          id: 'name',
          title: t('element'),
          cell: ({ elementId, elementName }) => (
            <Anchor component="button" size="sm" ta="left" onClick={() => onSelect(elementId)}>
              {elementName}
            </Anchor>
          ),
        },
        { id: 'value', title: t('value'), value, cell: (row) => write(value(row)) },
        { id: 'count', title: t('count'), value: (row) => row.count, cell: ({ count }) => count },
      ]}
    />
  );
}
