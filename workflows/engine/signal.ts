/** Signals: a broadcast reaches each subscription once, however often a host delivers it. */
import type { Subscription, Variables } from '../bpmn/define.js';
import type { BoundaryEventSpec } from '../bpmn/elements/boundary-event.js';
import type { Key, PlanNode } from '../bpmn/plan.js';
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
  const others = Object.values(machine.state.subscriptions);
  if (others.some((inside) => yields(machine, subscription, inside))) return;
  for (const boundary of others) {
    if (signalKey !== undefined && yields(machine, boundary, subscription))
      rememberTaken(machine, deliveryOf(signalKey, boundary.key));
  }
  if (subscription.interrupting) closeSubscription(machine, key, 'CORRELATED');
  trigger(machine, subscription, variables);
}

/** Whether a boundary event leaves the signal to an event subprocess inside its activity (BPMN 2.0.2 §10.5.6). */
function yields(machine: Machine, boundary: Subscription, inside: Subscription): boolean {
  if (inside.signalName === undefined || inside.signalName !== boundary.signalName) return false;
  const { spec } = machine.plan.nodes[boundary.elementId] as PlanNode<Partial<BoundaryEventSpec>>;
  if (spec.yieldsTo?.includes(inside.elementId) !== true) return false;
  // The boundary of a repeated activity is its body's, what is inside belongs to its inner instances.
  return [inside.ownerKey, machine.element(inside.ownerKey)?.scopeKey].includes(boundary.ownerKey);
}
