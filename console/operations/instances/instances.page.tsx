import { Button, CopyButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { Activity, Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/empty.js';
import { ListView } from '../../parts/list/list-view.js';
import { Page } from '../../parts/page.js';
import { useMe } from '../../session/me.js';
import { OperationsNav } from '../operations-nav.js';
import { BulkActions } from './bulk-actions.js';
import { DEFAULT_SORT, instanceName, instancesOptions, type WaitingInstance } from './instance-queries.js';
import { isNarrowed, type InstanceSearch } from './instance-search.js';
import { InstanceStates } from './instance-states.js';
import { MoreFilters } from './more-filters.js';
import { ProcessFilter } from './process-filter.js';
import { useInstanceColumns } from './use-instance-columns.js';

const route = getRouteApi('/shell/instances');

/** Instances of all processes: where each is, and what it waits for. */
export function InstancesPage() {
  const { t } = useTranslation('operations');
  const { may } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(instancesOptions(search));
  const columns = useInstanceColumns();
  const change = (next: InstanceSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const state = search.state ?? 'running';
  return (
    <Page title={t('instances')} actions={<CopyLink />}>
      <OperationsNav />
      <InstanceStates search={search} onChange={(next) => change({ state: next === 'running' ? undefined : next })} />
      <ListView<WaitingInstance>
        key={state}
        id="instances"
        label={t(`stateFilter.${state}`)}
        columns={columns}
        query={query}
        rowKey={({ processInstanceKey }) => processInstanceKey}
        rowName={(instance) => `${instanceName(instance)} ${instance.businessId ?? instance.processInstanceKey}`}
        search={search.q ?? ''}
        onSearch={(q) => change({ q: q === '' ? undefined : q })}
        sort={search.sort ?? DEFAULT_SORT}
        onSort={(sort) => change({ sort })}
        narrowed={isNarrowed(search)}
        onClear={() => void navigate({ search: search.state === undefined ? {} : { state: search.state } })}
        filters={
          <>
            <ProcessFilter search={search} onChange={change} />
            <MoreFilters key={JSON.stringify(search)} search={search} onChange={change} />
          </>
        }
        {...(may('instances:operate') && state !== 'all'
          ? {
              bulk: (instances, clear) => (
                <BulkActions
                  instances={instances}
                  search={search}
                  total={query.data?.pages[0]?.page.totalItems ?? 0}
                  onDone={clear}
                />
              ),
            }
          : {})}
        empty={
          <Empty
            icon={Activity}
            title={t(`emptyTitle.${state}`)}
            hint={t(`emptyHint.${state}`)}
            action={
              <Button variant="light" renderRoot={(props) => <Link to="/processes" {...props} />}>
                {t('toProcesses')}
              </Button>
            }
          />
        }
      />
    </Page>
  );
}

/** What is shown is in the URL. */
function CopyLink() {
  const { t } = useTranslation('operations');
  return (
    <CopyButton value={useLocation({ select: ({ href }) => location.origin + href })}>
      {({ copied, copy }) => (
        <Button variant="default" leftSection={<Link2 size={16} aria-hidden />} onClick={copy}>
          {copied ? t('linkCopied') : t('copyLink')}
        </Button>
      )}
    </CopyButton>
  );
}
