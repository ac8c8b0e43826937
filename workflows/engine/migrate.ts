/**
 * Migration: an instance goes on by another definition, where it is. What it waits for is kept where the mapping names
 * it, given up where it does not, and begun where only the target has it. All of it in one step, or nothing.
 */
import { isFailure } from '../bpmn/define.js';
import type { Plan, PlanNode } from '../bpmn/plan.js';
import { startsOf } from './catching.js';
import { Draft } from './draft.js';
import { type EventBody, NEVER } from './event.js';
import { Machine } from './machine.js';
import { MigrationMap } from './migration-map.js';
import type { Refusal } from './refusal.js';
import type { ElementInstance, InstanceState } from './state.js';
import { closeSubscription } from './terminate.js';
import { watch } from './watch.js';

export type Migrate = Extract<EventBody, { readonly kind: 'migrate' }>;

/** Every reason why the instance cannot go on by the target; none where it can. */
export function migrationProblems(source: Plan, state: InstanceState, event: Migrate): readonly string[] {
  const map = new MigrationMap(source, event.target, event.mapping);
  map.check(state);
  if (map.problems.length > 0) return map.problems;
  return apply(new Machine(event.target, new Draft(state), NEVER), map, event);
}

export function refuseMigration(source: Plan, state: InstanceState, event: Migrate): Refusal | undefined {
  const problems = migrationProblems(source, state, event);
  return problems.length === 0 ? undefined : { code: 'INVALID_STATE', message: problems.join(' ') };
}

/** `machine` is of the target; nothing stands against it. */
export function migrate(machine: Machine, source: Plan, event: Migrate): void {
  apply(machine, new MigrationMap(source, event.target, event.mapping), event);
}

/** Answers what the events that are waited for anew stand against. */
function apply(machine: Machine, map: MigrationMap, event: Migrate): readonly string[] {
  const { state } = machine;
  const { processDefinitionKey, version, target } = event;
  const interrupted = Object.values(state.elements).filter((scope) => isInterrupted(machine, map.source, scope));
  machine.draft.state.info = { ...state.info, processDefinitionKey, version };
  if (state.endAfter) machine.draft.state.endAfter = state.endAfter.map(map.idOf);
  machine.record({
    type: 'instance-migrated',
    processDefinitionKey,
    processId: target.processId,
    version,
    ...(target.versionTag !== undefined && { versionTag: target.versionTag }),
  });
  for (const subscription of Object.values(state.subscriptions)) {
    const { key, elementId, messageName, signalName } = subscription;
    if (!map.keeps(subscription)) {
      closeSubscription(machine, key);
      continue;
    }
    const kept = { ...subscription, elementId: map.idOf(elementId) };
    machine.draft.put('subscriptions', key, kept);
    if (messageName !== undefined || signalName !== undefined)
      machine.record({ type: 'subscription-migrated', key, elementId: kept.elementId });
    if (subscription.trigger === 'conditional') machine.unsettled.add(key);
  }
  for (const instance of Object.values(state.elements)) {
    const migrated = map.instance(instance);
    machine.draft.put('elements', instance.key, migrated);
    const { name } = target.nodes[migrated.elementId] as PlanNode;
    const { key, elementId } = migrated;
    machine.record({ type: 'element-migrated', key, elementId, ...(name !== undefined && { elementName: name }) });
  }
  for (const incident of Object.values(state.incidents))
    machine.draft.put('incidents', incident.key, { ...incident, operation: map.operation(incident.operation) });
  for (const job of Object.values(state.jobs))
    if (job.then !== undefined) machine.draft.put('jobs', job.key, { ...job, then: map.operation(job.then) });
  const over = new Set(interrupted.map(({ key }) => key));
  return Object.values(machine.state.elements).flatMap((instance) => {
    if (instance.lifecycle !== 'active') return [];
    const outcome = watch(machine, instance, { except: map.taken, inside: !over.has(instance.key) });
    return isFailure(outcome) ? [outcome.message] : [];
  });
}

/** An interrupting event subprocess runs inside: no other of the scope is waited for any more. */
function isInterrupted(machine: Machine, source: Plan, { key }: ElementInstance): boolean {
  return machine.childrenOf(key).some(({ elementId, memory }) => {
    if (source.nodes[elementId]?.kind !== 'event-sub-process') return false;
    const [first, ...further] = startsOf(source, [elementId]);
    return (further.find(({ id }) => id === memory) ?? first)?.spec.interrupting;
  });
}
