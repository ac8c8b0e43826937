/** Selectors of CPT: what they fit. */
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { HostedInstance } from '../../simulation/hosted-instance.js';
import type { Found } from '../../simulation/waiting.js';
import type { World } from '../../simulation/world.js';
import type { Selector } from './format.js';

/** Elements of the instance's process that a selector of ids and names fits. */
export function elementsOf({ plan }: HostedInstance, selector: Selector): readonly string[] {
  const { elementId, elementName = selector.taskName } = selector;
  return Object.values(plan.nodes)
    .filter(({ id, name }) => (elementId ?? id) === id && (elementName ?? name) === name)
    .map(({ id }) => id);
}

export function isOf({ plan }: HostedInstance, { processDefinitionId }: Selector): boolean {
  return processDefinitionId === undefined || processDefinitionId === plan.processId;
}

/** The newest instance that was started of a process. */
export function instanceOf(world: World, selector: Selector): HostedInstance | undefined {
  return world.instances.findLast((instance) => isOf(instance, selector));
}

/** The oldest of what waits in running instances and fits. */
export function oldest(
  world: World,
  selector: Selector,
  keysOf: (instance: HostedInstance, elements: readonly string[]) => readonly Key[],
): Found | undefined {
  const found = world
    .running({})
    .filter((instance) => isOf(instance, selector))
    .flatMap((instance) => keysOf(instance, elementsOf(instance, selector)).map((key) => ({ instance, key })));
  return found.sort((one, other) => one.instance.age(one.key) - other.instance.age(other.key))[0];
}
