import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Page } from '../../parts/page.js';
import { QueryTable } from '../query-table.js';
import { BatchActions } from './batch-actions.js';
import { BatchProgress } from './batch-progress.js';
import { batchItemsOptions, batchOptions } from './batch-queries.js';

const route = getRouteApi('/shell/batches/$batchOperationKey');

/** One batch operation: how far it is, and what became of each. */
export function BatchPage() {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { batchOperationKey } = route.useParams();
  const { data: batch } = useSuspenseQuery(batchOptions(batchOperationKey));
  const items = useQuery(
    batchItemsOptions(batchOperationKey, batch.operationsCompletedCount + batch.operationsFailedCount),
  );
  return (
    <Page
      title={t(`batchType.${batch.batchOperationType}`)}
      crumbs={[{ label: t('batches'), link: { to: '/batches' } }]}
      subtitle={
        <Group gap="xs" mt={4}>
          <Badge variant="dot">{t(`batchState.${batch.state}`)}</Badge>
          <Text size="sm" c="dimmed">
            {batch.actorId ?? t('nobodyNamed')} · {format.time(batch.startDate)}
          </Text>
        </Group>
      }
      actions={<BatchActions batch={batch} />}
    >
      <Stack>
        <BatchProgress batch={batch} />
        <QueryTable
          label={t('batchItems')}
          query={items}
          rows={(found) => found.items}
          rowKey={({ itemKey }) => itemKey}
          empty={t('noBatchItems')}
          columns={[
            {
              title: t('instance'),
              cell: ({ processInstanceKey }) => (
                <Anchor
                  size="sm"
                  renderRoot={(props) => (
                    <Link to="/instances/$processInstanceKey" params={{ processInstanceKey }} {...props} />
                  )}
                >
                  {processInstanceKey}
                </Anchor>
              ),
            },
            { title: t('stateTitle'), cell: ({ state }) => t(`itemState.${state}`) },
            { title: t('error'), cell: ({ errorMessage }) => errorMessage ?? '–' },
            { title: t('time'), cell: ({ processedDate }) => processedDate !== null && format.time(processedDate) },
          ]}
        />
      </Stack>
    </Page>
  );
}
