import { ActionIcon, Badge, Button, Group, Paper, Switch, Text, Tooltip } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MailCheck, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOptimistic } from '../../api/optimistic.js';
import { useFormat } from '../../language/use-format.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { FigureTable } from '../parts/figure-table.js';
import { useProcessNames } from '../process-scope.js';
import { ReportDialog } from './report-dialog.js';
import {
  changeReport,
  createReport,
  deleteReport,
  reportsOptions,
  requestOfReport,
  sendReport,
  type Report,
} from './report-queries.js';
import { useRhythmText } from './rhythms.js';

/** What goes out, when it does next, and what became of the last one. */
export function Reports() {
  const { t } = useTranslation('insights');
  const reports = useQuery(reportsOptions);
  const rhythmOf = useRhythmText();
  const nameOf = useProcessNames();
  const [changed, setChanged] = useState<Report>();
  return (
    <Page title={t('report.title')} crumbs={[{ label: t('title'), link: { to: '/insights' } }]}>
      {reports.isError ? (
        <Failure error={reports.error} retry={() => void reports.refetch()} />
      ) : reports.data === undefined ? (
        <RowsSkeleton />
      ) : (
        <Paper withBorder p="md">
          {reports.data.length === 0 ? (
            <Empty
              icon={MailCheck}
              title={t('report.emptyTitle')}
              hint={t('report.emptyHint')}
              action={
                <Button variant="light" renderRoot={(props) => <Link to="/insights" {...props} />}>
                  {t('report.toInsights')}
                </Button>
              }
            />
          ) : (
            <FigureTable
              label={t('report.title')}
              rows={reports.data}
              rowKey={({ insightReportKey }) => insightReportKey}
              columns={[
                {
                  id: 'name',
                  title: t('report.name'),
                  cell: ({ name, view, processDefinitionId }) => (
                    <>
                      <Text size="sm" fw={500}>
                        {name}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {t(`views.${view}`)}
                        {' · '}
                        {processDefinitionId === null ? t('allProcesses') : nameOf(processDefinitionId)}
                      </Text>
                    </>
                  ),
                },
                { id: 'rhythm', title: t('report.rhythm'), cell: rhythmOf },
                { id: 'recipients', title: t('report.recipients'), cell: ({ recipients }) => recipients.join(', ') },
                { id: 'next', title: t('report.next'), cell: (report) => <Next report={report} /> },
                { id: 'last', title: t('report.last'), cell: (report) => <Last report={report} /> },
                {
                  id: 'actions',
                  title: t('report.actions'),
                  cell: (report) => <Actions report={report} onChange={() => setChanged(report)} />,
                },
              ]}
            />
          )}
        </Paper>
      )}
      {changed && (
        <ReportDialog
          opened
          onClose={() => setChanged(undefined)}
          report={changed}
          request={requestOfReport(changed)}
        />
      )}
    </Page>
  );
}

function Next({ report }: { readonly report: Report }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const { name, active, nextRunDate } = report;
  const turn = useOptimistic<boolean, readonly Report[]>({
    queryKey: reportsOptions.queryKey,
    send: (wanted) => changeReport(report.insightReportKey, { ...requestOfReport(report), active: wanted }),
    change: (reports, wanted) =>
      reports.map((one) => (one.insightReportKey === report.insightReportKey ? { ...one, active: wanted } : one)),
  });
  return (
    <Switch
      size="sm"
      checked={active}
      onChange={({ currentTarget }) => turn.mutate(currentTarget.checked)}
      aria-label={t('report.goesOut', { name })}
      label={active && nextRunDate !== null ? format.time(nextRunDate) : t('report.paused')}
    />
  );
}

const COLORS = { FAILED: 'red', SENDING: 'indigo', SENT: 'teal', UNDELIVERED: 'red' } as const;

function Last({ report: { lastOutcome, lastRunDate, lastError } }: { readonly report: Report }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  if (lastOutcome === null || lastRunDate === null)
    return (
      <Text size="sm" c="dimmed">
        {t('report.never')}
      </Text>
    );
  return (
    <>
      <Badge variant="default" leftSection={<Dot color={COLORS[lastOutcome]} />}>
        {t(`report.outcomes.${lastOutcome}`)}
      </Badge>
      <Text size="xs" c="dimmed">
        {format.time(lastRunDate)}
      </Text>
      {lastError !== null && (
        <Text size="xs" className="baton-figure-bad">
          {lastError}
        </Text>
      )}
    </>
  );
}

const Dot = ({ color }: { readonly color: string }) => (
  <span className="baton-dot" style={{ background: `var(--mantine-color-${color}-6)` }} aria-hidden />
);

function Actions({ report, onChange }: { readonly report: Report; readonly onChange: () => void }) {
  const { t } = useTranslation('insights');
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const readAnew = () => queries.invalidateQueries({ queryKey: reportsOptions.queryKey });
  const { insightReportKey: key, name } = report;
  const send = useMutation({
    mutationFn: () => sendReport(key),
    onSuccess: async () => {
      await readAnew();
      done(t('report.sent', { name }));
    },
    onError: tell,
  });
  const remove = useOptimistic<void, readonly Report[]>({
    queryKey: reportsOptions.queryKey,
    send: () => deleteReport(key),
    change: (reports) => reports.filter((one) => one.insightReportKey !== key),
    done: () =>
      done(t('report.deleted', { name }), () => void createReport(requestOfReport(report)).then(readAnew, tell)),
  });
  const buttons = [
    { label: t('report.sendNow', { name }), Icon: Send, run: () => send.mutate(), loading: send.isPending },
    { label: t('report.changeOne', { name }), Icon: Pencil, run: onChange, loading: false },
    { label: t('report.delete', { name }), Icon: Trash2, run: () => remove.mutate(), loading: false },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {buttons.map(({ label, Icon, run, loading }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon variant="subtle" size={32} aria-label={label} onClick={run} loading={loading}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
