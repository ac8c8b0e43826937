/** What each event from outside sets in motion. An event about something that has ended changes nothing. */
import { isFailure, type Failure, type Variables } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { storesDone } from './data-store.js';
import { activateAdHoc } from './ad-hoc.js';
import { throwError, throwEscalation } from './error.js';
import type { EngineEvent, EventBody } from './event.js';
import { fireTimer, triggerTimer } from './fire-timer.js';
import { raise, resolve, withdraw } from './incident.js';
import { retryJob } from './job.js';
import { errorIn } from './job-error.js';
import { heard, NO_RETRIES } from './listener.js';
import { ROOT } from './lineage.js';
import type { Machine } from './machine.js';
import { resolveStart } from './modification.js';
import { modify } from './modify.js';
import { start } from './operate.js';
import { propagate, setLocal } from './scope.js';
import { isDone } from './refuse.js';
import { isRefusal } from './refusal.js';
import { scriptDone } from './script.js';
import type { BpmnError, Job } from './state.js';
import { rememberTaken, takeSignal } from './signal.js';
import { resume as resumeInstance, suspend } from './suspension.js';
import { closeSubscription, endInstance } from './terminate.js';
import { trigger } from './trigger.js';
import { changeUserTask, completeUserTask } from './user-task.js';

/** All but a migration, which goes from one plan to another: `step` sees to it. */
type Handled = Exclude<EventBody, { readonly kind: 'migrate' }>;
type Handlers = {
  readonly [Kind in Handled['kind']]: (machine: Machine, event: Extract<EventBody, { readonly kind: Kind }>) => void;
};

export function handle(machine: Machine, event: Exclude<EngineEvent, { readonly kind: 'migrate' }>): void {
  (handlers[event.kind] as (machine: Machine, event: EngineEvent) => void)(machine, event);
}

