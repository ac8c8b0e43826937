/** What waits in the instances of a scenario, and the oldest of it that a step may mean. */
import type { Key } from '../../workflows/bpmn/plan.js';
import type { HostedInstance } from './hosted-instance.js';
import type { Target } from './scenario.js';
import type { World } from './world.js';

export interface Waiting {
  readonly key: Key;
  readonly elementId: string;
}

export interface Found {
  readonly instance: HostedInstance;
  readonly key: Key;
}

/** The oldest that fits, of any instance or of the one that is meant. */
export function find(
  world: World,
  sought: Target,
  waitingIn: (instance: HostedInstance) => readonly Waiting[],
): Found | undefined {
  const fitting = world.running(sought).flatMap((instance) =>
    waitingIn(instance)
      .filter(({ elementId }) => sought.elementId === undefined || elementId === sought.elementId)
      .map(({ key }) => ({ instance, key })),
  );
  return fitting.sort((one, other) => one.instance.age(one.key) - other.instance.age(other.key))[0];
}

export function findJob(world: World, sought: Target & { readonly type?: string }): Found | undefined {
  return find(world, sought, ({ state, names }) =>
    Object.values(state.jobs)
      .filter(({ type }) => sought.type === undefined || type === sought.type)
      .map(({ key, elementInstanceKey }) => ({ key, elementId: names.element(elementInstanceKey) })),
  );
}

export function findUserTask(world: World, sought: Target): Found | undefined {
  return find(world, sought, ({ state, names }) =>
    Object.entries(state.userTasks).map(([key, owner]) => ({ key, elementId: names.element(owner) })),
  );
}

export function findIncident(world: World, sought: Target): Found | undefined {
  return find(world, sought, ({ state, names }) =>
    Object.values(state.incidents).map(({ key, elementInstanceKey }) => ({
      key,
      elementId: names.element(elementInstanceKey),
    })),
  );
}

/** Timers, messages, signals and conditions that are waited for. */
export function findSubscription(world: World, sought: Target, trigger?: string): Found | undefined {
  return find(world, sought, ({ state }) =>
    Object.values(state.subscriptions).filter((one) => trigger === undefined || one.trigger === trigger),
  );
}
