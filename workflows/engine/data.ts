/**
 * Data associations (BPMN 2.0.2 §10.4.2, §13.3.2): those into an element run before it begins, those out of it when it
 * completes. What they bring in is local to the element; what they bring out belongs to the container that holds it.
 */
import type { DataStoreChange } from '../bpmn/data-store.js';
import { isFailure, type Failure, type Json, type Variables } from '../bpmn/define.js';
import type { Key, PlanData, PlanDataAssociation } from '../bpmn/plan.js';
import type { Machine } from './machine.js';
import { map } from './mapping.js';
import { lookup, setLocal } from './scope.js';
import type { ElementInstance } from './state.js';

interface Brought {
  readonly scopeKey: Key;
  readonly variables: Variables;
}

interface Given {
  readonly data: PlanData;
  /** Values that win over the scope's: inputs, or a result. */
  readonly overlay: Variables;
  /** What the data stores hold that it reads, by their ids. */
  readonly stores?: Variables;
}

interface BroughtOut {
  readonly brought: readonly Brought[];
  readonly changes: readonly DataStoreChange[];
}

/** What the input associations give the element; `unavailable` where none of its input sets has all its values. */
export function bringIn(
  machine: Machine,
  instance: ElementInstance,
  { data, overlay, stores = {} }: Given,
): readonly Brought[] | Failure | 'unavailable' {
  const from = instance.scopeKey ?? instance.key;
  const came = bring(machine, instance, { associations: data.inputs, from, overlay, stores });
  if (isFailure(came)) return came;
  const { brought } = came;
  const given = Object.assign({}, ...brought.map(({ variables }) => variables)) as Variables;
  const has = (name: string): boolean => (given[name] ?? lookup(machine, from, name) ?? null) !== null;
  return data.required?.some((set) => set.every(has)) === false ? 'unavailable' : brought;
}

/** What the output associations give the containers around the element, and data stores. */
export function bringOut(machine: Machine, instance: ElementInstance, { data, overlay }: Given): BroughtOut | Failure {
  return bring(machine, instance, { associations: data.outputs, from: instance.key, overlay, stores: {} });
}

export function store(machine: Machine, brought: readonly Brought[]): void {
  for (const { scopeKey, variables } of brought) setLocal(machine, scopeKey, variables);
}

/** Results that associations take stay inside the element; the others go the way of every result. */
export function divide(
  variables: Variables,
  carried: readonly string[],
): { readonly inside: Variables; readonly outside: Variables } {
  if (carried.length === 0) return { inside: {}, outside: variables };
  const entries = Object.entries(variables);
  const inside = Object.fromEntries(entries.filter(([name]) => carried.includes(name)));
  return { inside, outside: Object.fromEntries(entries.filter(([name]) => !carried.includes(name))) };
}

/** Each association sees what those before it set. */
function bring(
  machine: Machine,
  instance: ElementInstance,
  {
    associations,
    from,
    stores,
    ...options
  }: {
    readonly associations: readonly PlanDataAssociation[];
    readonly from: Key;
    readonly overlay: Variables;
    readonly stores: Variables;
  },
): BroughtOut | Failure {
  let { overlay } = options;
  const brought: Brought[] = [];
  const changes: DataStoreChange[] = [];
  for (const association of associations) {
    const { copies, scope, state, reads = [] } = association;
    const read = Object.fromEntries(reads.map(({ store, variable }) => [variable, stores[store] ?? null]));
    const evaluation = { scopeKey: from, mappings: association.mappings, overlay: { ...overlay, ...read } };
    if (association.writes !== undefined) {
      const made = changesOf(machine, association, evaluation);
      if (isFailure(made)) return made;
      changes.push(...made);
      continue;
    }
    const variables = map(machine, evaluation);
    if (isFailure(variables)) return variables;
    if (copies === true && Object.values(variables).every((value) => value === null)) continue;
    const set = { ...variables, ...(state && { [`${state.variable}_state`]: state.name }) };
    overlay = { ...overlay, ...set };
    brought.push({
      scopeKey: scope === undefined ? instance.key : containerOf(machine, instance, scope),
      variables: set,
    });
  }
  return { brought, changes };
}

/** What an association makes of the data store that it writes. */
function changesOf(
  machine: Machine,
  { writes: store, copies, mappings }: PlanDataAssociation,
  evaluation: Omit<Parameters<typeof map>[1], 'mappings'>,
): readonly DataStoreChange[] | Failure {
  const changes: DataStoreChange[] = [];
  for (const { source, target } of store === undefined ? [] : mappings) {
    const [whole = '', ...path] = target.split('.');
    const evaluated = map(machine, { ...evaluation, mappings: [{ source, target: whole }] });
    if (isFailure(evaluated)) return evaluated;
    const value = evaluated[whole] as Json;
    if (store !== undefined && (copies !== true || value !== null)) changes.push({ store, path, value });
  }
  return changes;
}

/** The instance of a container around an element. */
function containerOf(machine: Machine, instance: ElementInstance, elementId: string): Key {
  let at = instance;
  while (at.scopeKey !== undefined && (at.elementId !== elementId || at.role === 'body'))
    at = machine.element(at.scopeKey) as ElementInstance;
  return at.key;
}
