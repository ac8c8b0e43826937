/** Who catches what is thrown inside an instance (BPMN 2.0.2 §10.5.6): the innermost handler around the thrower. */
import type { PlanTrigger } from '../bpmn/define.js';
import type { BoundaryEventSpec } from '../bpmn/elements/boundary-event.js';
import type { EventSubProcessSpec } from '../bpmn/elements/event-sub-process.js';
import type { StartEventSpec } from '../bpmn/elements/start-event.js';
import type { Expression, Key, Plan, PlanNode } from '../bpmn/plan.js';
import { partsOf } from '../bpmn/triggers/index.js';
import type { Machine } from './machine.js';

export interface Catcher {
  /** Element instance whose boundary event or event subprocess it is. */
  readonly host: Key;
  /** The boundary event, or the start event of the event subprocess. */
  readonly elementId: string;
  readonly interrupting: boolean;
  /** Inside its host, as an event subprocess, or on its boundary, which is further out. */
  readonly at: 'inside' | 'boundary';
  /** `*` where it catches every code. */
  readonly code: string;
}

/** What a boundary event or the start event of an event subprocess waits for. */
export function watchedBy(node: PlanNode): { readonly trigger: PlanTrigger; readonly interrupting: boolean } {
  const { trigger, interrupting } = node.spec as BoundaryEventSpec | StartEventSpec;
  return { trigger: trigger as PlanTrigger, interrupting };
}

/** Start events of event subprocesses. */
export function startsOf(plan: Plan, eventSubProcesses: readonly string[] = []): readonly PlanNode<StartEventSpec>[] {
  return eventSubProcesses.flatMap((id) => {
    const { start, furtherStarts = [] } = (plan.nodes[id] as PlanNode<EventSubProcessSpec>).spec;
    return [start, ...furtherStarts].map((startId) => plan.nodes[startId] as PlanNode<StartEventSpec>);
  });
}

/** Handlers of errors or escalations around an element instance, innermost first. */
export function catchersAround(
  machine: Machine,
  key: Key,
  kind: 'error' | 'escalation' | 'cancel',
): readonly Catcher[] {
  const { plan } = machine;
  const catchers: Catcher[] = [];
  const offer = (host: Key, at: Catcher['at'], node: PlanNode): void => {
    const { trigger, interrupting } = watchedBy(node);
    for (const { spec } of partsOf(trigger).filter((part) => part.kind === kind)) {
      const code = (spec as { readonly code?: Expression }).code;
      catchers.push({
        host,
        at,
        elementId: node.id,
        interrupting,
        code: code?.language === 'literal' ? code.value : '*',
      });
    }
  };
  let from: string | undefined;
  for (let instance = machine.element(key); instance !== undefined;) {
    const node = machine.nodeOf(instance);
    // An event subprocess does not catch what is thrown inside itself.
    const inside = from === undefined || instance.role === 'body' ? [] : (node.eventSubProcesses ?? []);
    const others = inside.filter((id) => id !== from);
    for (const start of startsOf(plan, others)) offer(instance.key, 'inside', start);
    // The boundary belongs to the body of a repeated activity, not to its inner instances.
    if (instance.role !== 'inner')
      for (const id of node.boundary) offer(instance.key, 'boundary', plan.nodes[id] as PlanNode);
    from = instance.elementId;
    instance = instance.scopeKey === undefined ? undefined : machine.element(instance.scopeKey);
  }
  return catchers;
}

/** The innermost handler for this code; of those side by side, its own code wins over one that catches all. */
export function catcherOf(catchers: readonly Catcher[], code: string): Catcher | undefined {
  const matching = catchers.filter((catcher) => catcher.code === code || catcher.code === '*');
  const beside = matching.filter(({ host, at }) => host === matching[0]?.host && at === matching[0].at);
  return beside.find((catcher) => catcher.code === code) ?? beside[0];
}
