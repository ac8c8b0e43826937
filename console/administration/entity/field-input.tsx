import { MultiSelect, NumberInput, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { given, type Field, type FieldValue, type Values } from './field.js';
import { NewPassword } from './new-password.js';

interface FieldInputProps {
  readonly field: Field;
  /** Of the whole form. */
  readonly values: Values;
  readonly onChange: (value: FieldValue) => void;
  /** The first field of a dialog has the focus. */
  readonly focus: boolean;
}

/** One field of a form, as its kind is asked for. */
export function FieldInput({ field, values, onChange, focus }: FieldInputProps) {
  const { t } = useTranslation('administration');
  const { name, kind, hint, min, max } = field;
  const value = values[name];
  const required = given(field.required, values) ?? false;
  const options = given(field.options, values) ?? [];
  const shared = {
    label: t(`field.${name}`),
    ...(hint === undefined ? {} : { description: hint }),
    ...(focus ? { 'data-autofocus': true } : {}),
    required,
    withAsterisk: false,
  };
  const text = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? [...(value as readonly string[])] : [];
  const known = [
    ...options,
    ...[...list, ...(kind === 'choice' && text !== '' ? [text] : [])]
      .filter((one) => !options.some((option) => option.value === one))
      .map((one) => ({ value: one, label: one })),
  ];
  switch (kind) {
    case 'switch':
      return (
        <Switch
          label={shared.label}
          description={hint}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
          allowDecimal
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          data={known}
          value={text === '' ? null : text}
          onChange={onChange}
          searchable={known.length > 7}
          clearable={!required}
          allowDeselect={!required}
          clearButtonProps={{ 'aria-label': t('clear') }}
          nothingFoundMessage={t('nothing')}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...shared}
          required={required && list.length === 0}
          data={known}
          value={list}
          onChange={onChange}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('nothing')}
        />
      );
    case 'tags':
      return <TagsInput {...shared} data={[...options]} value={list} onChange={onChange} placeholder={t('tagsHint')} />;
    case 'lines':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={3}
          maxRows={14}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'password':
      return <NewPassword {...shared} value={text} onChange={onChange} />;
    default:
      return (
        <TextInput
          {...shared}
          type={kind === 'day' ? 'date' : kind}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}
