/** What each command of the engine is in Temporal: THE table. Answers come back through the inbox. */
import { CancellationScope, sleep } from '@temporalio/workflow';

import { callProcess, escalate } from './call-process.js';
import type { Command, CommandKind } from './engine/index.js';
import type { Host } from './host.js';
import { runActivity } from './run-activity.js';
import { summaryOf } from './summary.js';

type Commanded<Kind extends CommandKind> = Extract<Command, { readonly kind: Kind }>;

const commands = {
  'run-activity': unlessSuspended(runActivity),
  'cancel-activity': ({ effects, localTasks, parked }, { key }) => {
    parked.drop(key);
    localTasks.remove(key);
    effects.cancel(key);
  },
  'set-timer': setTimer,
  'cancel-timer': (host, { key }) => host.effects.cancel(key),
  'call-process': unlessSuspended(callProcess),
  'cancel-called-process': ({ effects, parked }, { key }) => {
    parked.drop(key);
    effects.cancel(key);
  },
  'suspend-called-process': ({ effects }, { key }) => effects.suspend(key, true),
  'resume-called-process': ({ effects }, { key }) => effects.suspend(key, false),
  escalate,
} satisfies { readonly [Kind in CommandKind]: (host: Host, command: Commanded<Kind>) => void };

function unlessSuspended<Work extends Commanded<'run-activity' | 'call-process'>>(
  perform: (host: Host, command: Work) => void,
): (host: Host, command: Work) => void {
  return (host, command) => host.parked.begin(host, command.key, (later) => perform(later, command));
}

export function dispatch(host: Host, command: Command): void {
  (commands[command.kind] as (host: Host, command: Command) => void)(host, command);
}

/** A durable timer; Temporal's are good to about a second. */
function setTimer({ effects, inbox }: Host, { key, dueAt, summary }: Commanded<'set-timer'>): void {
  const scope = new CancellationScope();
  const token = effects.token();
  effects.begin(key, { kind: 'timer', token, cancel: () => scope.cancel() });
  scope
    .run(() => sleep(dueAt - Date.now(), { summary: summaryOf(summary) }))
    .then(
      () => inbox.put({ from: { key, token }, event: { kind: 'timer-fired', key } }),
      () => undefined, // cancelled: nobody waits for it any more
    );
}
