import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChoiceName } from './record/fields.js';
import { departmentsOptions, useStaffChoices } from './staff.js';

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

/** One filter of a list; nothing chosen is everything. */
export function RecordFilter({ label, value, onChange, data }: FilterProps) {
  const { t } = useTranslation('customers');
  return (
    <Select
      aria-label={label}
      placeholder={label}
      w={160}
      searchable={data.length > 8}
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      data={[...data]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

type Chosen = Pick<FilterProps, 'value' | 'onChange'>;

export function OwnerFilter(props: Chosen) {
  const { t } = useTranslation('customers');
  return <RecordFilter label={t('field.owner')} data={useStaffChoices()} {...props} />;
}

export function DepartmentFilter(props: Chosen) {
  const { t } = useTranslation('customers');
  const { data = [] } = useQuery(departmentsOptions);
  const choices = data.map(({ department, title }) => ({ value: department, label: title }));
  return <RecordFilter label={t('field.department')} data={choices} {...props} />;
}

export function ChoiceFilter(props: Chosen & { readonly label: string; readonly choices: readonly ChoiceName[] }) {
  const { t } = useTranslation('customers');
  const data = props.choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }));
  return <RecordFilter label={props.label} data={data} value={props.value} onChange={props.onChange} />;
}
