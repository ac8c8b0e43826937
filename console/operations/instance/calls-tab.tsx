import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { instanceName } from '../instances/instance-queries.js';
import { StateBadge } from '../instances/state-badge.js';
import { QueryTable } from '../query-table.js';
import { calledOptions } from './instance-queries.js';
import type { TabProps } from './tab-props.js';

/** The instances that it called; those that called it are above the title. */
export function CallsTab({ instance }: TabProps) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const query = useQuery(calledOptions(instance.processInstanceKey));
  return (
    <QueryTable
      label={t('tab.calls')}
      query={query}
      rows={(called) => called}
      rowKey={({ processInstanceKey }) => processInstanceKey}
      empty={t('noCalls')}
      columns={[
        {
          title: t('process'),
          cell: (called) => (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  to="/instances/$processInstanceKey"
                  params={{ processInstanceKey: called.processInstanceKey }}
                  {...props}
                />
              )}
            >
              {instanceName(called)}
            </Anchor>
          ),
        },
        { title: t('stateTitle'), cell: (called) => <StateBadge instance={called} /> },
        { title: t('started'), cell: ({ startDate }) => format.time(startDate) },
        { title: t('ended'), cell: ({ endDate }) => (endDate === null ? '–' : format.time(endDate)) },
      ]}
    />
  );
}
