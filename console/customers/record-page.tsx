import { Button, Grid, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, type Crumb } from '../parts/page.js';
import { useMe } from '../session/me.js';
import { StartProcessDialog } from './panels/start-process-dialog.js';
import type { Subject } from './timeline/timeline-queries.js';

interface RecordPageProps {
  readonly title: string;
  readonly crumb: Crumb;
  readonly subtitle: ReactNode;
  readonly subject: Subject;
  /** Variables of a process that is started here: which record it is about. */
  readonly variables: Readonly<Record<string, string>>;
  /** Facts, at the left. */
  readonly facts: ReactNode;
  /** What happens, at the right. */
  readonly children: ReactNode;
}

/** One record: what it is beside what happens around it. */
export function RecordPage({ title, crumb, subtitle, subject, variables, facts, children }: RecordPageProps) {
  const { t } = useTranslation('customers');
  const me = useMe();
  const [starting, { open, close }] = useDisclosure(false);
  return (
    <Page
      title={title}
      crumbs={[crumb]}
      subtitle={subtitle}
      actions={
        me.may('instances:start') &&
        me.may('definitions:read') && (
          <Button variant="default" leftSection={<Play size={16} aria-hidden />} onClick={open}>
            {t('startProcess')}
          </Button>
        )
      }
    >
      <Grid>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>{facts}</Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 8 }}>{children}</Grid.Col>
      </Grid>
      {starting && <StartProcessDialog subject={subject} variables={variables} onClose={close} />}
    </Page>
  );
}
