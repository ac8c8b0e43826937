import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instance } from './instance-queries.js';

const COLOURS = { ACTIVE: 'indigo', SUSPENDED: 'yellow', COMPLETED: 'teal', TERMINATED: 'gray' } as const;

export function StateBadge({ instance }: { readonly instance: Pick<Instance, 'state' | 'hasIncident'> }) {
  const { t } = useTranslation('operations');
  const { state, hasIncident } = instance;
  const stuck = hasIncident && (state === 'ACTIVE' || state === 'SUSPENDED');
  return (
    <Badge variant="dot" color={stuck ? 'red' : COLOURS[state]} fw={500}>
      {stuck ? t('state.INCIDENT') : t(`state.${state}`)}
    </Badge>
  );
}