const handlers: Handlers = {
  start(machine, { variables, startElementId, messageName, startInside, endAfter }) {
    const { info } = machine.state;
    const { processInstanceKey: key, parent, ...rest } = info;
    machine.draft.state.status = 'active';
    machine.record({
      type: 'instance-started',
      ...rest,
      processInstanceKey: key,
      processId: machine.plan.processId,
      ...(machine.plan.versionTag !== undefined && { versionTag: machine.plan.versionTag }),
      ...(parent && {
        parentProcessInstanceKey: parent.processInstanceKey,
        parentElementInstanceKey: parent.elementInstanceKey,
      }),
      rootProcessInstanceKey: parent?.rootProcessInstanceKey ?? key,
    });
    start(machine, { key, elementId: machine.plan.processId, role: 'plain', lineage: ROOT, compensable: [] });
    if (endAfter !== undefined) machine.draft.state.endAfter = endAfter;
    if (startInside !== undefined) {
      setLocal(machine, key, variables);
      const resolved = resolveStart(machine.plan, machine.state, startInside);
      const inside = isRefusal(resolved) ? undefined : resolved.start.map(({ entry }) => entry);
      return machine.enqueue({ op: 'enter', key, ...(inside && { inside }) });
    }
    if (startElementId === undefined) {
      setLocal(machine, key, variables);
      return machine.enqueue({ op: 'enter', key });
    }
    machine.remember(key, startElementId);
    const triggered = { variables, ...(messageName !== undefined && { messageName }) };
    machine.enqueue({ op: 'enter', key, triggered });
  },

  'job-completed'(machine, { key, variables, result = {} }) {
    const job = machine.state.jobs[key];
    if (job === undefined) return;
    const error = errorIn(machine, job, { variables });
    if (isFailure(error)) return giveUp(machine, job, error);
    if (error !== undefined) return throwFrom(machine, job, error);
    machine.draft.remove('jobs', key);
    const { denied, deniedReason = '' } = result;
    if (job.implementation.by === 'worker')
      machine.record({ type: 'job-ended', key, state: 'COMPLETED', ...(denied === true && { denied: deniedReason }) });
    dropIncidentsOf(machine, job);
    if (job.listener !== undefined) heard(machine, { job, variables, result });
    else if (job.script !== undefined) scriptDone(machine, job, variables);
    else if (job.stores !== undefined) storesDone(machine, job, variables);
    else resume(machine, job.elementInstanceKey, variables);
  },

  'job-failed'(machine, { key, message, final, variables, retries = 0, details, ...failed }) {
    const job = machine.state.jobs[key];
    if (job === undefined) return;
    const incident = job.listener
      ? NO_RETRIES[job.listener.on]
      : (job.script?.onFailure ?? failed.incident ?? 'JOB_NO_RETRIES');
    setLocal(machine, job.elementInstanceKey, variables);
    const answer = { message, retries, ...(details !== undefined && { details }) };
    const error = errorIn(machine, job, { variables, failed: answer });
    if (error !== undefined && !isFailure(error)) return throwFrom(machine, job, error);
    // With tries left a worker's job is its row's own affair.
    if (retries > 0 || (!final && retryJob(machine, job))) return;
    giveUp(machine, job, { failure: incident, message });
  },

  'job-error'(machine, { key, code, message, variables }) {
    const job = machine.state.jobs[key];
    if (job !== undefined) throwFrom(machine, job, { code, message, variables });
  },

  'user-task-completed'(machine, { key, variables }) {
    const elementInstanceKey = machine.state.userTasks[key];
    if (elementInstanceKey !== undefined) completeUserTask(machine, elementInstanceKey, variables);
  },

  'user-task-changed'(machine, { key, event, changes }) {
    const elementInstanceKey = machine.state.userTasks[key];
    if (elementInstanceKey !== undefined) changeUserTask(machine, { key: elementInstanceKey, event, changes });
  },

  'timer-fired'(machine, { key }) {
    fireTimer(machine, key);
  },

  'timer-triggered'(machine, timer) {
    triggerTimer(machine, timer);
  },

  'message-correlated'(machine, { key, messageKey, variables }) {
    const subscription = machine.state.subscriptions[key];
    const { recentMessages } = machine.state;
    if (subscription === undefined || recentMessages.includes(messageKey)) return;
    rememberTaken(machine, messageKey);
    machine.record({ type: 'message-correlated', subscriptionKey: key, messageKey });
    if (subscription.interrupting) closeSubscription(machine, key, 'CORRELATED');
    trigger(machine, subscription, variables);
  },

  'signal-received'(machine, signal) {
    takeSignal(machine, signal);
  },

  'user-task-error'(machine, { key, code, message, variables }) {
    const elementInstanceKey = machine.state.userTasks[key];
    if (elementInstanceKey === undefined) return;
    const outcome = throwError(machine, elementInstanceKey, { code, message, variables });
    if (isFailure(outcome)) raise(machine, { op: 'throw', key: elementInstanceKey, code, message, variables }, outcome);
  },

  'called-process-escalated'(machine, { key, code, variables }) {
    if (machine.state.calls[key] !== undefined) throwEscalation(machine, key, { code, variables });
  },

  'called-process-ended'(machine, { key, outcome }) {
    const request = machine.state.calls[key];
    if (request === undefined) return;
    if (outcome.kind === 'failed') {
      return raise(machine, { op: 'call', key }, { failure: 'CALLED_ELEMENT_ERROR', message: outcome.message });
    }
    machine.draft.remove('calls', key);
    if (outcome.kind === 'completed') return resume(machine, key, outcome.variables);
    const { code, message, variables } = outcome;
    machine.enqueue({ op: 'throw', key, code, message, variables });
  },

  'variables-set'(machine, { scopeKey, variables, local }) {
    if (local) setLocal(machine, scopeKey, variables);
    else propagate(machine, scopeKey, variables);
  },

  'incident-resolved'(machine, { key, retries }) {
    resolve(machine, key, retries);
  },

  modify(machine, event) {
    if (isDone(machine.state, event)) return;
    if (event.operationId !== undefined) rememberTaken(machine, event.operationId);
    modify(machine, event);
  },

  'activate-ad-hoc'(machine, activation) {
    activateAdHoc(machine, activation);
  },

  suspend(machine) {
    suspend(machine);
  },

  resume(machine) {
    resumeInstance(machine);
  },

  cancel(machine) {
    endInstance(machine, 'TERMINATED');
  },
};

function resume(machine: Machine, key: Key, variables: Variables): void {
  machine.enqueue({ op: 'resume', key, happening: { kind: 'completed', variables } });
}

/** The job ends with an error of the process, or waits with an incident where nobody catches it. */
function throwFrom(machine: Machine, job: Job, error: BpmnError): void {
  const { key, elementInstanceKey, implementation } = job;
  if (implementation.by === 'worker') machine.record({ type: 'job-ended', key, state: 'ERROR_THROWN' });
  dropIncidentsOf(machine, job);
  machine.draft.remove('jobs', key);
  const outcome = throwError(machine, elementInstanceKey, error);
  if (!isFailure(outcome)) return;
  machine.draft.put('jobs', key, job);
  raise(machine, { op: 'run-job', key }, outcome);
}

/** No try is left: an operator has to look. */
function giveUp(machine: Machine, job: Job, failure: Failure): void {
  const { key, implementation } = job;
  if (implementation.by === 'worker')
    machine.record({ type: 'job-retries-exhausted', key, errorMessage: failure.message });
  dropIncidentsOf(machine, job);
  raise(machine, { op: 'run-job', key }, failure);
}

/** A job that goes on after all needs no operator any more. */
function dropIncidentsOf(machine: Machine, { key, elementInstanceKey }: Job): void {
  withdraw(machine, elementInstanceKey, ({ jobKey }) => jobKey === key);
}
