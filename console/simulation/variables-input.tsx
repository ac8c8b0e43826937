import { JsonInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Variables } from '../../workflows/bpmn/define.js';

interface VariablesInputProps {
  readonly label: string;
  readonly description?: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Variables as JSON. */
export function VariablesInput({ label, description, text, onChange }: VariablesInputProps) {
  const { t } = useTranslation('simulation');
  return (
    <JsonInput
      label={label}
      description={description}
      value={text}
      onChange={onChange}
      error={readVariables(text) === undefined ? t('noObject') : undefined}
      validationError={t('noObject')}
      autosize
      minRows={3}
      maxRows={14}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
    />
  );
}

export const writtenVariables = (variables: Variables): string => JSON.stringify(variables, null, 2);

/** Undefined where the text is no JSON object. */
export function readVariables(text: string): Variables | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Variables) : undefined;
  } catch {
    return undefined;
  }
}
