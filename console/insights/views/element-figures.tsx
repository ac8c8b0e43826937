import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFigureFormat } from '../insight-format.js';
import { figureOptions, type Durations, type ElementRow, type FigureRequest } from '../insight-queries.js';
import { STATISTICS } from '../insight-search.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';

const KINDS = ['duration', 'waiting', 'work'] as const;

/** All that is measured of one element. */
export function ElementFigures({ row, request }: { readonly row: ElementRow; readonly request: FigureRequest }) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const { elementId } = row;
  const sla = useQuery(figureOptions('sla', { ...request, filter: { ...request.filter, elementId } })).data?.total;
  const rows = KINDS.map((kind) => ({ kind, durations: row[kind] as Durations })).filter(
    ({ durations }) => durations.count > 0,
  );
  return (
    <FigureSection title={row.elementName}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('elementRan', { count: row.count, instances: row.instanceCount })}
        {row.cost === null ? '' : ` · ${t('elementCost', { cost: format.decimal(row.cost) })}`}
        {sla === undefined || sla.end.count === 0 ? '' : ` · ${t('sla')}: ${format.percent(sla.end.share)}`}
      </Text>
      <FigureTable
        label={t('figuresOf', { name: row.elementName })}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          { id: 'kind', title: t('measured'), cell: ({ kind }) => t(`kinds.${kind}`) },
          ...STATISTICS.map((name) => ({
            id: name,
            title: t(`short.${name}`),
            value: ({ durations }: (typeof rows)[number]) => durations[name],
            cell: ({ durations }: (typeof rows)[number]) => format.duration(durations[name]),
          })),
        ]}
      />
    </FigureSection>
  );
}
