/** Service tasks: registered activities, local or ordinary, and activities of other workers' task queues. */
import { type Duration, TemporalFailure } from '@temporalio/common';
import { CancellationScope, proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';

import { completed, failed } from './activity-outcome.js';
import type { Json } from './bpmn/define.js';
import type { Key } from './bpmn/plan.js';
import type { Command } from './engine/index.js';
import type { Host } from './host.js';
import { tooLarge, tooLargeMessage } from './payload-size.js';

type RunActivity = Extract<Command, { readonly kind: 'run-activity' }>;

/** Of an activity that Baton does not know: nothing says how long it may take. */
const FOREIGN_TIMEOUT: Duration = '1 hour';

export function runActivity(host: Host, command: RunActivity): void {
  const { implementation } = command;
  if (implementation.by === 'foreign') {
    const { taskQueue, activityType } = implementation;
    const options = {
      taskQueue,
      startToCloseTimeout: FOREIGN_TIMEOUT,
      retry: { maximumAttempts: Math.max(1, command.retries) },
    };
    return runOrdinary(host, command, { activityType, argument: command.input, options });
  }
  if (implementation.execution === 'local')
    return command.delayMs > 0 ? runLater(host, command) : runLocal(host, command);
  const { startToCloseMs, maximumAttempts, initialIntervalMs } = implementation;
  const options = {
    startToCloseTimeout: startToCloseMs,
    retry: { maximumAttempts, initialInterval: initialIntervalMs },
  };
  runOrdinary(host, command, { activityType: command.type, argument: invocationOf(host, command), options });
}

/** The one argument of a registered activity: `ActivityInvocation` of `activities/define.ts`. */
function invocationOf(host: Host, { input, headers, elementInstanceKey, elementId }: RunActivity): Json {
  return { input, headers, elementInstanceKey, processInstanceKey: host.info.processInstanceKey, elementId };
}

/** One attempt inside this workflow task: the engine counts attempts and asks for the next one with its pause. */
function runLocal(host: Host, command: RunActivity): void {
  const { effects } = host;
  const { key, type, implementation } = command;
  const startToCloseTimeout = implementation.by === 'activity' ? implementation.startToCloseMs : FOREIGN_TIMEOUT;
  const activities = proxyLocalActivities({ startToCloseTimeout, retry: { maximumAttempts: 1 } });
  const token = effects.token();
  // Not cancelled but left to end: its end is awaited by the workflow task in any case.
  effects.begin(key, { kind: 'local', token });
  answer(host, { key, token, retried: false }, activities[type]!(invocationOf(host, command)));
}

/** The pause before the next attempt of a local activity is a durable timer. */
function runLater(host: Host, command: RunActivity): void {
  const { effects, inbox } = host;
  const { key, delayMs, summary } = command;
  const scope = new CancellationScope();
  const token = effects.token();
  effects.begin(key, { kind: 'timer', token, cancel: () => scope.cancel() });
  scope
    .run(() => sleep(delayMs, { summary }))
    .then(
      () => inbox.put({ from: { key, token }, next: () => runLocal(host, command) }),
      () => undefined, // cancelled
    );
}

interface Ordinary {
  readonly activityType: string;
  readonly argument: Json;
  readonly options: Omit<Parameters<typeof proxyActivities>[0], 'summary'>;
}

function runOrdinary(host: Host, { key, summary }: RunActivity, { activityType, argument, options }: Ordinary): void {
  if (tooLarge(argument)) {
    const message = tooLargeMessage('the input of the activity');
    return host.inbox.put({ event: { kind: 'job-failed', key, message, final: true, variables: {} } });
  }
  const scope = new CancellationScope();
  const token = host.effects.token();
  host.effects.begin(key, { kind: 'activity', token, cancel: () => scope.cancel() });
  const run = proxyActivities({ ...options, summary })[activityType]!;
  answer(
    host,
    { key, token, retried: true },
    scope.run(() => run(argument)),
  );
}

/** @param from.retried - whether Temporal made all attempts */
function answer(
  { inbox }: Host,
  from: { readonly key: Key; readonly token: string; readonly retried: boolean },
  result: Promise<unknown>,
): void {
  const { key, retried } = from;
  result.then(
    (value) => inbox.put({ from, event: completed(key, value) }),
    (error: unknown) => {
      if (error instanceof TemporalFailure) inbox.put({ from, event: failed(key, error, retried) });
      else inbox.fail(error); // this worker has no such activity: another may
    },
  );
}
