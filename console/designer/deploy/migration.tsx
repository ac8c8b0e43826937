import { Alert, Button, Group, Progress, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import type { ProcessDiff } from './deploy-queries.js';
import { batchOptions, dryRunOptions, elementsOfKind, migrate } from './migration-queries.js';

/** Where instances go on whose element is gone; whether they could; and then they do. */
export function Migration(props: { readonly diff: ProcessDiff; readonly targetKey: string; readonly xml: string }) {
  const { diff, targetKey, xml } = props;
  const { t } = useTranslation('designer');
  const [mapping, setMapping] = useState(diff.mappingInstructions);
  const request = { fromKey: diff.from.processDefinitionKey, targetKey, mapping };
  const batch = useMutation({ mutationFn: () => migrate(request), onError: useProblemToast() });
  const dryRun = useQuery({ ...dryRunOptions(request), enabled: batch.isIdle || batch.isError });
  const goOn = (sourceElementId: string, targetElementId: string | null): void =>
    setMapping([
      ...mapping.filter((one) => one.sourceElementId !== sourceElementId),
      ...(targetElementId === null ? [] : [{ sourceElementId, targetElementId }]),
    ]);
  if (batch.data) return <MigrationProgress batchOperationKey={batch.data.batchOperationKey} />;
  const refused = dryRun.data?.items ?? [];
  const able = (dryRun.data?.validated ?? 0) + (dryRun.data?.remaining ?? 0) - refused.length;
  return (
    <Stack component="section" gap="sm">
      <Title order={3} size="h5">
        {t('migration.title', { name: diff.from.name ?? diff.from.processDefinitionId })}
      </Title>
      {diff.elements.removed
        .filter(({ elementId }) => diff.instances.onElementsGone.some((gone) => gone.elementId === elementId))
        .map(({ elementId, elementName, elementKind }) => (
          <Select
            key={elementId}
            label={t('migration.goOn', { name: elementName || elementId })}
            placeholder={t('migration.choose')}
            clearable
            data={elementsOfKind(xml, elementKind).map(({ id, name }) => ({ value: id, label: name || id }))}
            value={mapping.find((one) => one.sourceElementId === elementId)?.targetElementId ?? null}
            onChange={(target) => goOn(elementId, target)}
          />
        ))}
      {dryRun.isError && <Failure error={dryRun.error} retry={() => void dryRun.refetch()} />}
      {dryRun.isPending && <Skeleton h={20} />}
      {dryRun.data && (
        <Text size="sm" role="status">
          {t('migration.able', { count: able })}
        </Text>
      )}
      {refused.length > 0 && (
        <Alert color="orange" variant="light" title={t('migration.refused', { count: refused.length })}>
          {[...new Set(refused.flatMap(({ problems = [] }) => problems))].map((problem) => (
            <Text size="sm" key={problem}>
              {problem}
            </Text>
          ))}
        </Alert>
      )}
      <Group>
        <Button disabled={able <= 0} loading={batch.isPending} onClick={() => batch.mutate()}>
          {t('migration.run', { count: able })}
        </Button>
      </Group>
    </Stack>
  );
}

function MigrationProgress({ batchOperationKey }: { readonly batchOperationKey: string }) {
  const { t } = useTranslation('designer');
  const { data } = useQuery(batchOptions(batchOperationKey));
  if (!data) return <Skeleton h={20} />;
  const { operationsTotalCount: all, operationsCompletedCount: done, operationsFailedCount: failed, endDate } = data;
  return (
    <Stack component="section" gap="xs">
      <Text size="sm" role="status">
        {endDate === null ? t('migration.running', { done, all }) : t('migration.done', { count: done })}{' '}
        {failed > 0 && t('migration.failed', { count: failed })}
      </Text>
      <Progress
        value={all === 0 ? 0 : ((done + failed) / all) * 100}
        color={failed > 0 ? 'orange' : 'teal'}
        aria-label={t('migration.progress')}
      />
    </Stack>
  );
}
