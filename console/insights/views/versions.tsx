import { Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useFigureFormat } from '../insight-format.js';
import { comparedVersions, comparisonBody } from '../compared-versions.js';
import { figureOptions, type ComparisonRow } from '../insight-queries.js';
import { ChooseProcess } from '../no-figures.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';
import { FigureTile } from '../parts/figure-tile.js';
import type { Statistic } from './heat.js';
import type { ViewProps } from './view-props.js';

const SHOWN = ['p50', 'p90', 'p95', 'p99'] as const;

/** Two versions side by side: what has become faster, and what slower. */
export function Versions({ search, change, scope }: ViewProps) {
  const { t } = useTranslation('insights');
  const { versions, request } = scope;
  const [from, to] = comparedVersions(search, scope);
  const compared = useQuery({
    ...figureOptions('comparison', from && to ? comparisonBody(request, from, to) : request),
    enabled: from !== undefined && to !== undefined,
  });
  if (!to) return <ChooseProcess search={search} change={change} />;
  if (versions.length < 2)
    return <Empty icon={GitCompareArrows} title={t('oneVersionTitle')} hint={t('oneVersionHint')} />;
  if (compared.isError) return <Failure error={compared.error} retry={() => void compared.refetch()} />;
  const numbers = versions.map(({ version }) => ({ value: String(version), label: t('versionOf', { version }) }));
  return (
    <Stack>
      <Group gap="sm">
        <Select
          label={t('baseVersion')}
          data={numbers}
          value={from === undefined ? null : String(from.version)}
          onChange={(next) => change({ base: Number(next) })}
          allowDeselect={false}
          w={170}
        />
        <Select
          label={t('comparedVersion')}
          data={numbers}
          value={String(to.version)}
          onChange={(next) => change({ version: Number(next) })}
          allowDeselect={false}
          w={170}
        />
      </Group>
      {from === undefined ? (
        <Text c="dimmed">{t('chooseBase')}</Text>
      ) : compared.data ? (
        <Compared total={compared.data.total} rows={compared.data.items} from={from.version} to={to.version} />
      ) : (
        <RowsSkeleton />
      )}
    </Stack>
  );
}

function Compared(props: {
  readonly total: ComparisonRow;
  readonly rows: readonly ComparisonRow[];
  readonly from: number;
  readonly to: number;
}) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const { total } = props;
  const columnsOf = (side: 'from' | 'to', name: Statistic) => ({
    id: `${side}-${name}`,
    title: `${t(`short.${name}`)} · ${t('versionShort', { version: props[side] })}`,
    value: (row: ComparisonRow) => row[side]?.duration[name],
    cell: (row: ComparisonRow) => format.duration(row[side]?.duration[name]),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
        {SHOWN.map((name) => (
          <FigureTile
            key={name}
            label={t(`statistics.${name}`)}
            value={`${format.duration(total.from?.duration[name])} → ${format.duration(total.to?.duration[name])}`}
            note={changeOf(total, name, format.change)}
            {...toneOf(total.change?.[name])}
          />
        ))}
      </SimpleGrid>
      <FigureSection title={t('elements')}>
        <FigureTable
          label={t('elements')}
          rows={props.rows}
          rowKey={({ elementId }) => elementId}
          columns={[
            { id: 'name', title: t('element'), cell: ({ elementName }) => elementName },
            ...(['p50', 'p95'] as const).flatMap((name) => [
              columnsOf('from', name),
              columnsOf('to', name),
              {
                id: `change-${name}`,
                title: t('change'),
                value: (row: ComparisonRow) => row.change?.[name],
                cell: (row: ComparisonRow) => <Change row={row} name={name} />,
              },
            ]),
            ...(['from', 'to'] as const).map((side) => ({
              id: `count-${side}`,
              title: `${t('count')} · ${t('versionShort', { version: props[side] })}`,
              value: (row: ComparisonRow) => row[side]?.count,
              cell: (row: ComparisonRow) => format.count(row[side]?.count),
            })),
          ]}
        />
      </FigureSection>
    </>
  );
}

function Change({ row, name }: { readonly row: ComparisonRow; readonly name: (typeof SHOWN)[number] }) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  if (row.from === null) return t('isNew');
  if (row.to === null) return t('isGone');
  const { tone } = toneOf(row.change?.[name]);
  return (
    <span {...(tone === undefined ? {} : { className: `baton-figure-${tone}` })}>
      {changeOf(row, name, format.change)}
    </span>
  );
}

function changeOf(
  { from, to }: ComparisonRow,
  name: (typeof SHOWN)[number],
  write: (now: number | null | undefined, before: number | null | undefined) => string,
): string {
  return write(to?.duration[name], from?.duration[name]);
}

const toneOf = (ms: number | null | undefined): { readonly tone?: 'good' | 'bad' } =>
  ms == null || ms === 0 ? {} : { tone: ms < 0 ? 'good' : 'bad' };
