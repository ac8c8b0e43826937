import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { linkOf } from '../../notifications/notification-link.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import type { FieldName } from '../record/fields.js';
import type { SystemConflict } from './system-queries.js';

/** Both values, who won and by which rule. */
export function useConflictColumns(): readonly ListColumn<SystemConflict>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'recordType',
        title: t('record'),
        width: 'minmax(130px, 1fr)',
        sortable: true,
        cell: ({ recordType, recordId }) => {
          const label = `${t(`type.${recordType as 'customer'}`, { defaultValue: recordType })} ${recordId}`;
          const link = linkOf({ recordType, recordId, userTaskKey: null });
          return link ? (
            <Anchor size="sm" fw={500} renderRoot={(props) => <Link {...link} {...props} />}>
              {label}
            </Anchor>
          ) : (
            label
          );
        },
      },
      {
        id: 'field',
        title: t('conflict.field'),
        sortable: true,
        cell: ({ field }) => t(`field.${field as FieldName}`, { defaultValue: field }),
      },
      { id: 'ours', title: t('ours'), cell: ({ ours }) => <Value value={ours} /> },
      { id: 'theirs', title: t('theirs'), cell: ({ theirs }) => <Value value={theirs} /> },
      { id: 'system', title: t('otherSide'), sortable: true, cell: ({ system }) => system },
      { id: 'rule', title: t('rule'), cell: ({ rule }) => t(`conflictRule.${rule}`) },
      {
        id: 'choice',
        title: t('won'),
        width: '110px',
        cell: ({ choice }) => (choice === null ? '–' : t(`conflictChoice.${choice}`)),
      },
      {
        id: 'creationDate',
        title: t('found'),
        width: '120px',
        sortable: true,
        cell: ({ creationDate }) => <span title={format.time(creationDate)}>{format.ago(creationDate)}</span>,
      },
    ],
    [t, format],
  );
}

function Value({ value }: { readonly value: unknown }) {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '–' : JSON.stringify(value);
  return (
    <Text component="span" size="sm" title={text}>
      {text}
    </Text>
  );
}
