import { Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { Failure } from '../parts/failure.js';
import type { DrawnFile } from './file-queries.js';
import { FindingList } from './finding-list.js';
import { validate } from './upload.js';

const DraftSimulation = lazy(async () => ({
  default: (await import('../simulation/draft-simulation.js')).DraftSimulation,
}));

/** Plays what is drawn, before it is deployed. */
export function SimulateDialog({ file, onClose }: { readonly file: DrawnFile; readonly onClose: () => void }) {
  const { t } = useTranslation('designer');
  const checked = useQuery({
    queryKey: ['design-simulate', file.designFileKey, file.content],
    queryFn: () => validate([file], { plans: 'true' }),
    gcTime: 0,
  });
  const plans = (checked.data?.plans ?? []) as unknown as Plan[];
  const [first, ...others] = plans;
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('simulationOf', { name: file.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {checked.isError ? (
        <Failure error={checked.error} retry={() => void checked.refetch()} />
      ) : checked.data === undefined ? (
        <Skeleton h="min(56vh, 560px)" />
      ) : first ? (
        <Suspense fallback={<Skeleton h="min(56vh, 560px)" />}>
          <DraftSimulation xml={file.content} plans={[first, ...others]} resourceName={file.name} />
        </Suspense>
      ) : (
        <Stack>
          <Text size="sm">{t('notSimulated')}</Text>
          <FindingList
            findings={checked.data.diagnostics.filter(({ severity }) => severity === 'error')}
            fileName={file.name}
          />
        </Stack>
      )}
    </Modal>
  );
}
