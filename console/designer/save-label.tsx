import { Group, Text } from '@mantine/core';
import { CircleAlert, CloudCheck, CloudUpload, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from './use-autosave.js';

const ICONS: Readonly<Record<SaveState, LucideIcon>> = {
  saved: CloudCheck,
  changed: CloudUpload,
  saving: CloudUpload,
  failed: CircleAlert,
  conflict: CircleAlert,
};

/** Whether what is drawn is kept. */
export function SaveLabel({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation('designer');
  const Icon = ICONS[state];
  const bad = state === 'failed' || state === 'conflict';
  return (
    <Group gap={6} role="status" c={bad ? 'error' : 'dimmed'} wrap="nowrap">
      <Icon size={16} aria-hidden />
      <Text size="sm">{t(`saveState.${state}`)}</Text>
    </Group>
  );
}
