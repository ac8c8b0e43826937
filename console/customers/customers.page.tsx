import { Anchor, Badge, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import type { ListColumn } from '../parts/list/list-columns.js';
import { Page } from '../parts/page.js';
import { useMe } from '../session/me.js';
import { AreaTabs } from './area-tabs.js';
import { customersOptions, type Customer } from './customer-queries.js';
import { CreateRecord } from './create-record.js';
import { NotAllowed } from './not-allowed.js';
import { ChoiceFilter, DepartmentFilter, OwnerFilter } from './record-filter.js';
import { RecordList } from './record-list.js';
import type { RecordSearch } from './record-search.js';
import { countryName, Masked } from './record/field-value.js';
import { staffOptions, useNameOf } from './staff.js';

const route = getRouteApi('/shell/customers');
const ASKED = ['name', 'email', 'phone', 'country', 'owner', 'locale'] as const;

/** Everybody one does business with. */
export function CustomersPage() {
  const { t } = useTranslation('customers');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: staff = [] } = useQuery(staffOptions);
  const query = useInfiniteQuery(customersOptions(search, staff));
  const columns = useCustomerColumns();
  const change = (next: RecordSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  if (!me.may('crm:read')) return <NotAllowed title={t('tab.customers')} />;
  const create = (
    <CreateRecord
      type="customer"
      title={t('newCustomer')}
      fields={ASKED}
      onCreated={({ id }) => void navigate({ to: '/customers/$customerId', params: { customerId: id } })}
    />
  );
  return (
    <Page title={t('tab.customers')} actions={create}>
      <AreaTabs value="customers" />
      <RecordList<Customer>
        tab="customers"
        icon={UsersRound}
        columns={columns}
        query={query}
        rowName={({ id, name }) => name ?? id}
        search={search}
        defaultSort="name"
        onChange={change}
        onClear={() => void navigate({ search: {} })}
        create={create}
        filters={
          <>
            <OwnerFilter value={search.owner} onChange={(owner) => change({ owner })} />
            <DepartmentFilter value={search.department} onChange={(department) => change({ department })} />
            <ChoiceFilter
              label={t('field.status')}
              choices={['active', 'inactive']}
              value={search.status}
              onChange={(status) => change({ status })}
            />
          </>
        }
      />
    </Page>
  );
}

function useCustomerColumns(): readonly ListColumn<Customer>[] {
  const { t, i18n } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  return useMemo(() => {
    const shown = (customer: Customer, field: 'email' | 'phone' | 'address') =>
      customer.hiddenFields.includes(field) ? <Masked /> : (customer[field] ?? '–');
    return [
      {
        id: 'name',
        title: t('field.name'),
        width: 'minmax(180px, 2fr)',
        sortable: true,
        cell: ({ id, name }) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => <Link to="/customers/$customerId" params={{ customerId: id }} {...props} />}
          >
            {name ?? t('masked')}
          </Anchor>
        ),
      },
      { id: 'email', title: t('field.email'), width: 'minmax(170px, 1.5fr)', cell: (one) => shown(one, 'email') },
      { id: 'phone', title: t('field.phone'), width: '140px', cell: (one) => shown(one, 'phone') },
      {
        id: 'country',
        title: t('field.country'),
        width: '120px',
        sortable: true,
        cell: ({ country }) => (country === null ? '–' : countryName(country, i18n.language)),
      },
      { id: 'owner', title: t('field.owner'), width: '120px', sortable: true, cell: ({ owner }) => nameOf(owner) },
      {
        id: 'status',
        title: t('field.status'),
        width: '90px',
        sortable: true,
        cell: ({ status }) =>
          status && (
            <Badge variant="light" color={status === 'active' ? 'teal' : 'gray'}>
              {t(`choice.${status}`)}
            </Badge>
          ),
      },
      { id: 'source', title: t('field.source'), hidden: true, sortable: true, cell: ({ source }) => source ?? '–' },
      {
        id: 'updatedAt',
        title: t('updated'),
        width: '120px',
        sortable: true,
        cell: ({ updatedAt }) => (
          <Text component="span" size="sm" title={format.time(updatedAt)}>
            {format.ago(updatedAt)}
          </Text>
        ),
      },
    ];
  }, [t, i18n.language, format, nameOf]);
}
