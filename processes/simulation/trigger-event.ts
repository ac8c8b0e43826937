/** The verb that triggers by id whatever waits there: a test needs not know what the event waits for. */
import type { PlanNode } from '../../workflows/bpmn/plan.js';
import type { Target } from './scenario.js';
import { findJob, findSubscription, findUserTask } from './waiting.js';
import type { World } from './world.js';

/**
 * An event, receive task or event subprocess gets what it waits for, a task is done, a start event starts its process.
 * @returns false where nothing such waits
 */
export function triggerEvent(world: World, { elementId, ...meant }: Target & { readonly elementId: string }): boolean {
  const sought = { ...meant, elementId: listenerOf(world, world.targetOf(elementId)) };
  const subscription = findSubscription(world, sought);
  if (subscription !== undefined) {
    const { instance, key } = subscription;
    const timer = world.timersOf(instance).find((one) => one.key === key);
    if (timer) world.fire(timer);
    // Without the key of a broadcast it is what any subscription that waits for no time takes.
    else world.send(instance, { kind: 'signal-received', key, variables: {} });
    return true;
  }
  const userTask = findUserTask(world, sought);
  const task = userTask ?? findJob(world, sought);
  if (task !== undefined) {
    const kind = userTask === undefined ? 'job-completed' : 'user-task-completed';
    world.send(task.instance, { kind, key: task.key, variables: {} });
    return true;
  }
  const processId = world.startedBy(sought.elementId);
  return processId !== undefined && world.start(processId, {}, sought.elementId);
}

/** Of an event subprocess its start event. */
function listenerOf(world: World, elementId: string): string {
  const nodes = world.plansDeployed().flatMap(({ nodes }): readonly PlanNode[] => Object.values(nodes));
  const start = nodes.find(({ kind, scope }) => kind === 'start-event' && scope === elementId);
  const triggered = nodes.some(({ id, kind }) => id === elementId && kind === 'event-sub-process');
  return triggered && start ? start.id : elementId;
}
