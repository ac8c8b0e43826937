/** Ending element instances that do not complete, and letting go of what an instance waits for. */
import type { Key, PlanNode } from '../bpmn/plan.js';
import type { StartEventSpec } from '../bpmn/elements/start-event.js';
import type { Machine } from './machine.js';
import { startsOf } from './catching.js';
import { withdraw } from './incident.js';
import type { BpmnError, ElementInstance } from './state.js';

/** Ends an instance and all inside it, children first; its token is for the caller to take away. */
export function terminate(machine: Machine, key: Key): void {
  machine.move(key, 'terminating');
  for (const child of machine.childrenOf(key)) terminate(machine, child.key);
  machine.purge(key);
  end(machine, key, 'TERMINATED');
}

/** Ends all that is inside a scope but `except`, which stays as its only token. */
export function terminateInside(machine: Machine, key: Key, except?: Key): void {
  machine.purge(key);
  withdraw(machine, key, ({ operation }) => operation.op === 'settle');
  for (const child of machine.childrenOf(key)) if (child.key !== except) terminate(machine, child.key);
  machine.update(key, { tokens: except === undefined ? 0 : 1, arrivals: {}, joined: {} });
}

/** As above for an interrupting event subprocess: the scope's other event subprocesses are not waited for any more. */
export function interruptInside(machine: Machine, key: Key): void {
  terminateInside(machine, key);
  const { eventSubProcesses } = machine.nodeOf(machine.element(key) as ElementInstance);
  const starts = startsOf(machine.plan, eventSubProcesses).map(({ id }) => id);
  machine.purgeCaught(key, starts);
  withdraw(machine, key, ({ operation }) => operation.op === 'watch' && starts.includes(operation.elementId));
  for (const { key: subscription, elementId } of machine.subscriptionsOf(key)) {
    const { spec } = machine.plan.nodes[elementId] as PlanNode<StartEventSpec>;
    if (spec.eventSubProcess !== undefined) closeSubscription(machine, subscription);
  }
}

/** Records the end of an instance and removes it with everything it waited for. */
export function end(machine: Machine, key: Key, outcome: 'COMPLETED' | 'TERMINATED'): void {
  release(machine, key);
  machine.move(key, outcome === 'COMPLETED' ? 'completed' : 'terminated');
  machine.record({ type: 'element-ended', key, state: outcome });
  const { notify, elementId, role } = machine.element(key) as ElementInstance;
  machine.draft.remove('elements', key);
  const { endAfter = [], info } = machine.state;
  if (role !== 'inner' && endAfter.includes(elementId))
    machine.enqueueNext({ op: 'stop', key: info.processInstanceKey });
  if (notify !== undefined)
    machine.enqueue({ op: 'resume', key: notify, happening: { kind: 'compensated', variables: {} } });
}

/** Ends the whole instance. */
export function endInstance(machine: Machine, outcome: 'COMPLETED' | 'TERMINATED'): void {
  const { processInstanceKey } = machine.state.info;
  machine.draft.state.result = machine.element(processInstanceKey)?.variables ?? {};
  if (outcome === 'TERMINATED') terminate(machine, processInstanceKey);
  else end(machine, processInstanceKey, 'COMPLETED');
  delete machine.draft.state.suspended;
  machine.draft.state.status = outcome === 'COMPLETED' ? 'completed' : 'terminated';
  machine.record({ type: 'instance-ended', state: outcome });
}

/** Ends a called instance with an error that one of its callers catches. */
export function endWithError(machine: Machine, error: BpmnError): void {
  machine.draft.state.error = error;
  endInstance(machine, 'TERMINATED');
}

function release(machine: Machine, key: Key): void {
  closeSubscriptions(machine, key);
  for (const jobKey of machine.draft.keysOf('jobs', key)) {
    const by = machine.state.jobs[jobKey]?.implementation.by;
    machine.draft.remove('jobs', jobKey);
    if (by === 'worker') machine.record({ type: 'job-ended', key: jobKey, state: 'CANCELED' });
    else machine.command({ kind: 'cancel-activity', key: jobKey });
  }
  for (const taskKey of machine.draft.keysOf('userTasks', key)) {
    machine.draft.remove('userTasks', taskKey);
    machine.record({ type: 'user-task-ended', key: taskKey, state: 'CANCELED' });
  }
  withdraw(machine, key);
  if (machine.state.calls[key] !== undefined) {
    machine.draft.remove('calls', key);
    machine.command({ kind: 'cancel-called-process', key });
  }
}

/** Nothing that an element instance waits for is waited for any more. */
export function closeSubscriptions(machine: Machine, key: Key): void {
  for (const subscription of machine.draft.keysOf('subscriptions', key)) closeSubscription(machine, subscription);
}

export function closeSubscription(machine: Machine, key: Key, reason: 'CORRELATED' | 'CANCELED' = 'CANCELED'): void {
  const subscription = machine.state.subscriptions[key];
  if (subscription === undefined) return;
  machine.draft.remove('subscriptions', key);
  if (subscription.dueAt !== undefined) machine.command({ kind: 'cancel-timer', key });
  if (subscription.messageName !== undefined) machine.record({ type: 'subscription-closed', key, reason });
  if (subscription.signalName !== undefined) machine.record({ type: 'signal-subscription-closed', key });
}
