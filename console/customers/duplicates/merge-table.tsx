import { Badge, Radio, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldValue, Masked } from '../record/field-value.js';
import { FIELDS } from '../record/fields.js';
import './duplicates.css';
import type { Values } from '../record/records.js';
import type { Pair } from './duplicate-queries.js';

/** By field, the id of the record whose value stays. */
export type Choice = Readonly<Record<string, string>>;

interface MergeTableProps {
  readonly pair: Pair;
  readonly one: Values;
  readonly other: Values;
  readonly winner: string;
  readonly fields: Choice;
  readonly onWinner: (id: string) => void;
  readonly onField: (name: string, id: string) => void;
  readonly disabled: boolean;
}

/** Two records beside each other, field by field. */
export function MergeTable({ pair, one, other, winner, fields, onWinner, onField, disabled }: MergeTableProps) {
  const { t } = useTranslation('customers');
  const sides = [
    { id: pair.oneId, values: one },
    { id: pair.otherId, values: other },
  ];
  const loser = winner === pair.oneId ? other : one;
  const stays = winner === pair.oneId ? one : other;
  const loserId = winner === pair.oneId ? pair.otherId : pair.oneId;
  /** What is missing is taken from the other one, unless somebody says otherwise. */
  const chosen = (name: string): string =>
    fields[name] ?? (isEmpty(stays[name]) && !isEmpty(loser[name]) ? loserId : winner);
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table withTableBorder bg="var(--mantine-color-body)">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>{t('stays')}</Table.Th>
            {sides.map(({ id }) => (
              <Table.Th key={id}>
                <Radio
                  name="winner"
                  label={t('recordNumber', { id })}
                  checked={winner === id}
                  disabled={disabled}
                  onChange={() => onWinner(id)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {FIELDS[pair.recordType]
            .filter(({ name }) => sides.some(({ values }) => !isEmpty(values[name]) || isHidden(values, name)))
            .map((field) => {
              const same = JSON.stringify(one[field.name]) === JSON.stringify(other[field.name]);
              const label = t(`field.${field.name}`);
              return (
                <Table.Tr key={field.name}>
                  <Table.Th scope="row">{label}</Table.Th>
                  {sides.map(({ id, values }) => (
                    <Table.Td key={id} className={!same && chosen(field.name) !== id ? 'baton-not-chosen' : ''}>
                      {isHidden(values, field.name) ? (
                        <Masked />
                      ) : same || field.readOnly === true || disabled ? (
                        <FieldValue field={field} value={values[field.name]} />
                      ) : (
                        <Radio
                          name={field.name}
                          aria-label={t('takeFrom', { field: label, id })}
                          label={<FieldValue field={field} value={values[field.name]} />}
                          checked={chosen(field.name) === id}
                          onChange={() => onField(field.name, id)}
                        />
                      )}
                      {same && id === pair.otherId && !isHidden(values, field.name) && (
                        <Badge size="xs" variant="light" color="teal" ml={6}>
                          {t('equal')}
                        </Badge>
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt={4}>
        {t('mergeRule')}
      </Text>
    </Table.ScrollContainer>
  );
}

const isHidden = ({ hiddenFields }: Values, name: string): boolean =>
  Array.isArray(hiddenFields) && hiddenFields.includes(name);

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';
