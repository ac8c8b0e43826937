import { Autocomplete, Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { processName } from '../../processes/process-queries.js';
import { figureOptions } from '../insight-queries.js';
import { allProcessesOptions } from '../process-scope.js';
import { putSetting, type SettingRequest } from './setting-queries.js';

const KINDS = ['END_WITHIN', 'CLAIM_WITHIN', 'COST_PER_HOUR'] as const;
const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
type Unit = keyof typeof UNITS;

/** Sets a target or a cost; one of the same kind for the same is replaced. */
export function SettingForm() {
  const { t } = useTranslation('insights');
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const processes = useQuery(allProcessesOptions);
  const [kind, setKind] = useState<SettingRequest['kind']>('END_WITHIN');
  const [process, setProcess] = useState<string | null>(null);
  const [element, setElement] = useState('');
  const [department, setDepartment] = useState('');
  const [value, setValue] = useState<number | string>('');
  const [unit, setUnit] = useState<Unit>('hour');
  const cost = kind === 'COST_PER_HOUR';
  const filter = { ...(process === null ? {} : { processDefinitionId: process }) };
  const elements = useQuery({ ...figureOptions('elements', { filter, timeZone: 'UTC' }), enabled: process !== null });
  const put = useMutation({
    mutationFn: () =>
      putSetting({
        kind,
        processDefinitionId: process,
        elementId: element === '' ? null : element,
        department: cost && department !== '' ? department : null,
        value: Number(value) * (cost ? 1 : UNITS[unit]),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['insights'] });
      setValue('');
      done(t('setting.saved'));
    },
    onError: tell,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate();
      }}
    >
      <Group align="flex-end" gap="sm">
        <Select
          label={t('setting.kind')}
          data={KINDS.map((one) => ({ value: one, label: t(`setting.kinds.${one}`) }))}
          value={kind}
          onChange={(next) => setKind(next as SettingRequest['kind'])}
          allowDeselect={false}
          w={210}
        />
        <Select
          label={t('process')}
          required={!cost}
          placeholder={cost ? t('allProcesses') : t('chooseTitle')}
          data={(processes.data ?? []).map((one) => ({ value: one.processDefinitionId, label: processName(one) }))}
          value={process}
          onChange={(next) => {
            setProcess(next);
            setElement('');
          }}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('allProcesses') }}
          w={210}
        />
        <Autocomplete
          label={t('element')}
          required={kind === 'CLAIM_WITHIN'}
          placeholder={t('setting.whole')}
          disabled={process === null}
          data={[...new Set((elements.data?.items ?? []).map(({ elementId }) => elementId))]}
          value={element}
          onChange={setElement}
          w={190}
        />
        {cost && (
          <TextInput
            label={t('groups.department')}
            placeholder={t('setting.anybody')}
            value={department}
            onChange={({ currentTarget }) => setDepartment(currentTarget.value)}
            w={150}
          />
        )}
        <NumberInput
          label={cost ? t('setting.perHour') : t('setting.within')}
          required
          min={0}
          value={value}
          onChange={setValue}
          w={120}
        />
        {!cost && (
          <Select
            aria-label={t('setting.unit')}
            data={(Object.keys(UNITS) as Unit[]).map((one) => ({ value: one, label: t(`setting.units.${one}`) }))}
            value={unit}
            onChange={(next) => setUnit(next as Unit)}
            allowDeselect={false}
            w={110}
          />
        )}
        <Button type="submit" loading={put.isPending} disabled={value === '' || (!cost && process === null)}>
          {t('setting.set')}
        </Button>
      </Group>
    </form>
  );
}
