/** Carrying a modification out, in one step. */
import type { Key, Plan } from '../bpmn/plan.js';
import { Draft } from './draft.js';
import { type EventBody, NEVER } from './event.js';
import { Machine } from './machine.js';
import { resolveModification, type Resolved } from './modification.js';
import { isRefusal, type Refusal } from './refusal.js';
import { setLocal } from './scope.js';
import type { Entry, InstanceState } from './state.js';
import { endInstance, terminate } from './terminate.js';

type Modify = Extract<EventBody, { readonly kind: 'modify' }>;

export function refuseModification(plan: Plan, state: InstanceState, event: Modify): Refusal | undefined {
  const resolved = resolveModification(plan, state, event);
  if (isRefusal(resolved)) return resolved;
  if (state.info.parent === undefined) return undefined;
  const trial = new Machine(plan, new Draft(state), NEVER);
  apply(trial, resolved);
  if (trial.state.status === 'active') return undefined;
  return {
    code: 'INVALID_STATE',
    message: `Expected process instance ${state.info.processInstanceKey} to keep a token, but nothing would be left of it, and instance ${state.info.parent.processInstanceKey} waits for it. Modify that one.`,
  };
}

/** A modification that would be refused changes nothing. */
export function modify(machine: Machine, event: Modify): void {
  if (refuseModification(machine.plan, machine.state, event) !== undefined) return;
  const resolved = resolveModification(machine.plan, machine.state, event);
  if (!isRefusal(resolved)) apply(machine, resolved);
}

/** What is started keeps its scope alive while the rest ends: a scope in which nothing is left ends too. */
function apply(machine: Machine, { terminate: ended, dropped, variables, start }: Resolved): void {
  for (const { scopeKey } of start) machine.addTokens(scopeKey, 1);
  for (const { scopeKey, elementId } of dropped) dropWaiting(machine, scopeKey, elementId);
  for (const key of ended) endToken(machine, key);
  for (const { scopeKey, variables: values } of variables) setLocal(machine, scopeKey, values);
  for (const { scopeKey, entry } of start) machine.enqueue(machine.begotten(scopeKey, { scopeKey, ...entry }));
}

/** Starts elements in a scope that has just become active, in place of its own beginning. */
export function startInside(machine: Machine, scopeKey: Key, entries: readonly Entry[]): void {
  for (const entry of entries) {
    machine.addTokens(scopeKey, 1);
    machine.enqueue(machine.begotten(scopeKey, { scopeKey, ...entry }));
  }
}

/** Ends an instance with its token; it may have ended with its scope already. */
function endToken(machine: Machine, key: Key): void {
  const instance = machine.element(key);
  if (instance === undefined) return;
  if (instance.scopeKey === undefined) return endInstance(machine, 'TERMINATED');
  terminate(machine, key);
  leaveScope(machine, instance.scopeKey, 1);
}

function dropWaiting(machine: Machine, scopeKey: Key, elementId: string): void {
  const scope = machine.element(scopeKey);
  if (scope === undefined) return;
  const { [elementId]: waiting = {}, ...arrivals } = scope.arrivals;
  machine.update(scopeKey, { arrivals });
  leaveScope(
    machine,
    scopeKey,
    Object.values(waiting).reduce((sum, count) => sum + count, 0),
  );
}

function leaveScope(machine: Machine, scopeKey: Key, tokens: number): void {
  machine.addTokens(scopeKey, -tokens);
  const scope = machine.element(scopeKey);
  if (scope?.tokens === 0) endToken(machine, scopeKey);
  // A repeated activity goes on with its other instances.
  else if (scope?.role === 'body') machine.enqueue({ op: 'child-ended', key: scopeKey });
}
