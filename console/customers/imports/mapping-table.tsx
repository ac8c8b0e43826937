import { Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importFields, type ImportField, type ImportType } from './import-fields.js';
import type { FileHead } from './read-head.js';

interface MappingTableProps {
  readonly head: FileHead;
  readonly type: ImportType;
  /** Header of a column to the field that it becomes. */
  readonly mapping: Readonly<Record<string, ImportField>>;
  readonly onChange: (mapping: Readonly<Record<string, ImportField>>) => void;
}

/** Each column with some of its values, and what it becomes. */
export function MappingTable({ head, type, mapping, onChange }: MappingTableProps) {
  const { t } = useTranslation('customers');
  const fields = importFields(type);
  return (
    <Table.ScrollContainer minWidth={420} maxHeight={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column')}</Table.Th>
            <Table.Th>{t('sample')}</Table.Th>
            <Table.Th w={190}>{t('becomesField')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {head.headers.map((header, index) => (
            <Table.Tr key={header}>
              <Table.Th scope="row">{header}</Table.Th>
              <Table.Td>
                <Text size="xs" c="dimmed" lineClamp={1}>
                  {head.rows.flatMap((row) => row[index] || []).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>
                <Select
                  size="xs"
                  aria-label={t('fieldOf', { column: header })}
                  placeholder={t('leftOut')}
                  clearable
                  clearButtonProps={{ 'aria-label': t('clear') }}
                  data={fields
                    .filter(({ name }) => mapping[header] === name || !Object.values(mapping).includes(name))
                    .map(({ name }) => ({ value: name, label: t(`field.${name}`) }))}
                  value={mapping[header] ?? null}
                  onChange={(next) => {
                    const { [header]: _before, ...others } = mapping;
                    const field = fields.find(({ name }) => name === next);
                    onChange(field ? { ...others, [header]: field.name } : others);
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
