import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '../staff.js';
import { useFieldText } from './field-value.js';
import { FIELDS } from './fields.js';
import type { RecordType, Values } from './records.js';
import type { Conflict } from './use-record-change.js';

/** What somebody else changed meanwhile, beside what one wants oneself. */
export function ConflictDialog<Type extends RecordType>(props: {
  readonly type: Type;
  readonly conflict: Conflict<Type>;
  readonly onResolve: (values: Values) => void;
}) {
  const { type, conflict, onResolve } = props;
  const { t } = useTranslation('customers');
  const nameOf = useNameOf();
  const text = useFieldText();
  const [seen, now] = [conflict.seen as Values, conflict.now as Values];
  const concerned = FIELDS[type].filter(
    ({ name }) => name in conflict.values || JSON.stringify(seen[name]) !== JSON.stringify(now[name]),
  );
  return (
    <Modal
      opened
      onClose={() => onResolve({})}
      title={t('conflict.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Text size="sm">
          {conflict.actor === null ? t('conflict.bySomebody') : t('conflict.by', { name: nameOf(conflict.actor) })}
        </Text>
        <Table.ScrollContainer minWidth={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['field', 'seen', 'now', 'mine'] as const).map((column) => (
                  <Table.Th key={column}>{t(`conflict.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {concerned.map((field) => (
                <Table.Tr key={field.name}>
                  <Table.Th scope="row">{t(`field.${field.name}`)}</Table.Th>
                  <Table.Td>{text(field, seen[field.name])}</Table.Td>
                  <Table.Td>{text(field, now[field.name])}</Table.Td>
                  <Table.Td>{field.name in conflict.values ? text(field, conflict.values[field.name]) : ''}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onResolve({})}>
            {t('conflict.keepTheirs')}
          </Button>
          <Button onClick={() => onResolve(conflict.values)}>{t('conflict.useMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
