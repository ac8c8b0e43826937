import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStartable } from '../inbox/recent-starts.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { processName } from '../processes/process-queries.js';
import { Section } from './section.js';

const MOST = 8;

/** What one may start, lately started ones first; nothing where that is nothing. */
export function StartList() {
  const { t } = useTranslation('home');
  const startable = useStartable();
  if (startable?.length === 0) return null;
  return (
    <Section title={t('start')} all={t('allProcesses')} link={{ to: '/processes' }}>
      {startable === undefined && <RowsSkeleton rows={4} />}
      {startable?.slice(0, MOST).map((process) => (
        <Link
          key={process.processDefinitionKey}
          to="/processes/$processDefinitionKey/start"
          params={{ processDefinitionKey: process.processDefinitionKey }}
          className="baton-row-link"
        >
          <Text fw={500}>{processName(process)}</Text>
          <Play size={16} aria-hidden />
        </Link>
      ))}
    </Section>
  );
}
