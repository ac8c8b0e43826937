import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { processesOptions, processName } from '../../processes/process-queries.js';
import { timelineKey, type Subject } from '../timeline/timeline-queries.js';

interface StartProcessDialogProps {
  readonly subject: Subject;
  /** What the process gets: which record it is about. */
  readonly variables: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** Starts a process about a record. */
export function StartProcessDialog({ subject, variables, onClose }: StartProcessDialogProps) {
  const { t } = useTranslation('customers');
  const { data } = useInfiniteQuery(processesOptions({}));
  const processes = data?.pages.flatMap(({ items }) => items) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const queries = useQueryClient();
  const done = useDoneToast();
  const start = useMutation({
    mutationFn: (processDefinitionKey: string) =>
      answerOf(api.POST('/v2/process-instances', { body: { processDefinitionKey, variables: { ...variables } } })),
    onSuccess: () => {
      onClose();
      done(t('started'));
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: timelineKey(subject) }),
  });
  return (
    <Modal opened onClose={onClose} title={t('startProcess')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Select
          label={t('process')}
          data-autofocus
          searchable
          data={processes.map((one) => ({ value: one.processDefinitionKey, label: processName(one) }))}
          value={chosen}
          onChange={setChosen}
        />
        <Text size="sm" c="dimmed">
          {t('startHint', { variables: Object.keys(variables).join(', ') })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={chosen === null}
            loading={start.isPending}
            onClick={() => chosen !== null && start.mutate(chosen)}
          >
            {t('start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
