import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useImperativeHandle, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '../parts/form/form-viewer.js';
import type { ProcessFormHandle } from '../parts/form/process-form.js';

interface Line {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/** Values by name, for a process without a form: `12`, `true`, `{"a": 1}` are what they say, the rest is text. */
export function ValuesEditor({ ref }: { readonly ref: Ref<ProcessFormHandle> }) {
  const { t } = useTranslation('inbox');
  const [lines, setLines] = useState<readonly Line[]>([]);
  const change = (id: number, changed: Partial<Line>): void =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...changed } : line)));
  useImperativeHandle(ref, () => ({ submit: () => valuesOf(lines) }), [lines]);
  return (
    <Stack gap="xs" align="flex-start">
      {lines.map(({ id, name, value }, index) => (
        <Group key={id} gap="xs" align="flex-end" w="100%" wrap="nowrap">
          <TextInput
            label={t('values.name', { number: index + 1 })}
            value={name}
            onChange={({ currentTarget }) => change(id, { name: currentTarget.value })}
            style={{ flex: 1 }}
          />
          <TextInput
            label={t('values.value', { number: index + 1 })}
            value={value}
            onChange={({ currentTarget }) => change(id, { value: currentTarget.value })}
            style={{ flex: 2 }}
          />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('values.remove', { number: index + 1 })}
            onClick={() => setLines(lines.filter((line) => line.id !== id))}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="light"
        size="compact-md"
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() => setLines([...lines, { id: (lines.at(-1)?.id ?? 0) + 1, name: '', value: '' }])}
      >
        {t('values.add')}
      </Button>
    </Stack>
  );
}

function valuesOf(lines: readonly Line[]): Values {
  const named = lines.filter(({ name }) => name.trim() !== '');
  return Object.fromEntries(named.map(({ name, value }) => [name.trim(), parsed(value)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
