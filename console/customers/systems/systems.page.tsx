import { SegmentedControl, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/empty.js';
import { ListView } from '../../parts/list/list-view.js';
import { Page } from '../../parts/page.js';
import { useMe } from '../../session/me.js';
import { AreaTabs } from '../area-tabs.js';
import { NotAllowed } from '../not-allowed.js';
import { ConnectorsPanel } from './connectors-panel.js';
import {
  CONFLICT_STATES,
  conflictsOptions,
  conflictStateOf,
  defaultConflictSort,
  type SystemConflict,
} from './system-queries.js';
import { useConflictColumns } from './use-conflict-columns.js';

const route = getRouteApi('/shell/systems');

/** Other systems: what was exchanged with them, and where both sides changed the same. */
export function SystemsPage() {
  const { t } = useTranslation('customers');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(conflictsOptions(search));
  const columns = useConflictColumns();
  const state = conflictStateOf(search);
  if (!me.may('crm:read')) return <NotAllowed title={t('tab.systems')} />;
  return (
    <Page title={t('tab.systems')}>
      <AreaTabs value="systems" />
      <Stack>
        {me.may('crm:administer') && <ConnectorsPanel />}
        <Title order={2} size="h4">
          {t('conflicts')}
        </Title>
        <SegmentedControl
          aria-label={t('view.title')}
          style={{ alignSelf: 'flex-start' }}
          value={state}
          onChange={(view) => void navigate({ search: { view } })}
          data={CONFLICT_STATES.map((value) => ({ value, label: t(`conflictState.${value}`) }))}
        />
        <ListView<SystemConflict>
          key={state}
          id="conflicts"
          label={t('conflicts')}
          columns={columns}
          query={query}
          rowKey={({ conflictId }) => conflictId}
          rowName={({ field, recordId }) => `${field} ${recordId}`}
          sort={search.sort ?? defaultConflictSort}
          onSort={(sort) => void navigate({ search: (before) => ({ ...before, sort }), replace: true })}
          onClear={() => void navigate({ search: {} })}
          empty={<Empty icon={GitCompareArrows} title={t('empty.conflicts')} hint={t('emptyHint.conflicts')} />}
        />
      </Stack>
    </Page>
  );
}
