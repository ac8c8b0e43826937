/** Listeners: work at an event in the life of an element, its user task or a flow, which goes on when all have done theirs. */
import { isFailure, type Outcome, type Variables } from '../bpmn/define.js';
import { requestOf } from '../bpmn/job-task.js';
import type { ListenerWork } from '../bpmn/listener.js';
import type { Key, PlanFlow, PlanListener } from '../bpmn/plan.js';
import type { TaskListenerResult } from './event.js';
import { executionOf } from './execution.js';
import { startJob } from './job.js';
import type { Machine } from './machine.js';
import { evaluateAssigning } from './mapping.js';
import { propagate, setLocal } from './scope.js';
import type { ElementInstance, Job, Operation } from './state.js';
import { correct, deny } from './user-task.js';

type Listen = Extract<Operation, { readonly op: 'listen' }>;

export const NO_RETRIES = {
  execution: 'EXECUTION_LISTENER_NO_RETRIES',
  task: 'TASK_LISTENER_NO_RETRIES',
} as const satisfies Record<PlanListener['on'], string>;

function listenersOf(machine: Machine, { key, on, event, flowIds }: Listen): readonly PlanListener<ListenerWork>[] {
  const holders =
    flowIds === undefined
      ? [machine.nodeOf(machine.element(key) as ElementInstance)]
      : flowIds.map((id) => machine.plan.flows[id] as PlanFlow);
  return holders
    .flatMap(({ listeners = [] }) => listeners as readonly PlanListener<ListenerWork>[])
    .filter((listener) => listener.on === on && listener.event === event);
}

/** Runs the listener whose turn it is; one that is a job goes on with the next when the job is done. */
export function listen(machine: Machine, operation: Listen): Outcome {
  const { key, at, on, event } = operation;
  const listener = listenersOf(machine, operation)[at];
  if (listener === undefined) return machine.enqueueNext(operation.then);
  const next: Operation = { ...operation, at: at + 1 };
  const { work, keeps } = listener;
  if (!('expression' in work)) {
    const request = requestOf(executionOf(machine, key), work);
    if (isFailure(request)) return request;
    return startJob(machine, key, request, { then: next, listener: { on, event, keeps } });
  }
  const { expression } = work;
  const done = evaluateAssigning(machine, { scopeKey: key, expression, onFailure: NO_RETRIES[on], event });
  if (isFailure(done)) return done;
  for (const { name, value, local } of done.assignments)
    (local ? setLocal : propagate)(machine, key, { [name]: value });
  machine.enqueueNext(next);
}

/** The job of a listener is done: the next one's turn, unless this one denied what was to happen to its user task. */
export function heard(
  machine: Machine,
  { job, variables, result }: { readonly job: Job; readonly variables: Variables; readonly result: TaskListenerResult },
): void {
  const { elementInstanceKey: key, listener, then } = job;
  if (listener === undefined || then === undefined) return;
  const { scopeKey = key } = machine.element(key) as ElementInstance;
  if (listener.keeps === 'local') setLocal(machine, key, variables);
  else propagate(machine, listener.keeps === 'around' ? scopeKey : key, variables);
  if (listener.on === 'task' && result.denied === true) return deny(machine, key);
  if (listener.on === 'task' && result.corrections !== undefined) correct(machine, key, result.corrections);
  machine.enqueue(then);
}

/** Listeners are at work at this element instance, or one of theirs is an incident. */
export function isListening({ jobs, incidents }: Machine['state'], key: Key): boolean {
  return (
    Object.values(jobs).some((job) => job.elementInstanceKey === key && job.listener !== undefined) ||
    Object.values(incidents).some(({ operation }) => operation.op === 'listen' && operation.key === key)
  );
}
