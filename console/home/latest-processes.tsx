import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { Empty } from '../parts/empty.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { processesOptions, processName } from '../processes/process-queries.js';
import { Section } from './section.js';

const MOST = 6;

/** For who designs: what was deployed last. */
export function LatestProcesses() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { data } = useInfiniteQuery(processesOptions({ sort: '-deploymentDate' }));
  const latest = data?.pages[0]?.items.slice(0, MOST);
  return (
    <Section title={t('latest')} all={t('allProcesses')} link={{ to: '/processes' }}>
      {latest === undefined && <RowsSkeleton rows={4} />}
      {latest?.length === 0 && <Empty icon={Workflow} title={t('latestEmpty')} hint={t('latestHint')} />}
      {latest?.map((process) => (
        <Link
          key={process.processDefinitionKey}
          to="/processes/$processDefinitionKey"
          params={{ processDefinitionKey: process.processDefinitionKey }}
          className="baton-row-link"
        >
          <Text fw={500}>{processName(process)}</Text>
          <Text size="sm" c="dimmed">
            {format.ago(process.deploymentDate)}
          </Text>
        </Link>
      ))}
    </Section>
  );
}
