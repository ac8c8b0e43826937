import { Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DiagramElement } from '../instance/read-elements.js';
import type { ElementMapping } from './migration-queries.js';

/** Which element becomes which. */
export function MappingTable(props: {
  readonly sources: readonly DiagramElement[];
  readonly targets: readonly DiagramElement[];
  readonly mapping: ElementMapping;
  readonly onChange: (mapping: ElementMapping) => void;
}) {
  const { sources, targets, mapping, onChange } = props;
  const { t } = useTranslation('operations');
  const choices = targets.map(({ id, name }) => ({ value: id, label: name === id ? id : `${name} (${id})` }));
  return (
    <Table aria-label={t('mapping')} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('now')}</Table.Th>
          <Table.Th>{t('becomes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sources.map(({ id, name }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Text size="sm" fw={500}>
                {name}
              </Text>
              {name !== id && (
                <Text size="xs" c="dimmed">
                  {id}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Select
                size="xs"
                aria-label={t('becomesOf', { element: name })}
                placeholder={t('notMapped')}
                searchable
                clearable
                clearButtonProps={{ 'aria-label': t('chooseNone') }}
                data={choices}
                value={mapping[id] ?? null}
                onChange={(target) => onChange({ ...mapping, [id]: target })}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
