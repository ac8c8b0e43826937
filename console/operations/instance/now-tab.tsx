import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../language/use-format.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { isRunning } from '../instances/instance-queries.js';
import { timersOptions, type AwaitedTimer, type WaitState } from '../waits/wait-queries.js';
import { WaitSentence } from '../waits/wait-sentence.js';
import { oneKey, waitStatesOptions } from './instance-queries.js';
import { ofElement, type TabProps } from './tab-props.js';

/** Each thing it waits for, with what goes on there. */
export function NowTab({ instance, element }: TabProps) {
  const { t } = useTranslation('operations');
  const { processInstanceKey } = instance;
  const running = isRunning(instance);
  const states = useQuery({ ...waitStatesOptions(processInstanceKey), enabled: running });
  const timers = useQuery({ ...timersOptions(processInstanceKey), enabled: running });
  if (!running) return <Nothing text={t('hasEnded')} />;
  if (states.isError) return <Failure error={states.error} retry={() => void states.refetch()} />;
  if (states.data === undefined) return <RowsSkeleton rows={3} />;
  const waits = ofElement(states.data, element, ({ elementId }) => elementId);
  const awaited = ofElement(timers.data ?? [], element, ({ elementId }) => elementId);
  if (waits.length === 0 && awaited.length === 0) return <Nothing text={t('nothingAwaited')} />;
  return (
    <Stack gap="xs">
      {waits.map((state) => (
        <Paper key={state.waitingForKey} withBorder px="md" py="xs">
          <Group justify="space-between" wrap="nowrap">
            <WaitSentence waits={{ first: state, more: 0 }} />
            <WaitLink state={state} />
          </Group>
        </Paper>
      ))}
      {awaited.map((timer) => (
        <TimerRow
          key={`${timer.elementInstanceKey} ${timer.elementId}`}
          timer={timer}
          processInstanceKey={processInstanceKey}
        />
      ))}
    </Stack>
  );
}

function Nothing({ text }: { readonly text: string }) {
  return (
    <Text c="dimmed" size="sm">
      {text}
    </Text>
  );
}

/** Where one does something about it. */
function WaitLink({ state }: { readonly state: WaitState }) {
  const { t } = useTranslation('operations');
  const { waitingFor, waitingForKey } = state;
  switch (waitingFor) {
    case 'USER_TASK':
      return (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/inbox/$userTaskKey" params={{ userTaskKey: waitingForKey }} {...props} />}
        >
          {t('toTask')}
        </Anchor>
      );
    case 'CALLED_INSTANCE':
      return (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/instances/$processInstanceKey" params={{ processInstanceKey: waitingForKey }} {...props} />
          )}
        >
          {t('toCalled')}
        </Anchor>
      );
    default:
      return null;
  }
}

function TimerRow(props: { readonly timer: AwaitedTimer; readonly processInstanceKey: string }) {
  const { timer, processInstanceKey } = props;
  const { elementInstanceKey, elementId, dueDate } = timer;
  const { t } = useTranslation('operations');
  const format = useFormat();
  const may = useMe().may('instances:operate');
  const queries = useQueryClient();
  const done = useDoneToast();
  const trigger = useMutation({
    mutationFn: () =>
      api.POST('/v2/element-instances/{elementInstanceKey}/timer-trigger', {
        params: { path: { elementInstanceKey } },
        body: { elementId },
      }),
    onSuccess: () => done(t('timerTriggered', { element: elementId })),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: oneKey(processInstanceKey) }),
  });
  return (
    <Paper withBorder px="md" py="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {t(timer.repeats ? 'timerRepeats' : 'timer', {
            element: elementId,
            time: format.time(dueDate),
            ago: format.ago(dueDate),
          })}
        </Text>
        {may && (
          <Button size="compact-sm" variant="default" loading={trigger.isPending} onClick={() => trigger.mutate()}>
            {t('triggerNow')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
