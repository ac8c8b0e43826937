import { Anchor, Badge, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Empty } from '../../parts/empty.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { ListView } from '../../parts/list/list-view.js';
import { Page } from '../../parts/page.js';
import { useMe } from '../../session/me.js';
import { AreaTabs } from '../area-tabs.js';
import { NotAllowed } from '../not-allowed.js';
import { RecordFilter } from '../record-filter.js';
import { useNameOf } from '../staff.js';
import { ImportDialog } from './import-dialog.js';
import { IMPORT_TYPES } from './import-fields.js';
import { defaultImportSort, importsOptions, type Import } from './import-queries.js';
import { ImportState } from './import-state.js';

const route = getRouteApi('/shell/imports');

/** Files that became records. */
export function ImportsPage() {
  const { t } = useTranslation('customers');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(importsOptions(search));
  const columns = useImportColumns();
  const [starting, { open, close }] = useDisclosure(false);
  if (!me.may('crm:read')) return <NotAllowed title={t('tab.imports')} />;
  const start = me.may('crm:write') && (
    <Button leftSection={<FileUp size={16} aria-hidden />} onClick={open}>
      {t('newImport')}
    </Button>
  );
  return (
    <Page title={t('tab.imports')} actions={start}>
      <AreaTabs value="imports" />
      <ListView<Import>
        id="imports"
        label={t('tab.imports')}
        columns={columns}
        query={query}
        rowKey={({ importKey }) => importKey}
        rowName={({ fileName }) => fileName}
        sort={search.sort ?? defaultImportSort}
        onSort={(sort) => void navigate({ search: (before) => ({ ...before, sort }), replace: true })}
        narrowed={search.type !== undefined}
        onClear={() => void navigate({ search: {} })}
        filters={
          <RecordFilter
            label={t('recordType')}
            data={IMPORT_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
            value={search.type}
            onChange={(type) => void navigate({ search: (before) => ({ ...before, type }), replace: true })}
          />
        }
        empty={<Empty icon={FileUp} title={t('empty.imports')} hint={t('emptyHint.imports')} action={start} />}
      />
      {starting && (
        <ImportDialog
          onClose={close}
          onStarted={({ importKey }) => void navigate({ to: '/imports/$importKey', params: { importKey } })}
        />
      )}
    </Page>
  );
}

function useImportColumns(): readonly ListColumn<Import>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  return useMemo(
    () => [
      {
        id: 'fileName',
        title: t('file'),
        width: 'minmax(200px, 2fr)',
        sortable: true,
        cell: ({ importKey, fileName }) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => <Link to="/imports/$importKey" params={{ importKey }} {...props} />}
          >
            {fileName}
          </Anchor>
        ),
      },
      { id: 'recordType', title: t('recordType'), width: '110px', cell: ({ recordType }) => t(`type.${recordType}`) },
      {
        id: 'state',
        title: t('field.status'),
        width: '200px',
        sortable: true,
        cell: (one) => (
          <>
            <ImportState state={one.state} />{' '}
            {one.dryRun && (
              <Badge variant="default" size="sm">
                {t('trial')}
              </Badge>
            )}
          </>
        ),
      },
      { id: 'rowsNew', title: t('rows.new'), width: '90px', cell: ({ rowsNew }) => format.number(rowsNew) },
      {
        id: 'rowsUpdated',
        title: t('rows.updated'),
        width: '90px',
        cell: ({ rowsUpdated }) => format.number(rowsUpdated),
      },
      { id: 'rowsBad', title: t('rows.bad'), width: '90px', cell: ({ rowsBad }) => format.number(rowsBad) },
      { id: 'createdBy', title: t('by'), width: '130px', sortable: true, cell: ({ createdBy }) => nameOf(createdBy) },
      {
        id: 'createdAt',
        title: t('begun'),
        width: '130px',
        sortable: true,
        cell: ({ createdAt }) => <span title={format.time(createdAt)}>{format.ago(createdAt)}</span>,
      },
    ],
    [t, format, nameOf],
  );
}
