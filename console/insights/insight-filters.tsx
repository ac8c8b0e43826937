import { Group, SegmentedControl, Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { CalendarRange } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import '@mantine/dates/styles.css';
import 'dayjs/locale/zh-cn.js';
import { processName } from '../processes/process-queries.js';
import { DAYS, DEFAULT_DAYS } from './insight-range.js';
import type { ChangeSearch, InsightSearch } from './insight-search.js';
import { allProcessesOptions, type ProcessScope } from './process-scope.js';

const CUSTOM = 'custom';
/** `DatePickerInput` has no words of its own for these. */
const LOCALES: Readonly<Record<string, string>> = { 'zh-CN': 'zh-cn' };

interface InsightFiltersProps {
  readonly search: InsightSearch;
  readonly change: ChangeSearch;
  readonly scope: ProcessScope | undefined;
}

/** Of which process, from when until when, by which clock. */
export function InsightFilters({ search, change, scope }: InsightFiltersProps) {
  const { t, i18n } = useTranslation('insights');
  const processes = useQuery(allProcessesOptions);
  const { process, version, days = DEFAULT_DAYS, from, to } = search;
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Select
        label={t('process')}
        placeholder={t('allProcesses')}
        data={(processes.data ?? []).map((one) => ({ value: one.processDefinitionId, label: processName(one) }))}
        value={process ?? null}
        onChange={(next) =>
          change({ process: next ?? undefined, version: undefined, base: undefined, element: undefined })
        }
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('allProcesses') }}
        nothingFoundMessage={t('noProcessFound')}
        w={{ base: '100%', xs: 240 }}
      />
      {process !== undefined && (
        <Select
          label={t('version')}
          placeholder={t('allVersions')}
          data={(scope?.versions ?? []).map((one) => ({
            value: String(one.version),
            label: t('versionOf', { version: one.version }),
          }))}
          value={version === undefined ? null : String(version)}
          onChange={(next) => change({ version: next === null ? undefined : Number(next) })}
          clearable
          clearButtonProps={{ 'aria-label': t('allVersions') }}
          w={{ base: '100%', xs: 150 }}
        />
      )}
      <Select
        label={t('ended')}
        data={[
          ...DAYS.map((value) => ({ value: String(value), label: t(`days.${value}`) })),
          { value: CUSTOM, label: t('days.custom') },
        ]}
        value={from === undefined ? String(days) : CUSTOM}
        onChange={(next) =>
          change(
            next === CUSTOM
              ? { from: dateOf(30), to: dateOf(0), days: undefined }
              : { days: Number(next) === DEFAULT_DAYS ? undefined : Number(next), from: undefined, to: undefined },
          )
        }
        allowDeselect={false}
        w={{ base: '100%', xs: 170 }}
      />
      {from !== undefined && (
        <DatePickerInput
          type="range"
          label={t('fromTo')}
          leftSection={<CalendarRange size={16} aria-hidden />}
          locale={LOCALES[i18n.language] ?? i18n.language}
          valueFormat={i18n.language === 'zh-CN' ? 'YYYY年M月D日' : 'D MMM YYYY'}
          defaultValue={[from, to ?? null]}
          onChange={([first, last]) => {
            if (first !== null && last !== null) change({ from: first, to: last });
          }}
          allowSingleDateInRange
          w={{ base: '100%', xs: 250 }}
        />
      )}
      <div>
        <SegmentedControl
          aria-label={t('clock')}
          value={search.clock ?? 'wall'}
          onChange={(next) => change({ clock: next === 'business' ? 'business' : undefined })}
          data={[
            { value: 'wall', label: t('wall') },
            { value: 'business', label: t('business') },
          ]}
        />
      </div>
    </Group>
  );
}

/** The day so many days ago, by the clock of who looks. */
function dateOf(daysAgo: number): string {
  const date = new Date();
  date.setDate(date.getDate() - daysAgo);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
