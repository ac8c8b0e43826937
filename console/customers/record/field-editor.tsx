import { ActionIcon, Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { Check, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffChoices } from '../staff.js';
import type { FieldDefinition } from './fields.js';

interface FieldEditorProps {
  readonly field: FieldDefinition;
  readonly value: unknown;
  readonly onSave: (value: unknown) => void;
  readonly onCancel: () => void;
}

/** Writes one field: Enter saves, Escape leaves it as it was. */
export function FieldEditor({ field, value, onSave, onCancel }: FieldEditorProps) {
  const { t } = useTranslation('customers');
  const staff = useStaffChoices();
  const label = t(`field.${field.name}`);
  const [text, setText] = useState(field.kind === 'date' ? localTime(value) : textOf(value));
  const [tags, setTags] = useState(Array.isArray(value) ? value.map(String) : []);
  const form = useRef<HTMLFormElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  const save = (): void => {
    if (field.kind === 'tags') return onSave(tags);
    const trimmed = text.trim();
    if (field.kind === 'date') return onSave(trimmed === '' ? null : new Date(trimmed).toISOString());
    onSave(trimmed === '' ? null : trimmed);
  };
  if (field.kind === 'choice' || field.kind === 'staff')
    return (
      <div ref={focusFirst}>
        <Select
          aria-label={label}
          size="xs"
          defaultDropdownOpened
          searchable={field.kind === 'staff'}
          clearable={!field.required}
          clearButtonProps={{ 'aria-label': t('clear') }}
          data={
            field.kind === 'staff'
              ? [...staff]
              : (field.choices ?? []).map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))
          }
          value={textOf(value) === '' ? null : textOf(value)}
          onChange={onSave}
          onDropdownClose={onCancel}
          comboboxProps={{ withinPortal: true }}
        />
      </div>
    );
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Group ref={focusFirst} gap={4} wrap="nowrap" align="flex-start" onKeyDown={onKeyDown}>
        {field.kind === 'long' ? (
          <Textarea
            aria-label={label}
            size="xs"
            autosize
            minRows={3}
            maxRows={12}
            flex={1}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        ) : field.kind === 'tags' ? (
          <TagsInput aria-label={label} size="xs" flex={1} value={tags} onChange={setTags} />
        ) : (
          <TextInput
            aria-label={label}
            size="xs"
            flex={1}
            required={field.required === true}
            type={field.kind === 'date' ? 'datetime-local' : field.name === 'email' ? 'email' : 'text'}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <ActionIcon type="submit" size={30} aria-label={t('save')}>
          <Check size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon size={30} variant="default" aria-label={t('cancel')} onClick={onCancel}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </form>
  );
}

/** Who chose to write is where he writes. */
const focusFirst = (box: HTMLDivElement | null): void => box?.querySelector<HTMLElement>('input, textarea')?.focus();

const textOf = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value as string | number);

/** As `datetime-local` has it: the clock of whom reads it. */
function localTime(value: unknown): string {
  if (typeof value !== 'string') return '';
  const date = new Date(value);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
