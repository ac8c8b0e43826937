/** What can only be decided when nothing else happens any more: joins that look ahead, and conditions. */
import { isFailure } from '../bpmn/define.js';
import { elementOf } from '../bpmn/elements/index.js';
import type { Key, Plan, PlanNode } from '../bpmn/plan.js';
import type { ConditionalSpec } from '../bpmn/triggers/conditional.js';
import { partOf } from '../bpmn/triggers/index.js';
import { arrived } from './arrive.js';
import { watchedBy } from './catching.js';
import { bringIn } from './data.js';
import { withoutStores } from './data-store.js';
import { executionOf } from './execution.js';
import { ALL, byAge } from './grouping.js';
import type { Machine } from './machine.js';
import { raise } from './incident.js';
import { evaluate } from './mapping.js';
import type { ElementInstance, Operation } from './state.js';
import { trigger } from './trigger.js';

/** Looks for one thing that can go on, and sets it going. */
export function settle(machine: Machine): boolean {
  return settleJoin(machine) || settleData(machine) || settleCondition(machine);
}

/** Activities that wait for their data are entered when it is there (BPMN 2.0.2 §10.4.2). */
function settleData(machine: Machine): boolean {
  for (const key of oldestFirst(machine.draft.keysOf('awaiting', ALL))) {
    const instance = machine.element(key) as ElementInstance;
    const { awaitsData } = instance;
    const { data } = machine.nodeOf(instance);
    if (awaitsData === undefined || data === undefined) continue;
    const { stores = {} } = awaitsData;
    const inputs = bringIn(machine, instance, { data, overlay: {}, stores });
    if (inputs === 'unavailable') continue;
    const { awaitsData: _over, ...rest } = instance;
    machine.draft.put('elements', key, rest);
    machine.enqueue(withoutStores(awaitsData));
    return true;
  }
  return false;
}

function settleJoin(machine: Machine): boolean {
  if (!looksAhead(machine.plan)) return false;
  for (const scopeKey of oldestFirst(machine.draft.keysOf('joining', ALL))) {
    for (const elementId of Object.keys(machine.element(scopeKey)?.arrivals ?? {})) {
      const node = machine.plan.nodes[elementId];
      const settleNode = node && elementOf(node.kind).settle;
      if (node === undefined || settleNode === undefined) continue;
      const operation = { op: 'settle', scopeKey, elementId } as const;
      if (isHeld(machine, operation)) continue;
      const arrival = settleNode(executionOf(machine, scopeKey), node);
      if (isFailure(arrival)) {
        raise(machine, operation, arrival);
        continue;
      }
      if (arrival.consumed === 0) continue;
      arrived(machine, { scopeKey, elementId, arrival });
      return true;
    }
  }
  return false;
}

/** An incident holds the join back until it is resolved. */
function isHeld(machine: Machine, { scopeKey, elementId }: Extract<Operation, { readonly op: 'settle' }>): boolean {
  return machine
    .incidentsOf(scopeKey)
    .some(({ operation }) => operation.op === 'settle' && operation.elementId === elementId);
}

/**
 * A condition that comes to hold by a change of what it reads triggers its event (BPMN 2.0.2 §10.5.2); one that fails or
 * gives no boolean does not hold.
 */
function settleCondition(machine: Machine): boolean {
  for (const key of oldestFirst([...machine.unsettled])) {
    machine.unsettled.delete(key);
    const subscription = machine.state.subscriptions[key];
    if (subscription === undefined) continue;
    const node = machine.plan.nodes[subscription.elementId] as PlanNode;
    const { condition } = partOf(watchedBy(node).trigger, subscription.part).spec as ConditionalSpec;
    const evaluated = evaluate(machine, {
      scopeKey: subscription.ownerKey,
      expression: condition,
      onFailure: 'CONDITION_ERROR',
    });
    const met = !isFailure(evaluated) && evaluated.value === true;
    if (met === (subscription.met ?? false)) continue;
    machine.draft.put('subscriptions', key, { ...subscription, met });
    if (!met) continue;
    trigger(machine, subscription, {});
    return true;
  }
  return false;
}

function oldestFirst(keys: readonly Key[]): readonly Key[] {
  return keys.length < 2 ? keys : [...keys].sort(byAge);
}

const LOOKING_AHEAD = new WeakMap<Plan, boolean>();

/** Whether any of its joins has to wait until nothing else happens. */
function looksAhead(plan: Plan): boolean {
  let known = LOOKING_AHEAD.get(plan);
  if (known === undefined) {
    known = Object.values(plan.nodes).some(({ kind }) => elementOf(kind).settle !== undefined);
    LOOKING_AHEAD.set(plan, known);
  }
  return known;
}
