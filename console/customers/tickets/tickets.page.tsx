import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Ticket as TicketIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';
import { useMe } from '../../session/me.js';
import { AreaTabs } from '../area-tabs.js';
import { NotAllowed } from '../not-allowed.js';
import { ChoiceFilter, DepartmentFilter, OwnerFilter } from '../record-filter.js';
import { RecordList } from '../record-list.js';
import type { RecordSearch } from '../record-search.js';
import { TICKET_PRIORITIES, TICKET_STATUSES } from '../record/fields.js';
import {
  customerNamesOptions,
  defaultTicketSort,
  ticketsOptions,
  viewOf,
  VIEWS,
  type Ticket,
} from './ticket-queries.js';
import { useTicketColumns } from './use-ticket-columns.js';

const route = getRouteApi('/shell/tickets');

/** What customers asked for: mine, open, overdue, all. */
export function TicketsPage() {
  const { t } = useTranslation('customers');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = viewOf(search);
  const query = useInfiniteQuery(ticketsOptions(search, me.name));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { data: names } = useQuery(customerNamesOptions([...new Set(rows.flatMap((row) => row.customerId ?? []))]));
  const columns = useTicketColumns(names);
  const change = (next: RecordSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  if (!me.may('crm:read')) return <NotAllowed title={t('tab.tickets')} />;
  return (
    <Page title={t('tab.tickets')}>
      <AreaTabs value="tickets" />
      <SegmentedControl
        aria-label={t('view.title')}
        mb="md"
        value={view}
        onChange={(next) => void navigate({ search: { view: next } })}
        data={VIEWS.map((value) => ({ value, label: t(`ticketView.${value}`) }))}
      />
      <RecordList<Ticket>
        key={view}
        tab="tickets"
        icon={TicketIcon}
        columns={columns}
        query={query}
        rowName={({ id, number }) => number ?? id}
        search={search}
        defaultSort={defaultTicketSort}
        onChange={change}
        onClear={() => void navigate({ search: { view } })}
        filters={
          <>
            {view !== 'mine' && <OwnerFilter value={search.owner} onChange={(owner) => change({ owner })} />}
            <DepartmentFilter value={search.department} onChange={(department) => change({ department })} />
            <ChoiceFilter
              label={t('field.priority')}
              choices={TICKET_PRIORITIES}
              value={search.priority}
              onChange={(priority) => change({ priority })}
            />
            {view === 'all' && (
              <ChoiceFilter
                label={t('field.status')}
                choices={TICKET_STATUSES}
                value={search.status}
                onChange={(status) => change({ status })}
              />
            )}
          </>
        }
      />
    </Page>
  );
}
