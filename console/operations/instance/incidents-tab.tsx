import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { IncidentCard } from '../incidents/incident-card.js';
import { RetryDialog } from '../incidents/retry-dialog.js';
import { visibleVariables } from '../incidents/visible-variables.js';
import { isRunning } from '../instances/instance-queries.js';
import { historyOptions, incidentsOptions, variablesOptions, type Incident } from './instance-queries.js';
import { ofElement, type TabProps } from './tab-props.js';

/** What failed, the latest first. */
export function IncidentsTab({ instance, element }: TabProps) {
  const { t } = useTranslation('operations');
  const { processInstanceKey } = instance;
  const query = useQuery(incidentsOptions(processInstanceKey));
  const { data: history } = useQuery(historyOptions(processInstanceKey));
  const { data: variables } = useQuery(variablesOptions(processInstanceKey));
  const may = useMe().may('instances:operate') && isRunning(instance);
  const [edited, setEdited] = useState<Incident>();
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <RowsSkeleton rows={4} />;
  const incidents = ofElement(query.data, element, ({ elementId }) => elementId);
  const nameOf = ({ elementInstanceKey, elementId }: Incident): string =>
    history?.find((entry) => entry.elementInstanceKey === elementInstanceKey)?.elementName ?? elementId;
  return (
    <Stack gap="sm">
      {incidents.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('noIncidents')}
        </Text>
      )}
      {incidents.map((incident) => (
        <IncidentCard
          key={incident.incidentKey}
          incident={incident}
          elementName={nameOf(incident)}
          {...(may ? { onEdit: () => setEdited(incident) } : {})}
        />
      ))}
      {edited && history && variables && (
        <RetryDialog
          incident={edited}
          variables={visibleVariables({ ...edited, history, variables })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Stack>
  );
}
