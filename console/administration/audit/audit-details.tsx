import { Code, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { AuditEntry } from './audit-queries.js';

type Side = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

/** Fields that are another one than before. */
function changesOf(details: AuditEntry['details']): readonly (readonly [string, unknown, unknown])[] {
  const { before, after } = (details ?? {}) as { readonly before?: Side; readonly after?: Side };
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .map((name) => [name, before?.[name], after?.[name]] as const)
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other));
}

/** One entry: what it says, when, and what was another one before. */
export function AuditDetails({ entry, sentence }: { readonly entry: AuditEntry; readonly sentence: string }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const changes = changesOf(entry.details);
  return (
    <Stack>
      <Text fw={500} className="baton-text-wrap">
        {sentence}
      </Text>
      <Text size="sm" c="dimmed">
        {format.time(entry.timestamp)}
      </Text>
      {changes.length > 0 && (
        <Table.ScrollContainer minWidth={420} scrollAreaProps={{ tabIndex: 0 }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('part')}</Table.Th>
                <Table.Th>{t('before')}</Table.Th>
                <Table.Th>{t('after')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map(([name, before, after]) => (
                <Table.Tr key={name}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td className="baton-text-wrap">{textOf(before)}</Table.Td>
                  <Table.Td className="baton-text-wrap">{textOf(after)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <details>
        <summary>{t('asRecorded')}</summary>
        <Code block className="baton-secret">
          {JSON.stringify(entry, null, 2)}
        </Code>
      </details>
    </Stack>
  );
}
