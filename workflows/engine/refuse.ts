/** Whether an event would find what it is about: hosts ask before they accept a command, so that a wrong one leaves no trace. */
import type { Key, Plan } from '../bpmn/plan.js';
import type { EventBody } from './event.js';
import { refuseAdHocActivation } from './ad-hoc.js';
import { refuseTimer } from './fire-timer.js';
import { isListening } from './listener.js';
import { refuseMigration } from './migrate.js';
import { lastKeyOf, prefixOf } from './key.js';
import { refuseModification } from './modify.js';
import type { Refusal } from './refusal.js';
import type { InstanceState } from './state.js';
import { refuseSuspended } from './suspension.js';

export function refuse(plan: Plan, state: InstanceState, event: EventBody): Refusal | undefined {
  if (state.status === 'completed' || state.status === 'terminated') {
    return {
      code: 'INSTANCE_ENDED',
      message: `Expected process instance ${state.info.processInstanceKey} to be active, but it is ${state.status}.`,
    };
  }
  const suspended = refuseSuspended(state, event);
  if (suspended !== undefined) return suspended;
  const missing = (what: string, key: Key): Refusal => {
    const { processInstanceKey } = state.info;
    const expected = `Expected ${what} ${key} to be waiting, but process instance ${processInstanceKey}`;
    return isAhead(state, key)
      ? { code: 'INSTANCE_BEHIND', message: `${expected} comes to it again only now. Repeat the command.` }
      : { code: 'NOT_FOUND', message: `${expected} has none of this key.` };
  };
  switch (event.kind) {
    case 'user-task-completed':
    case 'user-task-changed':
    case 'user-task-error':
      return state.userTasks[event.key] === undefined ? missing('user task', event.key) : refuseListened(state, event);
    case 'job-completed':
    case 'job-failed':
    case 'job-error':
      // The job of an activity is the host's own affair.
      return state.jobs[event.key]?.implementation.by === 'worker' ? undefined : missing('job', event.key);
    case 'signal-received':
      return state.subscriptions[event.key] === undefined && !isTaken(state, event)
        ? missing('signal subscription', event.key)
        : undefined;
    case 'message-correlated':
      return state.subscriptions[event.key] === undefined && !state.recentMessages.includes(event.messageKey)
        ? missing('message subscription', event.key)
        : undefined;
    case 'variables-set':
      return state.elements[event.scopeKey] === undefined ? missing('element instance', event.scopeKey) : undefined;
    case 'incident-resolved':
      return state.incidents[event.key] === undefined ? missing('incident', event.key) : undefined;
    case 'timer-triggered':
      return refuseTimer(state, event);
    case 'activate-ad-hoc':
      return refuseAdHocActivation(plan, state, event);
    case 'modify':
      return isDone(state, event) ? undefined : refuseModification(plan, state, event);
    case 'migrate':
      return refuseMigration(plan, state, event);
    default:
      return undefined;
  }
}

/** Who knows this key of the instance has seen steps that a crash has taken back, and that are done again. */
function isAhead(state: InstanceState, key: Key): boolean {
  const last = lastKeyOf(state);
  return key.length === last.length && key > last && key.startsWith(prefixOf(state));
}

/** As long as listeners are at work on a user task, nothing else happens to it; and a task is claimed once. */
function refuseListened(
  state: InstanceState,
  event: Extract<EventBody, { readonly kind: 'user-task-completed' | 'user-task-changed' | 'user-task-error' }>,
): Refusal | undefined {
  const owner = state.userTasks[event.key] as Key;
  const task = state.elements[owner]?.userTask;
  if (task === undefined) return undefined;
  if (isListening(state, owner)) {
    const message = `Expected user task ${event.key} to be CREATED, but its listeners are at work.`;
    return { code: 'INVALID_STATE', message };
  }
  if (event.kind !== 'user-task-changed' || event.claim !== true) return undefined;
  const { assignee = null } = task.attributes;
  if (assignee === null || assignee === event.changes.assignee) return undefined;
  const message = `Expected user task ${event.key} to be assigned to nobody, but it is assigned to ${assignee}.`;
  return { code: 'INVALID_STATE', message };
}

/** The instance had this signal before. */
function isTaken(
  { recentMessages }: InstanceState,
  { key, signalKey }: Extract<EventBody, { readonly kind: 'signal-received' }>,
): boolean {
  return signalKey !== undefined && recentMessages.includes(deliveryOf(signalKey, key));
}

/** An operation that is given again under its id has been done. */
export function isDone({ recentMessages }: InstanceState, { operationId }: { readonly operationId?: string }): boolean {
  return operationId !== undefined && recentMessages.includes(operationId);
}

/** What a signal taken by a subscription is remembered as. */
export function deliveryOf(signalKey: Key, subscriptionKey: Key): string {
  return `${signalKey}:${subscriptionKey}`;
}
