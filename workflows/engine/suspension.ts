/**
 * Suspension: an instance keeps still, with all it calls, until it is resumed. What reaches it meanwhile is held in its
 * state and happens at resumption, in order; what an operator does happens at once. Hosts begin none of the work that is
 * asked for meanwhile before the instance is resumed.
 */
import type { EventBody } from './event.js';
import { ALL } from './grouping.js';
import type { Machine } from './machine.js';
import type { Refusal } from './refusal.js';
import type { HeldEvent, InstanceState } from './state.js';

/** What operators do. */
const AT_ONCE: ReadonlySet<EventBody['kind']> = new Set([
  'suspend',
  'resume',
  'cancel',
  'modify',
  'activate-ad-hoc',
  'migrate',
  'variables-set',
  'incident-resolved',
]);

/** Who does this is told to come back later. */
const REFUSED: ReadonlySet<EventBody['kind']> = new Set([
  'user-task-completed',
  'user-task-changed',
  'user-task-error',
  'job-completed',
  'job-failed',
  'job-error',
  'timer-triggered',
]);

export function isHeld({ suspended }: InstanceState, event: EventBody): event is HeldEvent {
  return suspended !== undefined && !AT_ONCE.has(event.kind);
}

/** A message or signal that is delivered again is held once. */
export function hold(machine: Machine, event: HeldEvent): void {
  const { suspended } = machine.state;
  if (suspended === undefined || suspended.held.some((other) => isSameDelivery(other, event))) return;
  machine.draft.state.suspended = { held: [...suspended.held, event] };
}

export function suspend(machine: Machine): void {
  if (machine.state.suspended !== undefined || machine.state.status !== 'active') return;
  machine.draft.state.suspended = { held: [] };
  machine.record({ type: 'instance-suspended' });
  for (const key of Object.keys(machine.state.calls)) machine.command({ kind: 'suspend-called-process', key });
}

/** What was held is for `step` to let happen. Conditions are looked at again: what they read may have changed. */
export function resume(machine: Machine): void {
  if (machine.state.suspended === undefined) return;
  delete machine.draft.state.suspended;
  machine.record({ type: 'instance-resumed' });
  for (const key of Object.keys(machine.state.calls)) machine.command({ kind: 'resume-called-process', key });
  for (const key of machine.draft.keysOf('conditions', ALL)) machine.unsettled.add(key);
}

/** Keys of timers, jobs and called processes whose answers are held. */
export function answered({ suspended }: InstanceState): ReadonlySet<string> {
  const answers = (suspended?.held ?? []).flatMap((event) =>
    'key' in event && event.kind !== 'called-process-escalated' ? [event.key] : [],
  );
  return new Set(answers);
}

export function refuseSuspended({ info, status, suspended }: InstanceState, { kind }: EventBody): Refusal | undefined {
  const state = suspended === undefined ? status.toUpperCase() : 'SUSPENDED';
  const expected = kind === 'resume' ? 'SUSPENDED' : 'ACTIVE';
  const concerned = kind === 'suspend' || kind === 'resume' || (suspended !== undefined && REFUSED.has(kind));
  if (!concerned || state === expected) return undefined;
  return {
    code: REFUSED.has(kind) ? 'INSTANCE_SUSPENDED' : 'INVALID_STATE',
    message: `Expected process instance ${info.processInstanceKey} to be ${expected}, but it is ${state}.`,
  };
}

function isSameDelivery(one: HeldEvent, other: HeldEvent): boolean {
  const delivery = deliveryOf(one);
  return delivery !== undefined && delivery === deliveryOf(other);
}

function deliveryOf(event: HeldEvent): string | undefined {
  if (event.kind === 'message-correlated') return `message ${event.messageKey} ${event.key}`;
  return event.kind === 'signal-received' && event.signalKey !== undefined
    ? `signal ${event.signalKey} ${event.key}`
    : undefined;
}
