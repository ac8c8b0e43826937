import { Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { QueryTable } from '../query-table.js';
import { jobsOptions } from './instance-queries.js';
import { ofElement, type TabProps } from './tab-props.js';

/** Work for workers outside. */
export function JobsTab({ instance, element }: TabProps) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const query = useQuery(jobsOptions(instance.processInstanceKey));
  return (
    <QueryTable
      label={t('tab.jobs')}
      query={query}
      rows={(jobs) => ofElement(jobs, element, ({ elementId }) => elementId)}
      rowKey={({ jobKey }) => jobKey}
      empty={t('noJobs')}
      columns={[
        { title: t('type'), cell: ({ type }) => <Code>{type}</Code> },
        { title: t('element'), cell: ({ elementId }) => elementId },
        { title: t('stateTitle'), cell: ({ state }) => t(`jobState.${state}`) },
        { title: t('retries'), cell: ({ retries }) => retries },
        { title: t('worker'), cell: ({ worker }) => worker || '–' },
        { title: t('error'), cell: ({ errorMessage }) => errorMessage ?? '–' },
        {
          title: t('created'),
          cell: ({ creationTime }) => creationTime !== null && format.time(creationTime),
        },
      ]}
    />
  );
}
