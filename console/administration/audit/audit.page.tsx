import { Anchor, Drawer, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileClock } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { ListView } from '../../parts/list/list-view.js';
import { Page } from '../../parts/page.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import type { AdministrationSearch } from '../administration-search.js';
import { Technical, When } from '../entity/cells.js';
import { SectionHint } from '../entity/section-hint.js';
import { AuditDetails } from './audit-details.js';
import { AuditCsv } from './audit-csv.js';
import { auditEntryOptions, auditOptions, type AuditEntry } from './audit-queries.js';
import { OPERATIONS, THINGS, useAuditSentence } from './use-audit-sentence.js';

const route = getRouteApi('/shell/administration/$section');

const FILTERS = ['who', 'what', 'action', 'from', 'to'] as const;

/** Who did what, when; with filters that are in the address. */
export function AuditPage() {
  const { t } = useTranslation('administration');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(auditOptions(search));
  const entry = useQuery(auditEntryOptions(search.edit));
  const sentence = useAuditSentence();
  const change = (next: AdministrationSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const columns = useMemo<readonly ListColumn<AuditEntry>[]>(
    () => [
      {
        id: 'sentence',
        title: t('whatHappened'),
        width: 'minmax(300px, 3fr)',
        cell: (row) => (
          <Anchor
            size="sm"
            title={sentence(row)}
            renderRoot={(props) => (
              <Link
                from="/administration/$section"
                search={(before) => ({ ...before, edit: row.auditLogKey })}
                {...props}
              />
            )}
          >
            {sentence(row)}
          </Anchor>
        ),
      },
      { id: 'actorId', title: t('who'), sortable: true, cell: ({ actorId }) => actorId ?? t('somebody') },
      {
        id: 'timestamp',
        title: t('when'),
        width: '140px',
        sortable: true,
        cell: ({ timestamp }) => <When at={timestamp} />,
      },
      {
        id: 'operationType',
        title: t('action'),
        width: '130px',
        sortable: true,
        hidden: true,
        cell: ({ operationType }) => <Technical of={operationType} />,
      },
      { id: 'entityKey', title: t('field.id'), hidden: true, cell: ({ entityKey }) => <Technical of={entityKey} /> },
    ],
    [t, sentence],
  );
  const choice = (name: 'what' | 'action', values: readonly string[]) => (
    <Select
      aria-label={t(name)}
      placeholder={t(name)}
      w={170}
      data={[...values]}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      value={search[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
    />
  );
  const text = (name: 'who' | 'from' | 'to', type: 'date' | 'text') => (
    <TextInput
      aria-label={t(name)}
      placeholder={t(name)}
      title={t(name)}
      type={type}
      w={type === 'date' ? 140 : 120}
      value={search[name] ?? ''}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value || undefined })}
    />
  );
  return (
    <Page title={t('section.audit.title')} subtitle={<SectionHint id="audit" />} actions={<AuditCsv search={search} />}>
      <ListView<AuditEntry>
        id="administration.audit"
        label={t('section.audit.title')}
        columns={columns}
        query={query}
        rowKey={({ auditLogKey }) => auditLogKey}
        rowName={sentence}
        search={search.q ?? ''}
        onSearch={(q) => change({ q: q || undefined })}
        sort={search.sort ?? '-timestamp'}
        onSort={(sort) => change({ sort })}
        narrowed={FILTERS.some((name) => search[name] !== undefined)}
        onClear={() => void navigate({ search: {} })}
        filters={
          <>
            {text('who', 'text')}
            {choice('action', OPERATIONS)}
            {choice('what', THINGS)}
            {text('from', 'date')}
            {text('to', 'date')}
          </>
        }
        empty={<Empty icon={FileClock} title={t('section.audit.empty')} hint={t('section.audit.hint')} />}
      />
      <Drawer
        opened={search.edit !== undefined}
        onClose={() => void navigate({ search: (before) => ({ ...before, edit: undefined }) })}
        position="right"
        size="lg"
        title={t('details')}
        classNames={{ title: 'baton-drawer-title' }}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {entry.isError ? (
          <Failure error={entry.error} retry={() => void entry.refetch()} />
        ) : entry.data ? (
          <AuditDetails entry={entry.data} sentence={sentence(entry.data)} />
        ) : (
          <RowsSkeleton rows={5} />
        )}
      </Drawer>
    </Page>
  );
}
