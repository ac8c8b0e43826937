import { Anchor, Badge } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Truck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { Page } from '../../parts/page.js';
import { useMe } from '../../session/me.js';
import { AreaTabs } from '../area-tabs.js';
import { CreateRecord } from '../create-record.js';
import { NotAllowed } from '../not-allowed.js';
import { ChoiceFilter } from '../record-filter.js';
import { RecordList } from '../record-list.js';
import type { RecordSearch } from '../record-search.js';
import { Masked } from '../record/field-value.js';
import { suppliersOptions, type Supplier } from './supplier-queries.js';
import { SupplierRating } from './supplier-rating.js';

const route = getRouteApi('/shell/suppliers');
const ASKED = ['name', 'email', 'phone', 'locale'] as const;
const COLORS = { active: 'teal', blocked: 'red', inactive: 'gray' } as const;

/** Whom one buys from. */
export function SuppliersPage() {
  const { t } = useTranslation('customers');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(suppliersOptions(search));
  const columns = useSupplierColumns();
  const change = (next: RecordSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  if (!me.may('crm:read')) return <NotAllowed title={t('tab.suppliers')} />;
  const create = (
    <CreateRecord
      type="supplier"
      title={t('newSupplier')}
      fields={ASKED}
      onCreated={({ id }) => void navigate({ to: '/suppliers/$supplierId', params: { supplierId: id } })}
    />
  );
  return (
    <Page title={t('tab.suppliers')} actions={create}>
      <AreaTabs value="suppliers" />
      <RecordList<Supplier>
        tab="suppliers"
        icon={Truck}
        columns={columns}
        query={query}
        rowName={({ id, name }) => name ?? id}
        search={search}
        defaultSort="name"
        onChange={change}
        onClear={() => void navigate({ search: {} })}
        create={create}
        filters={
          <ChoiceFilter
            label={t('field.status')}
            choices={['active', 'blocked', 'inactive']}
            value={search.status}
            onChange={(status) => change({ status })}
          />
        }
      />
    </Page>
  );
}

function useSupplierColumns(): readonly ListColumn<Supplier>[] {
  const { t } = useTranslation('customers');
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
            renderRoot={(props) => <Link to="/suppliers/$supplierId" params={{ supplierId: id }} {...props} />}
          >
            {name ?? t('masked')}
          </Anchor>
        ),
      },
      { id: 'categories', title: t('field.categories'), cell: ({ categories }) => categories?.join(', ') ?? '–' },
      {
        id: 'email',
        title: t('field.email'),
        width: 'minmax(170px, 1.4fr)',
        cell: ({ email, hiddenFields }) => (hiddenFields.includes('email') ? <Masked /> : (email ?? '–')),
      },
      {
        id: 'rating',
        title: t('field.rating'),
        width: '230px',
        sortable: true,
        cell: (supplier) => <SupplierRating supplier={supplier} />,
      },
      {
        id: 'status',
        title: t('field.status'),
        width: '110px',
        sortable: true,
        cell: ({ status }) =>
          status && (
            <Badge variant="light" color={COLORS[status]}>
              {t(`choice.${status}`)}
            </Badge>
          ),
      },
    ],
    [t],
  );
}
