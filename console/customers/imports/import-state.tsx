import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from './import-queries.js';

const COLORS = {
  pending: 'gray',
  running: 'indigo',
  completed: 'teal',
  failed: 'red',
  canceled: 'gray',
  undone: 'gray',
} as const;

export function ImportState({ state }: Pick<Import, 'state'>) {
  const { t } = useTranslation('customers');
  return (
    <Badge variant="light" color={COLORS[state]}>
      {t(`importState.${state}`)}
    </Badge>
  );
}
