/** Timers of subscriptions. */
import type { Subscription } from '../bpmn/define.js';
import type { Machine } from './machine.js';

/** Asks the host to say when a subscription that waits for a time is due. */
export function setTimer(machine: Machine, { key, dueAt, elementId }: Subscription): void {
  if (dueAt === undefined) return;
  machine.command({ kind: 'set-timer', key, dueAt, summary: machine.plan.nodes[elementId]?.name ?? elementId });
}
