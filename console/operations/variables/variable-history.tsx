import { Code, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { eventsOptions } from '../replay/history-queries.js';

/** The values a variable had, the latest first. */
export function VariableHistory(props: {
  readonly processInstanceKey: string;
  readonly scopeKey: string;
  readonly name: string;
}) {
  const { processInstanceKey, scopeKey, name } = props;
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { data, isError } = useQuery(eventsOptions(processInstanceKey));
  if (isError) return null;
  if (data === undefined) return <Skeleton h={48} />;
  const values = data.flatMap((event) =>
    event.type === 'variable-set' && event.scopeKey === scopeKey && event.name === name ? [event] : [],
  );
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('valuesBefore', { count: values.length })}
      </Text>
      {values.toReversed().map(({ index, timestamp, value }) => (
        <Group key={index} gap="xs" wrap="nowrap">
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {format.time(timestamp)}
          </Text>
          <Code style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{value}</Code>
        </Group>
      ))}
    </Stack>
  );
}
