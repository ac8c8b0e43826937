import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOptimistic } from '../../api/optimistic.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useFigureFormat } from '../insight-format.js';
import { FigureSection } from '../parts/figure-section.js';
import { FigureTable } from '../parts/figure-table.js';
import { useProcessNames } from '../process-scope.js';
import { SettingForm } from './setting-form.js';
import { deleteSetting, putSetting, settingsOptions, type Setting } from './setting-queries.js';

/** Targets and costs, of processes, elements and departments. */
export function Settings({ changes }: { readonly changes: boolean }) {
  const { t } = useTranslation('insights');
  const format = useFigureFormat();
  const nameOf = useProcessNames();
  const settings = useQuery(settingsOptions);
  return (
    <FigureSection title={t('setting.targets')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('setting.targetsHint')}
      </Text>
      {changes && <SettingForm />}
      {settings.isError ? (
        <Failure error={settings.error} retry={() => void settings.refetch()} />
      ) : settings.data === undefined ? (
        <RowsSkeleton rows={3} />
      ) : settings.data.length === 0 ? (
        <Text size="sm" mt="md">
          {t('setting.none')}
        </Text>
      ) : (
        <FigureTable
          label={t('setting.targets')}
          rows={settings.data}
          rowKey={({ insightSettingKey }) => insightSettingKey}
          columns={[
            {
              id: 'kind',
              title: t('setting.kind'),
              cell: ({ kind }) => t(`setting.kinds.${kind}`),
            },
            {
              id: 'process',
              title: t('process'),
              cell: ({ processDefinitionId: id }) => (id === null ? t('allProcesses') : nameOf(id)),
            },
            { id: 'element', title: t('element'), cell: ({ elementId }) => elementId ?? t('setting.whole') },
            { id: 'department', title: t('groups.department'), cell: ({ department }) => department ?? '–' },
            {
              id: 'value',
              title: t('value'),
              value: ({ value }) => value,
              cell: ({ kind, value }) => (kind === 'COST_PER_HOUR' ? format.decimal(value) : format.duration(value)),
            },
            ...(changes
              ? [{ id: 'forget', title: t('report.actions'), cell: (row: Setting) => <Forget setting={row} /> }]
              : []),
          ]}
        />
      )}
    </FigureSection>
  );
}

function Forget({ setting }: { readonly setting: Setting }) {
  const { t } = useTranslation('insights');
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const { insightSettingKey: key, kind, processDefinitionId, elementId, department, value } = setting;
  const before = { kind, processDefinitionId, elementId, department, value };
  const forget = useOptimistic<void, readonly Setting[]>({
    queryKey: settingsOptions.queryKey,
    invalidate: ['insights'],
    send: () => deleteSetting(key),
    change: (settings) => settings.filter((one) => one.insightSettingKey !== key),
    done: () =>
      done(
        t('setting.forgotten'),
        () => void putSetting(before).then(() => queries.invalidateQueries({ queryKey: ['insights'] }), tell),
      ),
  });
  const label = t('setting.forget', { name: elementId ?? processDefinitionId ?? t('allProcesses') });
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size={32} aria-label={label} onClick={() => forget.mutate()}>
        <Trash2 size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
