import { Anchor, Badge, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { Empty } from '../parts/empty.js';
import type { ListColumn } from '../parts/list/list-columns.js';
import { ListView } from '../parts/list/list-view.js';
import { Page } from '../parts/page.js';
import { processesOptions, processName, type Process } from './process-queries.js';

const route = getRouteApi('/shell/processes');

/** The newest version of every process. */
export function ProcessesPage() {
  const { t } = useTranslation('processes');
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(processesOptions(search));
  const columns = useMemo<readonly ListColumn<Process>[]>(
    () => [
      {
        id: 'name',
        title: t('name'),
        width: 'minmax(200px, 2fr)',
        sortable: true,
        cell: (process) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => (
              <Link
                to="/processes/$processDefinitionKey"
                params={{ processDefinitionKey: process.processDefinitionKey }}
                {...props}
              />
            )}
          >
            {processName(process)}
          </Anchor>
        ),
      },
      {
        id: 'processDefinitionId',
        title: t('id'),
        sortable: true,
        cell: ({ processDefinitionId }) => (
          <Text component="span" size="sm" ff="monospace">
            {processDefinitionId}
          </Text>
        ),
      },
      {
        id: 'version',
        title: t('version'),
        width: '110px',
        sortable: true,
        cell: ({ version, versionTag }) => <Badge variant="default">{versionTag ?? version}</Badge>,
      },
      {
        id: 'deploymentDate',
        title: t('deployed'),
        width: '200px',
        sortable: true,
        cell: ({ deploymentDate }) => <span title={format.time(deploymentDate)}>{format.ago(deploymentDate)}</span>,
      },
    ],
    [t, format],
  );
  return (
    <Page title={t('title')}>
      <ListView
        id="processes"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={({ processDefinitionKey }) => processDefinitionKey}
        rowName={processName}
        search={search.q ?? ''}
        onSearch={(q) => void navigate({ search: (before) => ({ ...before, q: q || undefined }), replace: true })}
        sort={search.sort ?? 'name'}
        onSort={(sort) => void navigate({ search: (before) => ({ ...before, sort }), replace: true })}
        onClear={() => void navigate({ search: {} })}
        empty={<Empty icon={Workflow} title={t('emptyTitle')} hint={t('emptyHint')} />}
      />
    </Page>
  );
}
