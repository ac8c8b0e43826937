import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { OperationsNav } from '../operations-nav.js';
import { ErrorCard } from './error-card.js';
import { errorsOptions } from './error-queries.js';

/** What is stuck, by its reason. */
export function IncidentsPage() {
  const { t } = useTranslation('operations');
  const query = useQuery(errorsOptions);
  return (
    <Page title={t('incidents')}>
      <OperationsNav />
      {query.isError ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <RowsSkeleton />
      ) : query.data.length === 0 ? (
        <Empty icon={CircleCheck} title={t('emptyTitle.incident')} hint={t('emptyHint.incident')} />
      ) : (
        <Stack>
          {query.data.map((group) => (
            <ErrorCard key={group.errorHashCode} group={group} />
          ))}
        </Stack>
      )}
    </Page>
  );
}
