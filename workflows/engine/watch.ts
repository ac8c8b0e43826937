/** Events that watch an element instance while it is active: its boundary events, and the event subprocesses inside it. */
import { isFailure, type Outcome } from '../bpmn/define.js';
import type { Key, PlanNode } from '../bpmn/plan.js';
import { triggerOf } from '../bpmn/triggers/index.js';
import { startsOf, watchedBy } from './catching.js';
import { executionOf } from './execution.js';
import type { Machine } from './machine.js';
import type { ElementInstance } from './state.js';
import { closeSubscription } from './terminate.js';

/** What is not to be watched for: these events, or all event subprocesses inside. */
interface Unwatched {
  readonly except?: ReadonlySet<string>;
  readonly inside?: boolean;
}

/** Opens what is not open yet; the boundary belongs to the body of a repeated activity, what is inside to its inner instances. */
export function watch(machine: Machine, instance: ElementInstance, { except, inside = true }: Unwatched = {}): Outcome {
  const { boundary, eventSubProcesses } = machine.nodeOf(instance);
  const { role } = instance;
  if (boundary.length === 0 && !eventSubProcesses?.length) return;
  const watching: readonly PlanNode[] = [
    ...(role === 'body' || !inside ? [] : startsOf(machine.plan, eventSubProcesses)),
    ...(role === 'inner' ? [] : boundary.map((id) => machine.plan.nodes[id] as PlanNode)),
  ];
  for (const node of watching) {
    if (except?.has(node.id)) continue;
    const outcome = isWatched(machine, instance, node) ? undefined : watchFor(machine, instance.key, node);
    if (isFailure(outcome)) return outcome;
  }
}

function isWatched(machine: Machine, { key }: ElementInstance, { id }: PlanNode): boolean {
  return machine.subscriptionsOf(key).some(({ elementId }) => elementId === id);
}

/** Waits, on behalf of instance `key`, for what triggers an event that watches it. */
export function watchFor(machine: Machine, key: Key, node: PlanNode): Outcome {
  const { trigger, interrupting } = watchedBy(node);
  const target = { elementId: node.id, interrupting };
  const outcome = triggerOf(trigger).subscribe?.(executionOf(machine, key), trigger.spec, target);
  if (!isFailure(outcome)) return;
  // One of several triggers failed: all are subscribed again when the incident is resolved.
  for (const subscription of machine.subscriptionsOf(key))
    if (subscription.elementId === node.id) closeSubscription(machine, subscription.key);
  return outcome;
}
