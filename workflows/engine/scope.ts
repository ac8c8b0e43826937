/** Variables and their scopes, as Camunda 8 has them: each element instance is a scope inside its enclosing one. */
import type { Json, Variables } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import type { ElementInstance } from './state.js';
import { markConditions } from './conditions.js';
import type { Machine } from './machine.js';

const hasOwn = Object.hasOwn;

function outer(machine: Machine, { scopeKey }: ElementInstance): ElementInstance | undefined {
  return scopeKey === undefined ? undefined : machine.element(scopeKey);
}

/** The nearest scope that has a variable of this name, else that of the process. */
function homeOf(machine: Machine, scopeKey: Key, name: string): ElementInstance | undefined {
  let home = machine.element(scopeKey);
  for (let scope = home; scope !== undefined; scope = outer(machine, scope)) {
    home = scope;
    if (hasOwn(scope.variables, name)) break;
  }
  return home;
}

/** Value of the nearest variable of this name; undefined where there is none. */
export function lookup(machine: Machine, scopeKey: Key, name: string): Json | undefined {
  const variables = homeOf(machine, scopeKey, name)?.variables;
  return variables !== undefined && hasOwn(variables, name) ? variables[name] : undefined;
}

/** All variables visible from a scope, the nearest winning. */
export function visible(machine: Machine, scopeKey: Key): Variables {
  const inwards: Variables[] = [];
  for (let scope = machine.element(scopeKey); scope !== undefined; scope = outer(machine, scope))
    inwards.unshift(scope.variables);
  return Object.assign({}, ...inwards) as Variables;
}

/** Sets variables in one scope and records each. */
export function setLocal(machine: Machine, scopeKey: Key, variables: Variables): void {
  const names = Object.keys(variables);
  if (names.length === 0) return;
  const instance = machine.draft.ownElement(scopeKey);
  if (instance === undefined) return;
  const variableKeys: Record<string, Key> = { ...instance.variableKeys };
  for (const name of names) {
    const key = hasOwn(variableKeys, name) ? (variableKeys[name] as Key) : machine.newKey();
    variableKeys[name] = key;
    machine.record({ type: 'variable-set', key, scopeKey, name, value: variables[name] as Json });
  }
  instance.variables = { ...instance.variables, ...variables };
  instance.variableKeys = variableKeys;
  markConditions(machine, scopeKey, names);
}

/** Sets each variable where it is found from `scopeKey` upwards, else in the process scope. */
export function propagate(machine: Machine, scopeKey: Key, variables: Variables): void {
  const byScope = new Map<Key, Record<string, Json>>();
  for (const [name, value] of Object.entries(variables)) {
    const home = homeOf(machine, scopeKey, name)?.key ?? scopeKey;
    const group = byScope.get(home) ?? {};
    group[name] = value;
    byScope.set(home, group);
  }
  for (const [home, group] of byScope) setLocal(machine, home, group);
}
