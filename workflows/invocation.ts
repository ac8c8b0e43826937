/** What a registered activity is called with. */
import type { Json } from './bpmn/define.js';
import type { Command, InstanceInfo } from './engine/index.js';

export type RunActivity = Extract<Command, { readonly kind: 'run-activity' }>;

/** Short work of the worker itself, to be done at once. */
export type LocalTask = RunActivity & {
  readonly implementation: Extract<RunActivity['implementation'], { readonly by: 'activity' }>;
};

/** The one argument: `ActivityInvocation` of `activities/define.ts`. */
export function invocationOf(
  { processInstanceKey, processDefinitionKey }: InstanceInfo,
  { input, headers, elementInstanceKey, elementId, idempotencyKey }: RunActivity,
): Json {
  const given = { input, headers, elementInstanceKey, processInstanceKey, processDefinitionKey, elementId };
  return idempotencyKey === undefined ? given : { ...given, idempotencyKey };
}

/** Not where there is a pause before another attempt. */
export function isLocalTask(command: RunActivity): command is LocalTask {
  const { implementation, delayMs } = command;
  return implementation.by === 'activity' && implementation.execution === 'local' && delayMs === 0;
}
