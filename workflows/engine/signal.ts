/** Signals: a broadcast reaches each subscription once, however often a host delivers it. */
import type { Variables } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import type { Machine } from './machine.js';
import { deliveryOf } from './refuse.js';
import { closeSubscription } from './terminate.js';
import { trigger } from './trigger.js';

/** As many messages and signals are remembered, so that a delivery repeated after a crash is known. */
const RECENT = 100;

/** Remembers the newest of what was taken. */
export function rememberTaken(machine: Machine, delivery: string): void {
  machine.draft.state.recentMessages = [...machine.state.recentMessages, delivery].slice(-RECENT);
}

/** `signalKey` is that of the broadcast. */
export function takeSignal(
  machine: Machine,
  signal: { readonly key: Key; readonly signalKey?: Key; readonly variables: Variables },
): void {
  const { key, signalKey, variables } = signal;
  const subscription = machine.state.subscriptions[key];
  if (subscription === undefined) return;
  if (signalKey !== undefined) {
    const delivery = deliveryOf(signalKey, key);
    if (machine.state.recentMessages.includes(delivery)) return;
    rememberTaken(machine, delivery);
  }
  if (subscription.interrupting) closeSubscription(machine, key, 'CORRELATED');
  trigger(machine, subscription, variables);
}
