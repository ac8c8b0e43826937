/** Compensation (BPMN 2.0.2 §13.5.5): what has completed in a scope is remembered, and undone latest first. */
import type { Key, PlanNode } from '../bpmn/plan.js';
import { startsOf } from './catching.js';
import type { Machine } from './machine.js';
import type { Compensable, ElementInstance } from './state.js';

/** Remembers in its scope how an instance that completes can be undone. */
export function rememberCompensable(machine: Machine, instance: ElementInstance): void {
  const scope = instance.scopeKey === undefined ? undefined : machine.element(instance.scopeKey);
  if (scope === undefined) return;
  const node = machine.nodeOf(instance);
  const handler = instance.role === 'body' ? undefined : (node.compensation ?? compensationSubProcess(machine, node));
  const { elementId, variables, compensable: nested } = instance;
  if (handler === undefined && nested.length === 0) return;
  const entry: Compensable = { elementId, ...(handler !== undefined && { handler }), variables, nested };
  machine.update(scope.key, { compensable: [...scope.compensable, entry] });
}

function compensationSubProcess(machine: Machine, node: PlanNode): string | undefined {
  const starts = startsOf(machine.plan, node.eventSubProcesses);
  return starts.find(({ spec }) => spec.trigger?.kind === 'compensation')?.spec.eventSubProcess;
}

/** Starts the latest handler that is left for the throwing event `key`; false where there is none. */
export function compensateNext(machine: Machine, key: Key, activityId?: string): boolean {
  for (let scope = scopeOf(machine, key); scope !== undefined; scope = outerOf(machine, scope)) {
    const index = scope.compensable.findLastIndex(
      ({ elementId }) => activityId === undefined || elementId === activityId,
    );
    const entry = scope.compensable[index];
    if (entry === undefined) continue;
    const { now, later } = latestOf(entry);
    machine.update(scope.key, {
      compensable: scope.compensable.flatMap((other, at) => (at === index ? (later ? [later] : []) : [other])),
    });
    if (now === undefined) return compensateNext(machine, key, activityId);
    const scopeKey = machine.element(key)?.scopeKey as Key;
    machine.addTokens(scopeKey, 1);
    const { handler: elementId, variables, nested: compensable } = now;
    const triggered = { variables: {} };
    const activation = { scopeKey, elementId, variables, compensable, notify: key, triggered };
    machine.enqueue(machine.begotten(key, activation));
    return true;
  }
  return false;
}

function scopeOf(machine: Machine, key: Key): ElementInstance | undefined {
  const scopeKey = machine.element(key)?.scopeKey;
  return scopeKey === undefined ? undefined : machine.element(scopeKey);
}

/** From an event subprocess, what completed in the scope it belongs to can be compensated too. */
function outerOf(machine: Machine, scope: ElementInstance): ElementInstance | undefined {
  return machine.nodeOf(scope).kind === 'event-sub-process' ? scopeOf(machine, scope.key) : undefined;
}

type Handled = Compensable & { readonly handler: string };

/** The latest handler of an entry, and what is left of the entry after it. */
function latestOf(entry: Compensable): { readonly now?: Handled; readonly later?: Compensable } {
  const { handler, nested, variables } = entry;
  if (handler !== undefined) return { now: { ...entry, handler } };
  const last = nested[nested.length - 1];
  if (last === undefined) return {};
  const { now, later } = latestOf(last);
  const left = [...nested.slice(0, -1), ...(later ? [later] : [])];
  return {
    ...(now && { now: { ...now, variables: { ...variables, ...now.variables } } }),
    ...(left.length > 0 && { later: { ...entry, nested: left } }),
  };
}
