import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { Batch } from './batch-queries.js';

/** How many are done, and how many failed. */
export function BatchProgress({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { operationsTotalCount: total, operationsCompletedCount: done, operationsFailedCount: failed } = batch;
  const share = (count: number): number => (total === 0 ? 0 : (100 * count) / total);
  const text = t(failed > 0 ? 'progressFailed' : 'progress', {
    done: format.number(done),
    total: format.number(total),
    failed: format.number(failed),
  });
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress.Root size="lg" flex={1} miw={120}>
        <Progress.Section value={share(done)} color="teal" aria-label={text} />
        <Progress.Section value={share(failed)} color="red" aria-hidden />
      </Progress.Root>
      <Text size="sm" className={failed > 0 ? 'baton-late' : ''} style={{ whiteSpace: 'nowrap' }}>
        {text}
      </Text>
    </Group>
  );
}
