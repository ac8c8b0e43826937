/** Tokens that reach an element. */
import type { Arrival, Triggered } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import type { Machine } from './machine.js';

/** Takes the tokens that an arrival consumed out of the scope, and activates the element where it says so. */
export function arrived(
  machine: Machine,
  options: {
    readonly scopeKey: Key;
    readonly elementId: string;
    readonly arrival: Arrival;
    readonly triggered?: Triggered;
  },
): void {
  const { scopeKey, elementId, arrival, triggered } = options;
  if (arrival.consumed === 0) return;
  machine.addTokens(scopeKey, (arrival.activates ? 1 : 0) - arrival.consumed);
  if (arrival.activates) machine.enqueue({ op: 'activate', scopeKey, elementId, ...(triggered && { triggered }) });
  else machine.enqueue({ op: 'child-ended', key: scopeKey });
}
