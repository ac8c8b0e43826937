import { Anchor, Badge, Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CopyCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Empty } from '../../parts/empty.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { ListView } from '../../parts/list/list-view.js';
import { Page } from '../../parts/page.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useMe } from '../../session/me.js';
import { AreaTabs } from '../area-tabs.js';
import { NotAllowed } from '../not-allowed.js';
import { RecordFilter } from '../record-filter.js';
import type { RecordSearch } from '../record-search.js';
import { defaultPairSort, dismiss, pairsOptions, stateOf, STATES, TYPES, type Pair } from './duplicate-queries.js';
import { Reasons, usePairName } from './pair-name.js';

const route = getRouteApi('/shell/duplicates');

/** Records that may be the same. */
export function DuplicatesPage() {
  const { t } = useTranslation('customers');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(pairsOptions(search));
  const nameOf = usePairName();
  const columns = usePairColumns();
  const state = stateOf(search);
  const dismissal = useDismissMany();
  const change = (next: RecordSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  if (!me.may('crm:read')) return <NotAllowed title={t('tab.duplicates')} />;
  return (
    <Page title={t('tab.duplicates')}>
      <AreaTabs value="duplicates" />
      <SegmentedControl
        aria-label={t('view.title')}
        mb="md"
        value={state}
        onChange={(view) => change({ view })}
        data={STATES.map((value) => ({ value, label: t(`pairState.${value}`) }))}
      />
      <ListView<Pair>
        key={state}
        id="duplicates"
        label={t('tab.duplicates')}
        columns={columns}
        query={query}
        rowKey={({ duplicateKey }) => duplicateKey}
        rowName={nameOf}
        sort={search.sort ?? defaultPairSort}
        onSort={(sort) => change({ sort })}
        narrowed={search.type !== undefined}
        onClear={() => void navigate({ search: { view: state } })}
        filters={
          <RecordFilter
            label={t('recordType')}
            data={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
            value={search.type}
            onChange={(type) => change({ type })}
          />
        }
        {...(state === 'open' && me.may('crm:write')
          ? {
              bulk: (pairs: readonly Pair[], clear: () => void) => (
                <Button
                  size="compact-sm"
                  loading={dismissal.isPending}
                  onClick={() => dismissal.mutate(pairs, { onSuccess: clear })}
                >
                  {t('notTheSame')}
                </Button>
              ),
            }
          : {})}
        empty={<Empty icon={CopyCheck} title={t('empty.duplicates')} hint={t('emptyHint.duplicates')} />}
      />
    </Page>
  );
}

function useDismissMany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (pairs: readonly Pair[]) => Promise.all(pairs.map(({ duplicateKey }) => dismiss(duplicateKey))),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['crm', 'list', 'duplicates'] }),
  });
}

function usePairColumns(): readonly ListColumn<Pair>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = usePairName();
  return useMemo(
    () => [
      {
        id: 'names',
        title: t('pair'),
        width: 'minmax(260px, 2fr)',
        cell: (pair) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => (
              <Link to="/duplicates/$duplicateKey" params={{ duplicateKey: pair.duplicateKey }} {...props} />
            )}
          >
            {nameOf(pair)}
          </Anchor>
        ),
      },
      {
        id: 'recordType',
        title: t('recordType'),
        width: '110px',
        sortable: true,
        cell: ({ recordType }) => t(`type.${recordType}`),
      },
      {
        id: 'score',
        title: t('likeness'),
        width: '110px',
        sortable: true,
        cell: ({ score }) => (
          <Badge variant="light" color={Number(score) >= CERTAIN ? 'orange' : 'gray'}>
            {`${String(Math.round(Number(score) * 100))} %`}
          </Badge>
        ),
      },
      { id: 'why', title: t('why'), width: 'minmax(220px, 2fr)', cell: (pair) => <Reasons pair={pair} /> },
      {
        id: 'foundAt',
        title: t('found'),
        width: '130px',
        sortable: true,
        cell: ({ foundAt }) => <span title={format.time(foundAt)}>{format.ago(foundAt)}</span>,
      },
    ],
    [t, format, nameOf],
  );
}

/** From here they are all but certainly the same. */
const CERTAIN = 0.9;
