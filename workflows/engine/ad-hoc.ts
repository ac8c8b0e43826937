/** Somebody outside chooses what is done next in an ad-hoc subprocess (BPMN 2.0.2 §10.3.5: its performers do). */
import type { AdHocSubProcessSpec } from '../bpmn/elements/ad-hoc-sub-process.js';
import type { Key, Plan } from '../bpmn/plan.js';
import type { Machine } from './machine.js';
import { startInside } from './modify.js';
import { invalid, type Refusal } from './refusal.js';
import type { Entry, InstanceState } from './state.js';
import { terminateInside } from './terminate.js';

export interface AdHocActivation {
  /** Element instance of the ad-hoc subprocess. */
  readonly key: Key;
  /** Each is started once, with variables of its own. */
  readonly elements: readonly Pick<Entry, 'elementId' | 'variables'>[];
  /** What runs inside ends first. */
  readonly cancelRemaining: boolean;
}

export function refuseAdHocActivation(
  plan: Plan,
  state: InstanceState,
  { key, elements, cancelRemaining }: AdHocActivation,
): Refusal | undefined {
  const instance = state.elements[key];
  const node = instance && plan.nodes[instance.elementId];
  if (instance?.lifecycle !== 'active' || instance.role === 'body' || node?.kind !== 'ad-hoc-sub-process') {
    const message = `Expected an active ad-hoc subprocess with key ${key}, but process instance ${state.info.processInstanceKey} has none.`;
    return { code: 'NOT_FOUND', message };
  }
  const { activities, sequential } = node.spec as AdHocSubProcessSpec;
  const ids = elements.map(({ elementId }) => elementId);
  const unknown = ids.find((id) => !activities.includes(id));
  if (unknown !== undefined) {
    return invalid(
      `Expected activities of ad-hoc subprocess '${node.id}' that no flow enters (${activities.join(', ')}), but found '${unknown}'.`,
    );
  }
  if (ids.length === 0 || new Set(ids).size < ids.length)
    return invalid(`Expected activities of ad-hoc subprocess '${node.id}', each once, but found '${ids.join(', ')}'.`);
  if (!sequential || (ids.length === 1 && (cancelRemaining || instance.tokens === 0))) return undefined;
  const message = `Expected one activity at a time, since ad-hoc subprocess '${node.id}' is sequential, but there would be more.`;
  return { code: 'INVALID_STATE', message };
}

/** An activation that would be refused changes nothing. */
export function activateAdHoc(machine: Machine, activation: AdHocActivation): void {
  if (refuseAdHocActivation(machine.plan, machine.state, activation) !== undefined) return;
  const { key, elements, cancelRemaining } = activation;
  if (cancelRemaining) terminateInside(machine, key);
  startInside(machine, key, elements);
}
