import { Badge, Group, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { Panel } from '../panels/panel.js';
import { connectorsOptions, runsOptions, type Connector, type Run } from './system-queries.js';

/** Which systems there are, and what was exchanged with them lately. */
export function ConnectorsPanel() {
  const { t } = useTranslation('customers');
  const connectors = useQuery(connectorsOptions);
  if (connectors.isError) return <Failure error={connectors.error} retry={() => void connectors.refetch()} />;
  if (connectors.isPending) return <RowsSkeleton rows={2} />;
  if (connectors.data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noConnectors')}
      </Text>
    );
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {connectors.data.map((connector) => (
        <ConnectorCard key={connector.connectorName} connector={connector} />
      ))}
    </SimpleGrid>
  );
}

function ConnectorCard({ connector }: { readonly connector: Connector }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { connectorName, system, recordType, active, pending, failures, nextRunDate } = connector;
  const { data: runs = [] } = useQuery(runsOptions(connectorName));
  const good = active && failures === 0;
  return (
    <Panel
      title={connectorName}
      action={
        <Badge variant="light" color={good ? 'teal' : active ? 'red' : 'gray'}>
          {t(good ? 'connector.works' : active ? 'connector.fails' : 'connector.off')}
        </Badge>
      }
    >
      <Text size="sm" c="dimmed">
        {system} · {t(`type.${recordType as 'customer'}`, { defaultValue: recordType })} ·{' '}
        {t('connector.pending', { count: pending })}
        {nextRunDate !== null && ` · ${t('connector.next', { ago: format.ago(nextRunDate) })}`}
      </Text>
      {runs.map((run) => (
        <RunRow key={run.runId} run={run} />
      ))}
    </Panel>
  );
}

function RunRow({ run }: { readonly run: Run }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { kind, state, total, done, errorMessage, startDate } = run;
  return (
    <div>
      <Group justify="space-between" mt={6} gap="xs">
        <Text size="sm">
          {t(`runKind.${kind}`)} · {total === null ? format.number(done) : t('doneOf', { done, total })}
        </Text>
        <Text size="xs" c="dimmed" title={format.time(startDate)}>
          {t(`runState.${state}`)} · {format.ago(startDate)}
        </Text>
      </Group>
      {errorMessage !== null && (
        <Text size="xs" className="baton-late">
          {errorMessage}
        </Text>
      )}
    </div>
  );
}
