import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { GitFork } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Diagram } from '../../parts/diagram/diagram.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { instanceName } from '../instances/instance-queries.js';
import type { OneInstance } from '../instance/instance-queries.js';
import { eventsOptions, type HistoryEvent } from './history-queries.js';
import { marksOf } from './marks-of.js';
import { PastVariables } from './past-variables.js';
import { ReplayControls } from './replay-controls.js';
import { beginningAt, stateAt } from './state-at.js';
import { useEventText } from './use-event-text.js';
import { useFork } from './use-fork.js';

interface ReplayProps {
  readonly instance: OneInstance;
  readonly xml: string;
  /** Index of the event that is shown; the last where absent. */
  readonly event: number | undefined;
  readonly onEvent: (index: number) => void;
  readonly onClose: () => void;
}

/** The instance as it was after each event. */
export function ReplayView(props: ReplayProps) {
  const { data, isError, error, refetch } = useQuery(eventsOptions(props.instance.processInstanceKey));
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton />;
  return <Replay {...props} events={data} />;
}

function Replay({
  instance,
  xml,
  event,
  onEvent,
  onClose,
  events,
}: ReplayProps & { readonly events: readonly HistoryEvent[] }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const may = useMe().may('instances:operate');
  const textOf = useEventText();
  const last = events.length - 1;
  const index = Math.min(event ?? last, last);
  const drawn = useDeferredValue(index);
  const state = useMemo(() => stateAt(events, drawn), [events, drawn]);
  const marks = useMemo(() => marksOf(state), [state]);
  const [asked, setAsked] = useState(false);
  const fork = useFork(instance.processInstanceKey);
  const shown = events[index];
  if (!shown) return <Alert>{t('noEvents')}</Alert>;
  const beginning = beginningAt(events, index);
  const text = textOf(shown, state);
  return (
    <Stack>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" role="status">
          <Text component="span" c="dimmed" size="sm">
            {format.time(shown.timestamp)}
          </Text>{' '}
          {text}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {may && beginning?.type === 'element-activated' && (
            <Button variant="default" leftSection={<GitFork size={16} aria-hidden />} onClick={() => setAsked(true)}>
              {t('fork')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('leaveReplay')}
          </Button>
        </Group>
      </Group>
      <ReplayControls index={index} last={last} text={text} onGo={onEvent} />
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Diagram {...marks} xml={xml} name={instanceName(instance)} height="min(62vh, 620px)" />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <PastVariables state={state} index={index} />
        </Grid.Col>
      </Grid>
      {asked && beginning?.type === 'element-activated' && (
        <ConfirmDialog
          title={t('fork')}
          consequence={t('forkConsequence', {
            name: beginning.elementName ?? beginning.elementId,
            time: format.time(beginning.timestamp),
          })}
          action={t('forkNow')}
          pending={fork.isPending}
          onClose={() => setAsked(false)}
          onConfirm={() => fork.mutate(beginning.key, { onSettled: () => setAsked(false) })}
        />
      )}
    </Stack>
  );
}
