import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { WaitSentence } from '../waits/wait-sentence.js';
import { instanceName, type WaitingInstance } from './instance-queries.js';
import { StateBadge } from './state-badge.js';

export function useInstanceColumns(): readonly ListColumn<WaitingInstance>[] {
  const { t } = useTranslation('operations');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'processDefinitionName',
        title: t('process'),
        width: 'minmax(200px, 1.3fr)',
        sortable: true,
        cell: (instance) => (
          <Stack gap={0}>
            <Anchor
              fw={500}
              size="sm"
              renderRoot={(props) => (
                <Link
                  to="/instances/$processInstanceKey"
                  params={{ processInstanceKey: instance.processInstanceKey }}
                  {...props}
                />
              )}
            >
              {instanceName(instance)}
            </Anchor>
            <Text size="xs" c="dimmed" truncate>
              {instance.businessId ?? instance.processInstanceKey}
            </Text>
          </Stack>
        ),
      },
      {
        id: 'waits',
        title: t('waits'),
        width: 'minmax(260px, 3fr)',
        cell: (instance) => <Happening instance={instance} />,
      },
      { id: 'state', title: t('stateTitle'), width: '150px', cell: (instance) => <StateBadge instance={instance} /> },
      {
        id: 'startDate',
        title: t('started'),
        width: '130px',
        sortable: true,
        cell: ({ startDate }) => <span title={format.time(startDate)}>{format.ago(startDate)}</span>,
      },
      {
        id: 'endDate',
        title: t('ended'),
        width: '130px',
        sortable: true,
        hidden: true,
        cell: ({ endDate }) => endDate !== null && <span title={format.time(endDate)}>{format.ago(endDate)}</span>,
      },
      {
        id: 'version',
        title: t('version'),
        width: '90px',
        cell: (instance) => instance.processDefinitionVersionTag ?? instance.processDefinitionVersion,
      },
      { id: 'businessId', title: t('businessKey'), sortable: true, hidden: true, cell: ({ businessId }) => businessId },
      {
        id: 'processInstanceKey',
        title: t('key'),
        sortable: true,
        hidden: true,
        cell: ({ processInstanceKey }) => processInstanceKey,
      },
    ],
    [t, format],
  );
}

/** What it waits for; how long it took where it has ended. */
function Happening({ instance }: { readonly instance: WaitingInstance }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { startDate, endDate, state, waits } = instance;
  if (waits) return <WaitSentence waits={waits} />;
  if (endDate === null) return null;
  const duration = format.duration(Date.parse(endDate) - Date.parse(startDate));
  return (
    <Text component="span" size="sm" c="dimmed">
      {t(state === 'COMPLETED' ? 'completedAfter' : 'canceledAfter', { duration })}
    </Text>
  );
}
