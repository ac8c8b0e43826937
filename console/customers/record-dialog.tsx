import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemToast } from '../parts/problem-toast.js';
import { FIELDS, type FieldDefinition, type FieldName } from './record/fields.js';
import { createRecord, type Records, type RecordType, type Values } from './record/records.js';
import { useStaffChoices } from './staff.js';

interface RecordDialogProps<Type extends RecordType> {
  readonly type: Type;
  readonly title: string;
  /** Fields that are asked for; the others are filled in later. */
  readonly fields: readonly FieldName[];
  /** What is given already. */
  readonly values?: Values;
  readonly onClose: () => void;
  readonly onCreated: (record: Records[Type]) => void;
}

/** A new record. */
export function RecordDialog<Type extends RecordType>(props: RecordDialogProps<Type>) {
  const { type, title, fields, values = {}, onClose, onCreated } = props;
  const { t } = useTranslation('customers');
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: (given: Values) => createRecord(type, { ...values, ...given }),
    onSuccess: (record) => {
      onClose();
      onCreated(record);
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['crm', 'list'] }),
  });
  const asked = fields.flatMap((name) => FIELDS[type].find((field) => field.name === name) ?? []);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const filled = asked.flatMap(({ name }) => {
      const value = form.get(name);
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [];
    });
    create.mutate(Object.fromEntries(filled));
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          {asked.map((field, index) => (
            <FieldInput key={field.name} field={field} first={index === 0} />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function FieldInput({ field, first }: { readonly field: FieldDefinition; readonly first: boolean }) {
  const { t } = useTranslation('customers');
  const staff = useStaffChoices();
  const { name, kind, choices = [], required = false } = field;
  const common = {
    name,
    label: t(`field.${name}`),
    required: required && kind !== 'choice',
    ...(first ? { 'data-autofocus': true } : {}),
  };
  if (kind === 'choice' || kind === 'staff')
    return (
      <Select
        {...common}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        searchable={kind === 'staff'}
        data={
          kind === 'staff' ? [...staff] : choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))
        }
      />
    );
  if (kind === 'long') return <Textarea {...common} autosize minRows={3} />;
  return <TextInput {...common} type={name === 'email' ? 'email' : 'text'} maxLength={500} />;
}
