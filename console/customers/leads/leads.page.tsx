import { Anchor, Badge, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Sprout } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { Page } from '../../parts/page.js';
import { useMe } from '../../session/me.js';
import { AreaTabs } from '../area-tabs.js';
import { CreateRecord } from '../create-record.js';
import { NotAllowed } from '../not-allowed.js';
import { ChoiceFilter, DepartmentFilter, OwnerFilter } from '../record-filter.js';
import { RecordList } from '../record-list.js';
import type { RecordSearch } from '../record-search.js';
import { LEAD_STATUSES } from '../record/fields.js';
import { staffOptions, useNameOf } from '../staff.js';
import { LeadBoard } from './lead-board.js';
import { defaultLeadSort, leadsOptions, type Lead } from './lead-queries.js';

const route = getRouteApi('/shell/leads');
const ASKED = ['name', 'company', 'email', 'phone', 'country', 'interest', 'source', 'owner', 'locale'] as const;

/** Who may become a customer: as a table, or as the pipeline. */
export function LeadsPage() {
  const { t } = useTranslation('customers');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: staff = [] } = useQuery(staffOptions);
  const board = search.view === 'board';
  const query = useInfiniteQuery({ ...leadsOptions(search, staff), enabled: !board });
  const columns = useLeadColumns();
  const change = (next: RecordSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  if (!me.may('crm:read')) return <NotAllowed title={t('tab.leads')} />;
  const create = (
    <CreateRecord
      type="lead"
      title={t('newLead')}
      fields={ASKED}
      onCreated={({ id }) => void navigate({ to: '/leads/$leadId', params: { leadId: id } })}
    />
  );
  const owners = (
    <>
      <OwnerFilter value={search.owner} onChange={(owner) => change({ owner })} />
      <DepartmentFilter value={search.department} onChange={(department) => change({ department })} />
    </>
  );
  return (
    <Page
      title={t('tab.leads')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('view.title')}
            value={board ? 'board' : 'table'}
            onChange={(view) => change({ view: view === 'board' ? view : undefined })}
            data={(['table', 'board'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
          />
          {create}
        </>
      }
    >
      <AreaTabs value="leads" />
      {board ? (
        <LeadBoard search={search} staff={staff} filters={owners} />
      ) : (
        <RecordList<Lead>
          tab="leads"
          icon={Sprout}
          columns={columns}
          query={query}
          rowName={({ id, name }) => name ?? id}
          search={search}
          defaultSort={defaultLeadSort}
          onChange={change}
          onClear={() => void navigate({ search: {} })}
          create={create}
          filters={
            <>
              {owners}
              <ChoiceFilter
                label={t('field.status')}
                choices={LEAD_STATUSES}
                value={search.status}
                onChange={(status) => change({ status })}
              />
            </>
          }
        />
      )}
    </Page>
  );
}

function useLeadColumns(): readonly ListColumn<Lead>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('field.name'),
        width: 'minmax(200px, 2fr)',
        sortable: true,
        cell: ({ id, name }) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => <Link to="/leads/$leadId" params={{ leadId: id }} {...props} />}
          >
            {name ?? t('masked')}
          </Anchor>
        ),
      },
      { id: 'company', title: t('field.company'), sortable: true, cell: ({ company }) => company ?? '–' },
      { id: 'interest', title: t('field.interest'), cell: ({ interest }) => interest ?? '–' },
      {
        id: 'status',
        title: t('field.status'),
        width: '120px',
        sortable: true,
        cell: ({ status }) => status && <Badge variant="light">{t(`choice.${status}`)}</Badge>,
      },
      { id: 'score', title: t('field.score'), width: '90px', sortable: true, cell: ({ score }) => score ?? '–' },
      { id: 'owner', title: t('field.owner'), width: '130px', sortable: true, cell: ({ owner }) => nameOf(owner) },
      { id: 'source', title: t('field.source'), hidden: true, cell: ({ source }) => source ?? '–' },
      {
        id: 'createdAt',
        title: t('created'),
        width: '130px',
        sortable: true,
        cell: ({ createdAt }) => <span title={format.time(createdAt)}>{format.ago(createdAt)}</span>,
      },
    ],
    [t, format, nameOf],
  );
}
