import { Anchor, Badge, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { OperationsNav } from '../operations-nav.js';
import { QueryTable } from '../query-table.js';
import { BatchActions } from './batch-actions.js';
import { BatchProgress } from './batch-progress.js';
import { batchesOptions } from './batch-queries.js';

/** What was begun for many at once, and how far it is. */
export function BatchesPage() {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const query = useQuery(batchesOptions);
  return (
    <Page title={t('batches')}>
      <OperationsNav />
      {query.data?.items.length === 0 ? (
        <Empty
          icon={ListChecks}
          title={t('noBatches')}
          hint={t('noBatchesHint')}
          action={
            <Button variant="light" renderRoot={(props) => <Link to="/instances" {...props} />}>
              {t('instances')}
            </Button>
          }
        />
      ) : (
        <QueryTable
          label={t('batches')}
          query={query}
          rows={({ items }) => items}
          rowKey={({ batchOperationKey }) => batchOperationKey}
          empty={t('noBatches')}
          columns={[
            {
              title: t('what'),
              cell: ({ batchOperationKey, batchOperationType }) => (
                <Anchor
                  size="sm"
                  fw={500}
                  renderRoot={(props) => (
                    <Link to="/batches/$batchOperationKey" params={{ batchOperationKey }} {...props} />
                  )}
                >
                  {t(`batchType.${batchOperationType}`)}
                </Anchor>
              ),
            },
            {
              title: t('stateTitle'),
              cell: ({ state }) => <Badge variant="dot">{t(`batchState.${state}`)}</Badge>,
            },
            { title: t('done'), cell: (batch) => <BatchProgress batch={batch} /> },
            { title: t('who'), cell: ({ actorId }) => actorId ?? t('nobodyNamed') },
            { title: t('started'), cell: ({ startDate }) => format.time(startDate) },
            {
              title: t('change'),
              cell: (batch) => (
                <Group gap={4} wrap="nowrap">
                  <BatchActions batch={batch} />
                </Group>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
