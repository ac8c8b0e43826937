import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { processName } from '../../processes/process-queries.js';
import type { InsightSearch } from '../insight-search.js';
import type { ProcessScope } from '../process-scope.js';
import { ReportDialog } from './report-dialog.js';
import { REPORT_VIEWS } from './rhythms.js';

const MORNING = 8;

interface NewReportProps {
  readonly search: InsightSearch;
  readonly scope: ProcessScope | undefined;
}

/** What is shown goes out by mail from now on. */
export function NewReport({ search, scope }: NewReportProps) {
  const { t, i18n } = useTranslation('insights');
  const [opened, { open, close }] = useDisclosure(false);
  const view = REPORT_VIEWS.find((one) => one === search.view) ?? 'overview';
  const process = scope?.process;
  return (
    <>
      <Button variant="default" leftSection={<Mail size={16} aria-hidden />} onClick={open}>
        {t('report.button')}
      </Button>
      <ReportDialog
        opened={opened}
        onClose={close}
        request={{
          name: process === undefined ? t(`views.${view}`) : `${processName(process)} – ${t(`views.${view}`)}`,
          view,
          processDefinitionId: search.process ?? null,
          processDefinitionKey: scope?.version?.processDefinitionKey ?? null,
          calendar: search.clock ?? null,
          groupBy: view === 'people' ? (search.group ?? 'assignee') : null,
          days: null,
          rhythm: 'WEEKLY',
          weekday: 1,
          hour: MORNING,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          recipients: [],
          language: i18n.language === 'zh-CN' ? 'zh-CN' : 'en',
        }}
      />
    </>
  );
}
