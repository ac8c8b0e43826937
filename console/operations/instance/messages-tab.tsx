import { Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { QueryTable } from '../query-table.js';
import { messagesOptions } from './instance-queries.js';
import { ofElement, type TabProps } from './tab-props.js';

/** Messages it waits for, and those it took. */
export function MessagesTab({ instance, element }: TabProps) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const query = useQuery(messagesOptions(instance.processInstanceKey));
  return (
    <QueryTable
      label={t('tab.messages')}
      query={query}
      rows={({ awaited, taken }) =>
        ofElement(
          [
            ...awaited.map((one) => ({
              ...one,
              rowKey: one.messageSubscriptionKey,
              state: one.messageSubscriptionState,
              time: one.lastUpdatedDate,
            })),
            ...taken
              .filter((one) => !awaited.some((other) => other.messageSubscriptionKey === one.subscriptionKey))
              .map((one) => ({
                ...one,
                rowKey: one.subscriptionKey,
                state: 'CORRELATED' as const,
                time: one.correlationTime,
              })),
          ],
          element,
          ({ elementId }) => elementId,
        )
      }
      rowKey={({ rowKey }) => rowKey}
      empty={t('noMessages')}
      columns={[
        { title: t('message'), cell: ({ messageName }) => <Code>{messageName}</Code> },
        { title: t('correlationKey'), cell: ({ correlationKey }) => correlationKey || '–' },
        { title: t('element'), cell: ({ elementId }) => elementId },
        { title: t('stateTitle'), cell: ({ state }) => t(`messageState.${state}`) },
        { title: t('time'), cell: ({ time }) => format.time(time) },
      ]}
    />
  );
}
