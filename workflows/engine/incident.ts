/** Incidents: an operation that failed waits, whole, until an operator resolves it. */
import type { Failure } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { withoutStores } from './data-store.js';
import type { Machine } from './machine.js';
import type { ElementInstance, Incident, Operation } from './state.js';

export function raise(machine: Machine, operation: Operation, failure: Failure): void {
  const jobKey = operation.op === 'run-job' ? operation.key : undefined;
  const elementInstanceKey = concernedBy(machine, operation);
  const incident: Incident = {
    key: machine.newKey(),
    code: failure.failure,
    message: failure.message,
    elementInstanceKey,
    ...(jobKey !== undefined && { jobKey }),
    operation: withoutStores(operation),
  };
  machine.draft.put('incidents', incident.key, incident);
  // A join is no instance of its own: its scope has the incident.
  const { elementId } =
    operation.op === 'settle' ? operation : (machine.element(elementInstanceKey) as ElementInstance);
  const worker = jobKey !== undefined && machine.state.jobs[jobKey]?.implementation.by === 'worker';
  machine.record({
    type: 'incident-raised',
    key: incident.key,
    errorType: incident.code,
    errorMessage: incident.message,
    elementInstanceKey,
    elementId,
    ...(worker && { jobKey }),
  });
}

/** The element instance that waits while an operation does. */
export function concernedBy(machine: Machine, operation: Operation): Key {
  if ('scopeKey' in operation) return operation.scopeKey;
  return machine.state.jobs[operation.key]?.elementInstanceKey ?? operation.key;
}

/** Forgets incidents of an element instance whose operation is not to run any more; all of them by default. */
export function withdraw(
  machine: Machine,
  elementInstanceKey: Key,
  concerns: (incident: Incident) => boolean = () => true,
): void {
  for (const incident of machine.incidentsOf(elementInstanceKey)) {
    if (!concerns(incident)) continue;
    machine.draft.remove('incidents', incident.key);
    machine.record({ type: 'incident-resolved', key: incident.key });
  }
}

/** Takes the incident away and runs what it kept. `retries` is for a job of an external worker. */
export function resolve(machine: Machine, key: Key, retries?: number): void {
  const incident = machine.state.incidents[key];
  if (incident === undefined) return;
  machine.draft.remove('incidents', key);
  machine.record({ type: 'incident-resolved', key });
  const job = incident.jobKey === undefined ? undefined : machine.state.jobs[incident.jobKey];
  if (job?.implementation.by === 'worker' && retries !== undefined)
    machine.draft.put('jobs', job.key, { ...job, retries });
  machine.enqueue(incident.operation);
}
