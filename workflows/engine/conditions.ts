/** Which conditions a change of variables makes worth looking at. */
import type { Subscription } from '../bpmn/define.js';
import type { Key, PlanNode } from '../bpmn/plan.js';
import type { ConditionalSpec } from '../bpmn/triggers/conditional.js';
import { partOf } from '../bpmn/triggers/index.js';
import { watchedBy } from './catching.js';
import { ALL } from './grouping.js';
import type { Machine } from './machine.js';

/** Marks the conditional subscriptions in or below the scope that read one of these variables. */
export function markConditions(machine: Machine, scopeKey: Key, names: readonly string[]): void {
  for (const key of machine.draft.keysOf('conditions', ALL)) {
    const { ownerKey, elementId, part } = machine.state.subscriptions[key] as Subscription;
    if (!isWithin(machine, ownerKey, scopeKey)) continue;
    const { variables } = partOf(watchedBy(machine.plan.nodes[elementId] as PlanNode).trigger, part)
      .spec as ConditionalSpec;
    if (variables === undefined || variables.some((name) => names.includes(name))) machine.unsettled.add(key);
  }
}

function isWithin(machine: Machine, key: Key, scopeKey: Key): boolean {
  for (let at: Key | undefined = key; at !== undefined; at = machine.element(at)?.scopeKey)
    if (at === scopeKey) return true;
  return false;
}
