import { Paper, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { Failure } from '../parts/failure.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { logOptions, type LogEntry } from './surroundings-queries.js';

const ACTIONS = [
  ...(['assign', 'unassign', 'delegate', 'resolve', 'complete', 'update'] as const),
  ...(['comment', 'edit-comment', 'delete-comment', 'attach', 'detach'] as const),
];
const FIELDS = [
  ...(['assignee', 'owner', 'dueDate', 'followUpDate', 'priority', 'candidateGroups', 'candidateUsers'] as const),
];

/** Who did what with the task, the latest first. */
export function TaskLog({ userTaskKey }: { readonly userTaskKey: string }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { data, isError, error, refetch } = useQuery(logOptions(userTaskKey));
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={4} />;
  if (data.length === 0) return <Text c="dimmed">{t('log.none')}</Text>;
  return (
    <Paper withBorder>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing="xs" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('log.when')}</Table.Th>
              <Table.Th>{t('log.who')}</Table.Th>
              <Table.Th>{t('log.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((entry) => (
              <Table.Tr key={entry.auditLogKey}>
                <Table.Td title={format.time(entry.timestamp)} style={{ whiteSpace: 'nowrap' }}>
                  {format.ago(entry.timestamp)}
                </Table.Td>
                <Table.Td>{entry.actorId ?? '–'}</Table.Td>
                <Table.Td>
                  <Change entry={entry} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

interface Details {
  readonly action?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

function Change({ entry: { operationType, details } }: { readonly entry: LogEntry }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { action, before, after } = details as Details;
  const wanted = action ?? operationType.toLowerCase();
  const known = ACTIONS.find((one) => one === wanted);
  const shown = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (Array.isArray(value)) return value.join(', ') || '–';
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
    return /^\d{4}-\d\d-\d\dT/.test(text) ? format.time(text) : text;
  };
  return (
    <>
      <Text span size="sm">
        {known ? t(`log.action.${known}`) : wanted}
      </Text>
      {FIELDS.filter((field) => after?.[field] !== undefined).map((field) => (
        <Text key={field} size="xs" c="dimmed">
          {t(`log.field.${field}`)}: {shown(before?.[field])} → {shown(after?.[field])}
        </Text>
      ))}
    </>
  );
}
