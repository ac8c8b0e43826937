import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { Check, Link2, MailCheck, Settings2 } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from './export/export-menu.js';
import type { InsightSearch } from './insight-search.js';
import type { ProcessScope } from './process-scope.js';
import { NewReport } from './reports/new-report.js';

interface InsightActionsProps {
  readonly search: InsightSearch;
  readonly scope: ProcessScope | undefined;
  /** What a picture is made of. */
  readonly shown: RefObject<HTMLElement | null>;
}

/** What can be done with what is shown. */
export function InsightActions(props: InsightActionsProps) {
  const { t } = useTranslation('insights');
  const clipboard = useClipboard();
  const Icon = clipboard.copied ? Check : Link2;
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => clipboard.copy(location.href)}
      >
        {clipboard.copied ? t('copied') : t('copyLink')}
      </Button>
      <ExportMenu {...props} />
      <NewReport search={props.search} scope={props.scope} />
      <Tooltip label={t('report.reports')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('report.reports')}
          renderRoot={(rest) => <Link to="/insights/reports" {...rest} />}
        >
          <MailCheck size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('setting.settings')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('setting.settings')}
          renderRoot={(rest) => <Link to="/insights/settings" {...rest} />}
        >
          <Settings2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
