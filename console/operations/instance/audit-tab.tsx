import { Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { QueryTable } from '../query-table.js';
import { auditOptions } from './instance-queries.js';
import type { TabProps } from './tab-props.js';

/** Who did what, the latest first. */
export function AuditTab({ instance }: TabProps) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const query = useQuery(auditOptions(instance.processInstanceKey));
  return (
    <QueryTable
      label={t('tab.audit')}
      query={query}
      rows={(entries) => entries}
      rowKey={({ auditLogKey }) => auditLogKey}
      empty={t('noAudit')}
      columns={[
        { title: t('time'), cell: ({ timestamp }) => format.time(timestamp) },
        { title: t('who'), cell: ({ actorId }) => actorId ?? t('nobodyNamed') },
        { title: t('what'), cell: ({ operationType, entityType }) => `${operationType} ${entityType}` },
        { title: t('key'), cell: ({ entityKey }) => <Code>{entityKey}</Code> },
        {
          title: t('details'),
          cell: ({ details }) => Object.keys(details).length > 0 && <Code>{JSON.stringify(details)}</Code>,
        },
      ]}
    />
  );
}
