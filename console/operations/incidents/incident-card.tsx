import { Badge, Button, Code, Group, Paper, Spoiler, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { Incident } from '../instance/instance-queries.js';
import { useRetry } from './use-retry.js';

/** What failed, why, what to do about it, and the buttons that do it. */
export function IncidentCard(props: {
  readonly incident: Incident;
  readonly elementName: string;
  /** Absent: one may only look. */
  readonly onEdit?: () => void;
}) {
  const { incident, elementName, onEdit } = props;
  const { t } = useTranslation('operations');
  const format = useFormat();
  const retry = useRetry();
  const { errorType, errorMessage, state, creationTime } = incident;
  const open = state === 'ACTIVE';
  return (
    <Paper withBorder p="md" component="article" aria-label={t('incidentAt', { element: elementName })}>
      <Stack gap="xs">
        <Group gap="xs">
          <Badge variant="dot" color={open ? 'red' : 'gray'}>
            {t(open ? 'open' : 'resolved')}
          </Badge>
          <Text fw={600}>{t('incidentAt', { element: elementName })}</Text>
          <Text size="sm" c="dimmed" title={format.time(creationTime)} ml="auto">
            {format.ago(creationTime)}
          </Text>
        </Group>
        <Text size="sm">{t(`incident.${errorType}`)}</Text>
        <Spoiler maxHeight={120} showLabel={t('showAll')} hideLabel={t('showLess')}>
          <Code block>{errorMessage}</Code>
        </Spoiler>
        {open && onEdit && (
          <Group gap="xs">
            <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate({ incident })}>
              {t('retryNow')}
            </Button>
            <Button size="xs" variant="default" onClick={onEdit}>
              {t('editAndRetry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
