/** What waits for somebody to decide, in all instances of a world; the oldest of its kind at an element is acted on. */
import type { HostedInstance } from '../../processes/simulation/hosted-instance.js';
import type { World } from '../../processes/simulation/world.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import { SCRIPT_ACTIVITY } from '../../workflows/bpmn/script-job.js';
import type { Key, PlanNode } from '../../workflows/bpmn/plan.js';

export type Waiting =
  | { readonly kind: 'user-task'; readonly variables: Variables }
  | { readonly kind: 'job'; readonly type: string; readonly script?: string; readonly variables: Variables }
  | { readonly kind: 'message'; readonly messageName: string; readonly correlationKey: string }
  | { readonly kind: 'signal'; readonly signalName: string }
  | { readonly kind: 'timer'; readonly dueAt: number }
  | { readonly kind: 'condition' }
  | { readonly kind: 'incident'; readonly code: string; readonly message: string; readonly jobFailed: boolean }
  | { readonly kind: 'ad-hoc'; readonly activities: readonly string[] };

export type Wait = Waiting & {
  /** The same as long as it waits. */
  readonly id: string;
  readonly elementId: string;
  readonly instance: HostedInstance;
  /** Of the instance that was started, among them: what steps call `instance`. */
  readonly root: number;
  /** How many wait alike at the element. */
  readonly count: number;
};

type Found = Waiting & { readonly key: Key; readonly elementId: string };

export function waitsOf(world: World): readonly Wait[] {
  const roots = world.instances.filter(({ caller }) => !caller);
  return world.instances
    .filter(({ ended }) => !ended)
    .flatMap((instance) => {
      const all = [incidents, tasks, jobs, subscriptions, adHoc].flatMap((find) => find(instance));
      const found = all.sort((one, other) => instance.age(one.key) - instance.age(other.key));
      return found.flatMap(({ key, ...wait }, index): readonly Wait[] => {
        const alike = (other: Found): boolean => other.kind === wait.kind && other.elementId === wait.elementId;
        if (found.findIndex(alike) !== index) return [];
        const count = found.filter(alike).length;
        return [{ ...wait, id: `${instance.key}-${key}`, instance, root: roots.indexOf(instance.root), count }];
      });
    });
}

function tasks({ state, names }: HostedInstance): readonly Found[] {
  return Object.entries(state.userTasks).map(([key, owner]) => ({
    kind: 'user-task',
    key,
    elementId: names.element(owner),
    variables: visible(state, owner),
  }));
}

function jobs({ state, names }: HostedInstance): readonly Found[] {
  const stopped = new Set(Object.values(state.incidents).map(({ jobKey }) => jobKey));
  return Object.values(state.jobs)
    .filter(({ key }) => !stopped.has(key))
    .map(({ key, elementInstanceKey, type, headers }) => ({
      kind: 'job',
      key,
      elementId: names.element(elementInstanceKey),
      type,
      variables: visible(state, elementInstanceKey),
      ...(type === SCRIPT_ACTIVITY && headers['script'] !== undefined && { script: headers['script'] }),
    }));
}

function subscriptions({ state }: HostedInstance): readonly Found[] {
  return Object.values(state.subscriptions).flatMap((one): readonly Found[] => {
    const { key, elementId, trigger, messageName = '', correlationKey = '', signalName = '', dueAt } = one;
    if (trigger === 'message') return [{ kind: 'message', key, elementId, messageName, correlationKey }];
    if (trigger === 'signal') return [{ kind: 'signal', key, elementId, signalName }];
    if (trigger === 'timer') return dueAt === undefined ? [] : [{ kind: 'timer', key, elementId, dueAt }];
    return trigger === 'conditional' ? [{ kind: 'condition', key, elementId }] : [];
  });
}

function incidents({ state, names }: HostedInstance): readonly Found[] {
  return Object.values(state.incidents).map(({ key, elementInstanceKey, code, message, jobKey }) => ({
    kind: 'incident',
    key,
    elementId: names.element(elementInstanceKey),
    code,
    message,
    jobFailed: jobKey !== undefined,
  }));
}

function adHoc({ state, plan }: HostedInstance): readonly Found[] {
  return Object.values(state.elements)
    .filter(({ elementId, role }) => plan.nodes[elementId]?.kind === 'ad-hoc-sub-process' && role !== 'body')
    .map(({ key, elementId }) => ({
      kind: 'ad-hoc',
      key,
      elementId,
      activities: (plan.nodes[elementId] as PlanNode<{ readonly activities: readonly string[] }>).spec.activities,
    }));
}

/** From the outermost scope inwards. */
function visible(state: HostedInstance['state'], key: Key): Variables {
  const element = state.elements[key];
  if (!element) return {};
  const outer = element.scopeKey === undefined ? {} : visible(state, element.scopeKey);
  return { ...outer, ...element.variables };
}
