import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { Empty } from '../../parts/empty.js';
import { sortOf, type ListColumn } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { ListView } from '../../parts/list/list-view.js';
import { Page } from '../../parts/page.js';
import type { AdministrationSearch } from '../administration-search.js';
import { Technical, When } from '../entity/cells.js';
import { SectionHint } from '../entity/section-hint.js';
import type words from '../words/en.json';

type Access = ItemOf<'/v2/crm/access-log/search'>;

const route = getRouteApi('/shell/administration/$section');

const accessOptions = ({ q, sort = '-at' }: AdministrationSearch) =>
  searchOptions<Access>({
    queryKey: ['administration', 'access-log', q, sort],
    read: (page) => {
      const username = containing(q);
      const body = { filter: username ? { username } : {}, sort: sortOf(sort, ['at', 'username'] as const), page };
      return answerOf(api.POST('/v2/crm/access-log/search', { body }));
    },
  });

/** Who saw and changed which personal data. */
export function AccessLogPage() {
  const { t } = useTranslation('administration');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(accessOptions(search));
  const columns = useMemo<readonly ListColumn<Access>[]>(
    () => [
      {
        id: 'what',
        title: t('whatHappened'),
        width: 'minmax(240px, 2fr)',
        cell: ({ username, action, recordType, recordIds }) =>
          t('accessed', {
            who: username ?? t('somebody'),
            did: t(`access.${action as keyof typeof words.access}`),
            type: recordType,
            ids: recordIds.join(', '),
          }),
      },
      {
        id: 'fields',
        title: t('fields'),
        width: '1.5fr',
        cell: ({ fields }) => <span title={fields.join(', ')}>{fields.join(', ')}</span>,
      },
      { id: 'via', title: t('via'), width: '110px', cell: ({ via }) => <Technical of={via} /> },
      { id: 'department', title: t('field.department'), width: '120px', cell: ({ department }) => department },
      { id: 'at', title: t('when'), width: '140px', sortable: true, cell: ({ at }) => <When at={at} /> },
    ],
    [t],
  );
  return (
    <Page title={t('section.access-log.title')} subtitle={<SectionHint id="access-log" />}>
      <ListView<Access>
        id="administration.access-log"
        label={t('section.access-log.title')}
        columns={columns}
        query={query}
        rowKey={({ accessKey }) => accessKey}
        rowName={({ accessKey }) => accessKey}
        search={search.q ?? ''}
        onSearch={(q) => void navigate({ search: (before) => ({ ...before, q: q || undefined }), replace: true })}
        sort={search.sort ?? '-at'}
        onSort={(sort) => void navigate({ search: (before) => ({ ...before, sort }), replace: true })}
        onClear={() => void navigate({ search: {} })}
        empty={<Empty icon={Eye} title={t('section.access-log.empty')} hint={t('section.access-log.hint')} />}
      />
    </Page>
  );
}
