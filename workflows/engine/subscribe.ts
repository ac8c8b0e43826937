/** Beginning to wait for a trigger. */
import type { OpenSubscription, Subscription } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import type { Machine } from './machine.js';
import { setTimer } from './timer.js';

export function subscribe(machine: Machine, ownerKey: Key, open: OpenSubscription): void {
  const subscription: Subscription = { ...open, key: machine.newKey(), ownerKey };
  machine.draft.put('subscriptions', subscription.key, subscription);
  const { key, messageName, correlationKey, signalName, interrupting, elementId, trigger } = subscription;
  if (trigger === 'conditional') machine.unsettled.add(key);
  setTimer(machine, subscription);
  if (signalName !== undefined)
    machine.record({ type: 'signal-subscription-opened', key, elementInstanceKey: ownerKey, elementId, signalName });
  if (messageName !== undefined && correlationKey !== undefined) {
    machine.record({
      type: 'subscription-opened',
      key,
      elementInstanceKey: ownerKey,
      elementId,
      messageName,
      correlationKey,
      interrupting,
    });
  }
}
