import { Alert, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChangeList } from '../diff/change-list.js';
import { changesOf } from '../diff/diff.js';
import type { ProcessDiff } from './deploy-queries.js';

/** What a new version of a process changes, and how many of what is running that concerns. */
export function ProcessChanges({ diff }: { readonly diff: ProcessDiff }) {
  const { t } = useTranslation('designer');
  const { from, instances } = diff;
  const gone = instances.onElementsGone;
  const nameOf = (id: string): string =>
    diff.elements.removed.find(({ elementId }) => elementId === id)?.elementName || id;
  return (
    <section>
      <Title order={3} size="h5">
        {t('changesOf', { name: from.name ?? from.processDefinitionId, version: from.version })}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('changeCount', { count: changesOf(diff).length })} {t('runningCount', { count: instances.running })}
      </Text>
      {gone.length > 0 && (
        <Alert color="orange" variant="light" mb="xs" title={t('goneTitle')}>
          {gone.map(({ elementId, count }) => (
            <Text size="sm" key={elementId}>
              {t('goneCount', { count, name: nameOf(elementId) })}
            </Text>
          ))}
        </Alert>
      )}
      <ChangeList diff={diff} />
    </section>
  );
}
