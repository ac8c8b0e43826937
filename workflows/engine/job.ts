/** Jobs: the work of a task, done by an activity that the host runs or by an external worker that a record calls. */
import type { JobRequest, Variables } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import type { Machine } from './machine.js';
import { visible } from './scope.js';
import type { ElementInstance, Job } from './state.js';

export function startJob(
  machine: Machine,
  elementInstanceKey: Key,
  request: JobRequest,
  instead: Pick<Job, 'then' | 'listener' | 'script' | 'stores'> = {},
): void {
  const job: Job = { ...request, ...instead, key: machine.newKey(), elementInstanceKey, attempt: 1 };
  machine.draft.put('jobs', job.key, job);
  if (job.implementation.by === 'worker') {
    const { elementId } = machine.element(elementInstanceKey) as ElementInstance;
    const { key, type, retries, headers, listener } = job;
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
  runActivity(machine, job, 0);
}

/** Asks the host to run the activity of a job; a worker's job waits for its worker. */
export function runActivity(machine: Machine, job: Job, delayMs: number): void {
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
    retries,
    delayMs,
  });
}

/** What a catalogue activity declares to take and the task gives it; all that is visible to a foreign activity. */
function inputOf(
  machine: Machine,
  { key, elementInstanceKey, implementation, listener, script, stores }: Job,
): Variables {
  if (stores !== undefined) return { ...stores, key } as unknown as Variables;
  if (script !== undefined) return { ...visible(machine.state, script.scopeKey), ...script.given };
  if (implementation.by !== 'activity' || implementation.inputs === 'visible')
    return visible(machine.state, elementInstanceKey);
  // A listener has no mappings of its own.
  const variables = listener
    ? visible(machine.state, elementInstanceKey)
    : (machine.element(elementInstanceKey) as ElementInstance).variables;
  return Object.fromEntries(
    implementation.inputs.flatMap((name) => (Object.hasOwn(variables, name) ? [[name, variables[name] ?? null]] : [])),
  );
}

/** Tries a local activity again after a growing pause; answers false when it has had all its attempts. */
export function retryJob(machine: Machine, job: Job): boolean {
  const { implementation } = job;
  if (implementation.by !== 'activity' || job.attempt >= implementation.maximumAttempts) return false;
  const next = { ...job, attempt: job.attempt + 1 };
  machine.draft.put('jobs', job.key, next);
  runActivity(machine, next, implementation.initialIntervalMs * 2 ** (job.attempt - 1));
  return true;
}
