import { Button, Group, JsonInput, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../instance/instance-queries.js';
import { parsed } from '../variables/json.js';
import { useRetry } from './use-retry.js';
import { changedOf } from './visible-variables.js';

/** Tries again with other variables, and a job with more tries. */
export function RetryDialog(props: {
  readonly incident: Incident;
  /** What the element sees. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}) {
  const { incident, variables, onClose } = props;
  const { t } = useTranslation('operations');
  const retry = useRetry();
  const [text, setText] = useState(() => JSON.stringify(variables, null, 2));
  const [retries, setRetries] = useState(1);
  const read = parsed(text)?.value;
  const edited = typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : undefined;
  const changed = edited && changedOf(variables, edited);
  return (
    <Modal opened size="lg" onClose={onClose} title={t('editAndRetry')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (changed)
            retry.mutate(
              { incident, variables: changed, ...(incident.jobKey === null ? {} : { retries }) },
              { onSuccess: onClose },
            );
        }}
      >
        <Stack>
          <JsonInput
            label={t('visibleVariables')}
            description={t('visibleVariablesHint')}
            autosize
            minRows={6}
            maxRows={18}
            data-autofocus
            value={text}
            onChange={setText}
            error={!edited && t('notObject')}
          />
          {incident.jobKey !== null && (
            <NumberInput
              label={t('retriesLeft')}
              min={1}
              max={100}
              w={200}
              value={retries}
              onChange={(value) => setRetries(Math.max(1, Number(value) || 1))}
            />
          )}
          <Group justify="space-between" wrap="nowrap">
            <Text size="xs" c="dimmed" role="status">
              {changed && t('willSet', { count: Object.keys(changed).length, names: Object.keys(changed).join(', ') })}
            </Text>
            <Button type="submit" flex="none" disabled={!edited} loading={retry.isPending}>
              {t('retryNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
