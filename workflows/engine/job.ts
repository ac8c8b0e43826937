/** Jobs: the work of a task, done by an activity that the host runs or by an external worker that a record calls. */
import type { JobRequest, Json, Variables } from '../bpmn/define.js';
import type { Key, PlanNode } from '../bpmn/plan.js';
import { addDuration } from '../bpmn/time.js';
import type { Machine } from './machine.js';
import { visible } from './scope.js';
import type { ElementInstance, Job } from './state.js';

export function startJob(
  machine: Machine,
  elementInstanceKey: Key,
  request: JobRequest,
  instead?: Pick<Job, 'then' | 'listener' | 'script' | 'stores'>,
): void {
  const { type, retries, headers, implementation } = request;
  const own: Job = { type, retries, headers, implementation, key: machine.newKey(), elementInstanceKey, attempt: 1 };
  const job = instead === undefined ? own : { ...own, ...instead };
  machine.draft.put('jobs', job.key, job);
  if (job.implementation.by === 'worker') {
    const { elementId } = machine.element(elementInstanceKey) as ElementInstance;
    const { key, listener } = job;
    machine.record({
      type: 'job-created',
      key,
      elementInstanceKey,
      elementId,
      jobType: type,
      retries,
      headers,
      ...(listener && { listener: { on: listener.on, event: listener.event } }),
    });
  }
  runActivity(machine, job);
}

/** Asks the host to run the activity of a job, once a pause is over; a worker's job waits for its worker. */
export function runActivity(machine: Machine, job: Job): void {
  const { key, elementInstanceKey, type, headers, retries, implementation } = job;
  if (implementation.by === 'worker') return;
  const instance = machine.element(elementInstanceKey) as ElementInstance;
  machine.command({
    kind: 'run-activity',
    key,
    elementInstanceKey,
    elementId: instance.elementId,
    summary: machine.nodeOf(instance).name ?? instance.elementId,
    type,
    implementation,
    input: inputOf(machine, job),
    headers,
    ...(isLocal(job) && { idempotencyKey: idempotencyKeyOf(machine, job, instance) }),
    retries,
    delayMs: Math.max(0, (job.dueAt ?? 0) - machine.now),
    ...(pausesOf(machine, job) && { paced: true }),
  });
}

function isLocal({ implementation }: Job): boolean {
  return implementation.by === 'activity' && implementation.execution === 'local';
}

/** An element instance has one task, but may have many listeners. */
function idempotencyKeyOf({ state: { info } }: Machine, { key, listener }: Job, instance: ElementInstance): string {
  if (listener !== undefined) return key;
  return instance.lineage === undefined ? instance.key : `${info.processInstanceKey}-${instance.lineage}`;
}

/** What a catalogue activity declares to take and the task gives it; all that is visible to a foreign activity. */
function inputOf(
  machine: Machine,
  { key, elementInstanceKey, implementation, listener, script, stores }: Job,
): Variables {
  if (stores !== undefined) return { ...stores, key } as unknown as Variables;
  if (script !== undefined) return { ...visible(machine, script.scopeKey), ...script.given };
  if (implementation.by !== 'activity' || implementation.inputs === 'visible')
    return visible(machine, elementInstanceKey);
  // A listener has no mappings of its own.
  const variables = listener
    ? visible(machine, elementInstanceKey)
    : (machine.element(elementInstanceKey) as ElementInstance).variables;
  const input: Record<string, Json> = {};
  for (const name of implementation.inputs) if (Object.hasOwn(variables, name)) input[name] = variables[name] ?? null;
  return input;
}

/**
 * Tries an activity again after the pause that its model wants, a local one without such after a growing pause; answers
 * false when it has had all its attempts.
 */
export function retryJob(machine: Machine, job: Job): boolean {
  const { implementation, attempt } = job;
  const pauses = pausesOf(machine, job);
  if (pauses === undefined && implementation.by !== 'activity') return false;
  const local = implementation.by === 'activity' ? implementation : undefined;
  if (attempt >= (pauses === undefined ? (local?.maximumAttempts ?? 0) : job.retries)) return false;
  const pause = pauses?.[Math.min(attempt, pauses.length) - 1];
  const growing = machine.now + (local?.initialIntervalMs ?? 0) * 2 ** (attempt - 1);
  const dueAt = pause === undefined ? growing : (addDuration(machine.now, pause) ?? machine.now);
  const next = { ...job, attempt: attempt + 1, dueAt };
  machine.draft.put('jobs', job.key, next);
  runActivity(machine, next);
  return true;
}

/** What the model says of the tries of a task's work, where the engine has it done. */
function pausesOf(
  machine: Machine,
  { elementInstanceKey, implementation, listener, script, stores }: Job,
): PlanNode['retryPauses'] {
  if (implementation.by === 'worker' || (listener ?? script ?? stores) !== undefined) return undefined;
  return machine.nodeOf(machine.element(elementInstanceKey) as ElementInstance).retryPauses;
}
