import { Badge, Code, Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PastState } from './state-at.js';

/** All variables as they were; what has just been set is marked. */
export function PastVariables({ state, index }: { readonly state: PastState; readonly index: number }) {
  const { t } = useTranslation('operations');
  const { variables, elements } = state;
  if (variables.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {t('noVariables')}
      </Text>
    );
  const scopeOf = (key: string): string => {
    const scope = elements.get(key);
    return scope === undefined || scope.type === 'PROCESS' ? t('wholeProcess') : scope.name;
  };
  return (
    <Paper
      withBorder
      style={{ overflow: 'auto', maxHeight: 'min(62vh, 620px)' }}
      tabIndex={0}
      role="region"
      aria-label={t('tab.variables')}
    >
      <Table aria-label={t('tab.variables')} stickyHeader fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {variables
            .toSorted(
              (one, other) =>
                Number(other.since === index) - Number(one.since === index) || one.name.localeCompare(other.name),
            )
            .map(({ scopeKey, name, value, since }) => (
              <Table.Tr key={`${scopeKey} ${name}`}>
                <Table.Td>
                  <Text size="sm" fw={500}>
                    {name}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {scopeOf(scopeKey)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>{' '}
                  {since === index && (
                    <Badge variant="dot" size="sm">
                      {t('justSet')}
                    </Badge>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
