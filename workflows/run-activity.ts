/** Service tasks: registered activities, local or ordinary, and activities of other workers' task queues. */
import { type Duration, TemporalFailure } from '@temporalio/common';
import { CancellationScope, proxyActivities, sleep } from '@temporalio/workflow';

import { completed, failed } from './activity-outcome.js';
import type { Json } from './bpmn/define.js';
import type { Host } from './host.js';
import { invocationOf, isLocalTask, type RunActivity } from './invocation.js';
import { tooLarge, tooLargeMessage } from './payload-size.js';
import { summaryOf } from './summary.js';

/** Of an activity that Baton does not know: nothing says how long it may take. */
const FOREIGN_TIMEOUT: Duration = '1 hour';

export function runActivity(host: Host, command: RunActivity): void {
  const { implementation } = command;
  if (command.delayMs > 0) return runLater(host, command);
  if (implementation.by === 'foreign') {
    const { taskQueue, activityType } = implementation;
    const options = {
      taskQueue,
      startToCloseTimeout: FOREIGN_TIMEOUT,
      retry: { maximumAttempts: command.paced ? 1 : Math.max(1, command.retries) },
    };
    return runOrdinary(host, command, { activityType, argument: command.input, options });
  }
  if (isLocalTask(command)) return host.localTasks.add(command);
  const { startToCloseMs, maximumAttempts, initialIntervalMs } = implementation;
  const options = {
    startToCloseTimeout: startToCloseMs,
    retry: { maximumAttempts: command.paced ? 1 : maximumAttempts, initialInterval: initialIntervalMs },
  };
  runOrdinary(host, command, { activityType: command.type, argument: invocationOf(host.info, command), options });
}

/** The pause before another attempt is a durable timer. */
function runLater(host: Host, command: RunActivity): void {
  const { effects, inbox } = host;
  const { key, delayMs, summary } = command;
  const scope = new CancellationScope();
  const token = effects.token();
  const next = (): void => host.parked.begin(host, key, (later) => runActivity(later, { ...command, delayMs: 0 }));
  effects.begin(key, { kind: 'timer', token, cancel: () => scope.cancel() });
  scope
    .run(() => sleep(delayMs, { summary: summaryOf(summary) }))
    .then(
      () => inbox.put({ from: { key, token }, next }),
      () => undefined, // cancelled
    );
}

interface Ordinary {
  readonly activityType: string;
  readonly argument: Json;
  readonly options: Omit<Parameters<typeof proxyActivities>[0], 'summary'>;
}

function runOrdinary(
  host: Host,
  { key, summary, paced }: RunActivity,
  { activityType, argument, options }: Ordinary,
): void {
  if (tooLarge(argument)) {
    const message = tooLargeMessage('the input of the activity');
    return host.inbox.put({ event: { kind: 'job-failed', key, message, final: true, variables: {} } });
  }
  const scope = new CancellationScope();
  const token = host.effects.token();
  host.effects.begin(key, { kind: 'activity', token, cancel: () => scope.cancel() });
  const run = proxyActivities({ ...options, summary: summaryOf(summary) })[activityType]!;
  scope
    .run(() => run(argument))
    .then(
      (value) => host.inbox.put({ from: { key, token }, event: completed(key, value) }),
      (error: unknown) => {
        if (!(error instanceof TemporalFailure)) return host.inbox.fail(error);
        host.inbox.put({ from: { key, token }, event: failed(key, error, paced !== true) });
      },
    );
}
