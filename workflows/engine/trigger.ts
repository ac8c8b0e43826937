/** A subscription's trigger happened: for the instance that waits, or for an event that watches it. */
import { isFailure, type Subscription, type Variables } from '../bpmn/define.js';
import { elementOf } from '../bpmn/elements/index.js';
import type { Key, PlanNode } from '../bpmn/plan.js';
import type { MultipleSpec } from '../bpmn/triggers/multiple.js';
import { watchedBy } from './catching.js';
import { raise } from './incident.js';
import type { Machine } from './machine.js';
import { closeSubscription } from './terminate.js';
import { watchFor } from './watch.js';

export function trigger(machine: Machine, subscription: Subscription, given: Variables): void {
  const { ownerKey, elementId, part } = subscription;
  const node = machine.plan.nodes[elementId] as PlanNode;
  const variables = { ...subscription.gathered, ...given };
  if (part !== undefined && !gather(machine, subscription, variables)) return;
  // The start event of a process waits itself for the rest of its triggers.
  const watches = elementOf(node.kind).caught !== undefined && machine.element(ownerKey)?.elementId !== elementId;
  machine.enqueue(
    watches
      ? { op: 'caught', key: ownerKey, elementId, triggered: { variables } }
      : { op: 'resume', key: ownerKey, happening: { kind: 'triggered', elementId, variables } },
  );
}

/** One of several triggers of an event happened. Answers whether the event did: always, or when it was the last of all. */
function gather(machine: Machine, subscription: Subscription, variables: Variables): boolean {
  const { ownerKey, elementId, interrupting } = subscription;
  const node = machine.plan.nodes[elementId] as PlanNode;
  const watched = watchedBy(node).trigger;
  if (!(watched.spec as MultipleSpec).all) return true;
  closeSubscription(machine, subscription.key, 'CORRELATED');
  const others = machine.subscriptionsOf(ownerKey).filter((other) => other.elementId === elementId);
  for (const other of others) {
    machine.draft.put('subscriptions', other.key, { ...other, gathered: { ...other.gathered, ...variables } });
  }
  if (others.length > 0) return false;
  if (!interrupting) watchAgain(machine, ownerKey, node);
  return true;
}

/** A non-interrupting event waits for all of them again. What it happened by counts, even where that fails. */
function watchAgain(machine: Machine, key: Key, node: PlanNode): void {
  const outcome = watchFor(machine, key, node);
  if (isFailure(outcome)) raise(machine, { op: 'watch', key, elementId: node.id }, outcome);
}
