import {
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../language/language.js';
import { useFormat } from '../../language/use-format.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { processName } from '../../processes/process-queries.js';
import { allProcessesOptions } from '../process-scope.js';
import { changeReport, createReport, reportsOptions, type Report, type ReportRequest } from './report-queries.js';
import { HOURS, REPORT_VIEWS, RHYTHMS, timeZones, useWeekdays } from './rhythms.js';

interface ReportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What is changed; a new one where absent. */
  readonly report?: Report;
  readonly request: ReportRequest;
}

/** What is sent, to whom, and when. Closed and opened again, it begins anew. */
export function ReportDialog({ opened, onClose, ...form }: ReportDialogProps) {
  const { t } = useTranslation('insights');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(form.report ? 'report.change' : 'report.new')}
      closeButtonProps={{ 'aria-label': t('report.close') }}
    >
      <ReportForm {...form} onClose={onClose} />
    </Modal>
  );
}

function ReportForm({ onClose, report, request }: Omit<ReportDialogProps, 'opened'>) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const processes = useQuery(allProcessesOptions);
  const weekdays = useWeekdays();
  const [value, setValue] = useState(request);
  const set = (next: Partial<ReportRequest>): void => setValue((before) => ({ ...before, ...next }));
  const save = useMutation({
    mutationFn: () => (report ? changeReport(report.insightReportKey, value) : createReport(value)),
    onSuccess: async ({ nextRunDate }) => {
      await queries.invalidateQueries({ queryKey: reportsOptions.queryKey });
      done(nextRunDate === null ? t('report.saved') : t('report.savedUntil', { time: format.time(nextRunDate) }));
      onClose();
    },
    onError: tell,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={t('report.name')}
          required
          maxLength={255}
          value={value.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          data-autofocus
        />
        <Group grow align="flex-end">
          <Select
            label={t('report.view')}
            data={REPORT_VIEWS.map((view) => ({ value: view, label: t(`views.${view}`) }))}
            value={value.view}
            onChange={(view) => set({ view: view as ReportRequest['view'] })}
            allowDeselect={false}
          />
          <Select
            label={t('process')}
            placeholder={t('allProcesses')}
            data={(processes.data ?? []).map((one) => ({ value: one.processDefinitionId, label: processName(one) }))}
            value={value.processDefinitionId ?? null}
            onChange={(id) => set({ processDefinitionId: id, processDefinitionKey: null })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('allProcesses') }}
          />
        </Group>
        <TagsInput
          label={t('report.recipients')}
          description={t('report.recipientsHint')}
          placeholder="name@example.com"
          required
          value={[...value.recipients]}
          onChange={(recipients) => set({ recipients })}
          splitChars={[',', ';', ' ']}
          maxTags={50}
          acceptValueOnBlur
        />
        <div>
          <Text component="span" size="sm" fw={500} display="block" mb={4}>
            {t('report.rhythm')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-label={t('report.rhythm')}
            value={value.rhythm}
            onChange={(rhythm) => set({ rhythm: rhythm as ReportRequest['rhythm'], weekday: null, dayOfMonth: null })}
            data={RHYTHMS.map((rhythm) => ({ value: rhythm, label: t(`report.rhythms.${rhythm}`) }))}
          />
        </div>
        <Group grow align="flex-end">
          {value.rhythm === 'WEEKLY' && (
            <Select
              label={t('report.weekday')}
              data={weekdays}
              value={String(value.weekday ?? 1)}
              onChange={(day) => set({ weekday: Number(day) })}
              allowDeselect={false}
            />
          )}
          {value.rhythm === 'MONTHLY' && (
            <NumberInput
              label={t('report.dayOfMonth')}
              min={1}
              max={28}
              allowDecimal={false}
              value={value.dayOfMonth ?? 1}
              onChange={(day) => set({ dayOfMonth: Number(day) || 1 })}
            />
          )}
          <Select
            label={t('report.hour')}
            data={HOURS}
            value={String(value.hour)}
            onChange={(hour) => set({ hour: Number(hour) })}
            allowDeselect={false}
          />
          <Select
            label={t('report.timeZone')}
            data={timeZones(value.timeZone)}
            value={value.timeZone}
            onChange={(timeZone) => set({ timeZone: timeZone ?? value.timeZone })}
            searchable
            allowDeselect={false}
          />
        </Group>
        <Group grow align="flex-end">
          <NumberInput
            label={t('report.days')}
            description={t('report.daysHint')}
            placeholder={t('report.sinceLast')}
            min={1}
            max={3660}
            allowDecimal={false}
            value={value.days ?? ''}
            onChange={(days) => set({ days: Number(days) || null })}
          />
          <Select
            label={t('report.language')}
            description={t('report.languageHint')}
            data={Object.entries(LANGUAGES).map(([language, label]) => ({ value: language, label }))}
            value={value.language ?? 'en'}
            onChange={(language) => set({ language: language as 'en' | 'zh-CN' })}
            allowDeselect={false}
          />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('report.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={value.recipients.length === 0}>
            {t('report.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
