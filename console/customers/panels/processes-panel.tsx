import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { useNameOf } from '../staff.js';
import { processesOfOptions, type RecordProcess, type Subject } from '../timeline/timeline-queries.js';
import { Panel } from './panel.js';

const COLORS = { ACTIVE: 'indigo', SUSPENDED: 'yellow', COMPLETED: 'teal', TERMINATED: 'gray' } as const;

/** Processes about a record, the running ones first, with what they wait for. */
export function ProcessesPanel({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('customers');
  const processes = useQuery(processesOfOptions(subject));
  const rank = ({ endDate }: RecordProcess): number => (endDate === null ? 0 : 1);
  return (
    <Panel title={t('processes')}>
      {processes.isError ? (
        <Failure error={processes.error} retry={() => void processes.refetch()} />
      ) : processes.isPending ? (
        <RowsSkeleton rows={3} />
      ) : processes.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noProcesses')}
        </Text>
      ) : (
        <Stack gap="md">
          {[...processes.data]
            .sort((one, other) => rank(one) - rank(other))
            .map((process) => (
              <ProcessRow key={process.processInstanceKey} process={process} />
            ))}
        </Stack>
      )}
    </Panel>
  );
}

function ProcessRow({ process }: { readonly process: RecordProcess }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  const { may, name: me } = useMe();
  const { processInstanceKey, state, startDate, endDate, waitingFor, tasks } = process;
  const title = process.processName ?? process.processDefinitionId;
  return (
    <div>
      <Group justify="space-between" gap="xs">
        {may('instances:read') ? (
          <Anchor
            size="sm"
            fw={600}
            renderRoot={(props) => (
              <Link to="/instances/$processInstanceKey" params={{ processInstanceKey }} {...props} />
            )}
          >
            {title}
          </Anchor>
        ) : (
          <Text size="sm" fw={600}>
            {title}
          </Text>
        )}
        <Badge variant="light" color={COLORS[state]}>
          {t(`state.${state}`)}
        </Badge>
      </Group>
      {together(waitingFor).map(({ kind, elementName, assignee, since, count }) => (
        <Text
          key={`${kind} ${elementName} ${assignee ?? ''}`}
          size="sm"
          className={kind === 'INCIDENT' ? 'baton-late' : ''}
        >
          {t(`waiting.${kind}`, { name: elementName, since: format.ago(since) })}
          {kind === 'USER_TASK' && ` · ${assignee === null ? t('unclaimed') : nameOf(assignee)}`}
          {count > 1 && ` · × ${String(count)}`}
        </Text>
      ))}
      {may('tasks:work') &&
        tasks
          .filter((task) => task.state === 'CREATED' && (task.assignee === null || task.assignee === me))
          .map(({ userTaskKey, name }) => (
            <Anchor
              key={userTaskKey}
              size="sm"
              display="block"
              renderRoot={(props) => <Link to="/inbox/$userTaskKey" params={{ userTaskKey }} {...props} />}
            >
              {t('openTask', { name })}
            </Anchor>
          ))}
      <Text size="xs" c="dimmed">
        {endDate === null
          ? t('runningSince', { at: format.time(startDate) })
          : t('endedAt', { at: format.time(endDate) })}
      </Text>
    </div>
  );
}

type Waiting = RecordProcess['waitingFor'][number];

/** What many instances of an activity wait for is said once, since the first of them does. */
function together(waitingFor: readonly Waiting[]): readonly (Waiting & { readonly count: number })[] {
  const found = new Map<string, Waiting & { readonly count: number }>();
  for (const one of waitingFor) {
    const key = `${one.kind} ${one.elementName} ${one.assignee ?? ''}`;
    const before = found.get(key);
    found.set(key, before ? { ...before, count: before.count + 1 } : { ...one, count: 1 });
  }
  return [...found.values()];
}
