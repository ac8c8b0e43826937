import { Badge, Group, Text } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { useNameOf } from '../staff.js';
import type { ChoiceName, FieldDefinition } from './fields.js';

/** A value as people read it. */
export function useFieldText(): (field: Pick<FieldDefinition, 'kind'>, value: unknown) => string {
  const { t, i18n } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  return ({ kind }, value) => {
    if (value === null || value === undefined || value === '') return '–';
    if (Array.isArray(value)) return value.join(', ') || '–';
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
    if (kind === 'choice') return t(`choice.${text as ChoiceName}`);
    if (kind === 'staff') return nameOf(text);
    if (kind === 'date') return format.time(text);
    if (kind === 'country') return countryName(text, i18n.language);
    return text;
  };
}

export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

export function FieldValue({ field, value }: { readonly field: FieldDefinition; readonly value: unknown }) {
  const text = useFieldText();
  if (field.kind === 'tags' && Array.isArray(value) && value.length > 0)
    return (
      <Group gap={4}>
        {value.map(String).map((tag) => (
          <Badge key={tag} variant="light" size="sm">
            {tag}
          </Badge>
        ))}
      </Group>
    );
  return (
    <Text component="span" size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {text(field, value)}
    </Text>
  );
}

/** In place of what one's department may not read. */
export function Masked() {
  const { t } = useTranslation('customers');
  return (
    <Text component="span" size="sm" c="dimmed" title={t('maskedHint')}>
      <Lock size={13} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      {t('masked')}
    </Text>
  );
}
