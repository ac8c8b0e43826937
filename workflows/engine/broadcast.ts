/** Throwing signals. */
import type { Variables } from '../bpmn/define.js';
import type { Machine } from './machine.js';

/** Tells the host, and at once those who wait in this instance: before the host answers, their scope may have ended. */
export function broadcastSignal(
  machine: Machine,
  { name, variables }: { readonly name: string; readonly variables: Variables },
): void {
  const signalKey = machine.newKey();
  machine.record({ type: 'signal-broadcast', key: signalKey, signalName: name, variables });
  for (const { key, ownerKey, signalName } of Object.values(machine.state.subscriptions)) {
    if (signalName === name) machine.enqueue({ op: 'hear', key: ownerKey, subscriptionKey: key, signalKey, variables });
  }
}
