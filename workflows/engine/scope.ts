/** Variables and their scopes, as Camunda 8 has them: each element instance is a scope inside its enclosing one. */
import type { Json, Variables } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import type { ElementInstance, InstanceState } from './state.js';
import { markConditions } from './conditions.js';
import type { Machine } from './machine.js';

const hasOwn = Object.hasOwn;

function* upwards(state: InstanceState, scopeKey: Key | undefined): Generator<ElementInstance> {
  for (let key = scopeKey; key !== undefined;) {
    const instance: ElementInstance | undefined = state.elements[key];
    if (instance === undefined) return;
    yield instance;
    key = instance.scopeKey;
  }
}

/** Value of the nearest variable of this name; undefined where there is none. */
export function lookup(state: InstanceState, scopeKey: Key, name: string): Json | undefined {
  for (const instance of upwards(state, scopeKey)) {
    if (hasOwn(instance.variables, name)) return instance.variables[name];
  }
  return undefined;
}

/** All variables visible from a scope, the nearest winning. */
export function visible(state: InstanceState, scopeKey: Key): Variables {
  return Object.assign(
    {},
    ...[...upwards(state, scopeKey)].reverse().map((instance) => instance.variables),
  ) as Variables;
}

/** Sets variables in one scope and records each. */
export function setLocal(machine: Machine, scopeKey: Key, variables: Variables): void {
  const names = Object.keys(variables);
  const instance = machine.element(scopeKey);
  if (names.length === 0 || instance === undefined) return;
  const variableKeys: Record<string, Key> = { ...instance.variableKeys };
  for (const name of names) {
    const key = hasOwn(variableKeys, name) ? (variableKeys[name] as Key) : machine.newKey();
    variableKeys[name] = key;
    machine.record({ type: 'variable-set', key, scopeKey, name, value: variables[name] as Json });
  }
  machine.update(scopeKey, { variables: { ...instance.variables, ...variables }, variableKeys });
  markConditions(machine, scopeKey, names);
}

/** Sets each variable where it is found from `scopeKey` upwards, else in the process scope. */
export function propagate(machine: Machine, scopeKey: Key, variables: Variables): void {
  const byScope = new Map<Key, Record<string, Json>>();
  for (const [name, value] of Object.entries(variables)) {
    let home = scopeKey;
    for (const instance of upwards(machine.state, scopeKey)) {
      home = instance.key;
      if (hasOwn(instance.variables, name)) break;
    }
    const group = byScope.get(home) ?? {};
    group[name] = value;
    byScope.set(home, group);
  }
  for (const [home, group] of byScope) setLocal(machine, home, group);
}
