/** Timers that happen: when they are due, or because an operator does not want to wait. */
import type { Subscription } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { nextDue } from '../bpmn/time.js';
import type { Machine } from './machine.js';
import { invalid, type Refusal } from './refusal.js';
import type { InstanceState } from './state.js';
import { setTimer } from './timer.js';
import { trigger } from './trigger.js';

/** A timer that is waited for. */
export interface AwaitedTimer {
  /** Of the element instance that waits. */
  readonly key: Key;
  /** Of the event that the timer triggers, where the element instance waits for several. */
  readonly elementId?: string;
}

/** One that repeats waits for its next time. */
export function fireTimer(machine: Machine, key: Key): void {
  const subscription = machine.state.subscriptions[key];
  if (subscription === undefined) return;
  const due = subscription.cycle && nextDue(subscription.cycle, subscription.dueAt ?? machine.now);
  if (due === undefined) {
    machine.draft.remove('subscriptions', key);
  } else {
    const { cycle: _over, ...once } = subscription;
    const next = { ...once, ...due };
    machine.draft.put('subscriptions', key, next);
    setTimer(machine, next);
  }
  trigger(machine, subscription, {});
}

/** The host's timer is not needed any more. */
export function triggerTimer(machine: Machine, awaited: AwaitedTimer): void {
  const [timer] = timersOf(machine.state, awaited);
  if (timer === undefined || refuseTimer(machine.state, awaited) !== undefined) return;
  machine.command({ kind: 'cancel-timer', key: timer.key });
  fireTimer(machine, timer.key);
}

export function refuseTimer(state: InstanceState, awaited: AwaitedTimer): Refusal | undefined {
  const { key, elementId } = awaited;
  const events = [...new Set(timersOf(state, awaited).map((timer) => timer.elementId))];
  if (events.length === 1) return undefined;
  if (events.length > 1) {
    return invalid(
      `Expected the id of the event whose timer is meant, since element instance ${key} waits for several: ${events.join(', ')}.`,
    );
  }
  const meant = elementId === undefined ? 'a timer' : `the timer of '${elementId}'`;
  return {
    code: 'INVALID_STATE',
    message: `Expected element instance ${key} to wait for ${meant}, but it does not.`,
  };
}

/** The first that is due comes first. */
function timersOf({ subscriptions }: InstanceState, awaited: AwaitedTimer): readonly Subscription[] {
  const { key, elementId } = awaited;
  return Object.values(subscriptions)
    .filter(({ ownerKey, dueAt }) => ownerKey === key && dueAt !== undefined)
    .filter((timer) => elementId === undefined || timer.elementId === elementId)
    .sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
}
