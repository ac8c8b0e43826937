/** Which element of the target definition each element of an instance becomes, and what stands against it. */
import type { Subscription, Triggered } from '../bpmn/define.js';
import type { StartEventSpec } from '../bpmn/elements/start-event.js';
import type { Plan, PlanNode } from '../bpmn/plan.js';
import { elementOf } from '../bpmn/elements/index.js';
import { partsOf } from '../bpmn/triggers/index.js';
import { startsOf, watchedBy } from './catching.js';
import type { Compensable, ElementInstance, Entry, InstanceState, Operation } from './state.js';

export interface Mapping {
  readonly sourceId: string;
  readonly targetId: string;
}

/** What of an instance has to fit the target. */
type Checked = Pick<InstanceState, 'elements' | 'subscriptions' | 'incidents' | 'jobs'>;

export class MigrationMap {
  private readonly targets: ReadonlyMap<string, string>;
  readonly problems: string[] = [];

  constructor(
    readonly source: Plan,
    readonly target: Plan,
    private readonly mapping: readonly Mapping[],
  ) {
    this.targets = new Map([
      ...mapping.map(({ sourceId, targetId }) => [sourceId, targetId] as const),
      [source.processId, target.processId],
    ]);
  }

  /** What nothing maps keeps its id. */
  readonly idOf = (id: string): string => this.targets.get(id) ?? id;

  isMapped(id: string): boolean {
    return this.targets.has(id);
  }

  /** Events of the target that something of the source becomes: what waited for them is kept, or was over. */
  get taken(): ReadonlySet<string> {
    return new Set(this.mapping.map(({ targetId }) => targetId));
  }

  /** Whether the subscription goes on; the events that watch an element are let go of where nothing maps them. */
  keeps({ elementId }: Pick<Subscription, 'elementId'>): boolean {
    return this.isMapped(elementId) || !this.watches(elementId);
  }

  private watches(elementId: string): boolean {
    const { kind, spec } = this.source.nodes[elementId] as PlanNode;
    return kind === 'boundary-event' || (kind === 'start-event' && 'eventSubProcess' in (spec as StartEventSpec));
  }

  check(state: Checked): void {
    this.checkMapping();
    for (const instance of Object.values(state.elements)) this.checkInstance(instance);
    for (const subscription of Object.values(state.subscriptions)) this.checkSubscription(subscription, state);
    for (const { operation } of Object.values(state.incidents)) this.checkOperation(operation);
    for (const { then } of Object.values(state.jobs)) if (then !== undefined) this.checkOperation(then);
  }

  private checkMapping(): void {
    const seen = new Set<string>();
    for (const { sourceId, targetId } of this.mapping) {
      const [from, to] = [this.source.nodes[sourceId], this.target.nodes[targetId]];
      if (from === undefined) this.expect(`an element '${sourceId}' in the source`, 'there is none');
      if (to === undefined) this.expect(`an element '${targetId}' in the target`, 'there is none');
      if (seen.has(sourceId)) this.expect(`'${sourceId}' to be mapped once`, 'it is mapped several times');
      seen.add(sourceId);
      if (from !== undefined && to !== undefined) this.checkPair(from, to);
    }
  }

  private checkPair(from: PlanNode, to: PlanNode): void {
    const pair = `'${from.id}' and '${to.id}'`;
    if (from.kind !== to.kind) return this.expect(`${pair} to be of one kind`, `they are ${from.kind} and ${to.kind}`);
    if (repetitionOf(from) !== repetitionOf(to))
      this.expect(`${pair} to repeat alike`, `they are ${repetitionOf(from)} and ${repetitionOf(to)}`);
    const [before, after] = [triggersOf(from), triggersOf(to)];
    if (before !== after)
      this.expect(`${pair} to wait for the same`, `they wait for ${before || 'nothing'} and ${after || 'nothing'}`);
    if (interruptingOf(from) !== interruptingOf(to)) this.expect(`both ${pair} to interrupt, or neither`, 'one does');
  }

  private checkInstance(instance: ElementInstance): void {
    const { elementId, role } = instance;
    const from = this.source.nodes[elementId] as PlanNode;
    if (!this.isMapped(elementId)) {
      if (role !== 'inner') this.expect(`a mapping of '${elementId}', which is active`, 'there is none');
      return;
    }
    const to = this.target.nodes[this.idOf(elementId)];
    if (to === undefined) return;
    const scope = from.scope === undefined ? undefined : this.idOf(from.scope);
    if (to.scope !== scope && from.scope !== undefined)
      this.expect(
        `'${to.id}' to stand in '${String(scope)}', as '${elementId}' does`,
        `it stands in '${String(to.scope)}'`,
      );
    for (const [join, flows] of [...Object.entries(instance.arrivals), ...joinedFlows(instance)]) {
      const waiting = Object.entries(flows).filter(([, count]) => count > 0);
      if (waiting.length > 0)
        this.checkJoin(
          join,
          waiting.map(([flowId]) => flowId),
        );
    }
    for (const entry of instance.compensable) this.checkCompensable(entry);
    if (instance.awaitsData !== undefined) this.checkOperation(instance.awaitsData);
  }

  private checkJoin(join: string, flowIds: readonly string[]): void {
    if (!this.isMapped(join)) return this.expect(`a mapping of '${join}', before which tokens wait`, 'there is none');
    const to = this.target.nodes[this.idOf(join)];
    for (const flowId of flowIds)
      if (to !== undefined && !to.incoming.includes(flowId))
        this.expect(`flow '${flowId}', on which a token waits, to lead to '${to.id}'`, 'it does not');
  }

  private checkCompensable({ elementId, handler, nested }: Compensable): void {
    for (const id of [elementId, ...(handler === undefined ? [] : [handler])])
      this.expectNode(id, `'${elementId}' can be compensated`);
    for (const entry of nested) this.checkCompensable(entry);
  }

  private checkSubscription(subscription: Subscription, state: Checked): void {
    const { elementId, ownerKey } = subscription;
    const owner = state.elements[ownerKey];
    if (owner === undefined || !this.keeps(subscription)) return;
    if (!this.isMapped(elementId))
      return this.expect(`a mapping of '${elementId}', which is waited for`, 'there is none');
    const [host, to] = [this.target.nodes[this.idOf(owner.elementId)], this.target.nodes[this.idOf(elementId)]];
    if (host === undefined || to === undefined || host.id === to.id) return;
    const { outgoing, boundary, eventSubProcesses } = host;
    const reached = [
      ...outgoing.map((flowId) => this.target.flows[flowId]?.target),
      ...boundary,
      ...startsOf(this.target, eventSubProcesses).map(({ id }) => id),
    ];
    if (!reached.includes(to.id)) this.expect(`'${to.id}' to belong to '${host.id}'`, 'it does not');
  }

  /** What goes on later, for an incident or a listener, has to be there. */
  private checkOperation(operation: Operation): void {
    const why = 'it goes on there';
    if ('elementId' in operation) this.expectNode(operation.elementId, why);
    if ('next' in operation && operation.next !== undefined) this.expectNode(operation.next, why);
    const flows = 'flowId' in operation ? [operation.flowId] : 'flowIds' in operation ? (operation.flowIds ?? []) : [];
    for (const flowId of flows)
      if (this.target.flows[flowId] === undefined)
        this.expect(`flow '${flowId}' in the target: ${why}`, 'there is none');
    for (const entry of 'inside' in operation ? (operation.inside ?? []) : []) this.checkEntry(entry, why);
    if ('then' in operation) this.checkOperation(operation.then);
  }

  private checkEntry({ elementId, inside = [] }: Entry, why: string): void {
    this.expectNode(elementId, why);
    for (const entry of inside) this.checkEntry(entry, why);
  }

  private expectNode(id: string, why: string): void {
    const [from, to] = [this.source.nodes[id], this.target.nodes[this.idOf(id)]];
    if (to === undefined) return this.expect(`an element '${this.idOf(id)}' in the target: ${why}`, 'there is none');
    if (from !== undefined && !this.isMapped(id)) this.checkPair(from, to);
  }

  private expect(what: string, but: string): void {
    const problem = `Expected ${what}, but ${but}.`;
    if (!this.problems.includes(problem)) this.problems.push(problem);
  }

  /** The instance as one of the target. */
  instance(instance: ElementInstance): ElementInstance {
    const { elementId, arrivals, joined, compensable, memory, awaitsData } = instance;
    const { kind } = this.source.nodes[elementId] as PlanNode;
    const renamed = instance.role === 'body' ? undefined : elementOf(kind).renamed;
    return {
      ...instance,
      elementId: this.idOf(elementId),
      arrivals: this.keys(arrivals),
      joined: this.keys(joined),
      compensable: compensable.map((entry) => this.compensable(entry)),
      memory: renamed?.(memory, this.idOf) ?? memory,
      ...(awaitsData && { awaitsData: this.operation(awaitsData) }),
    };
  }

  operation(operation: Operation): Operation {
    return {
      ...operation,
      ...('elementId' in operation && { elementId: this.idOf(operation.elementId) }),
      ...('next' in operation && operation.next !== undefined && { next: this.idOf(operation.next) }),
      ...('triggered' in operation && operation.triggered && { triggered: this.triggered(operation.triggered) }),
      ...('then' in operation && { then: this.operation(operation.then) }),
      ...('inside' in operation && operation.inside && { inside: operation.inside.map((entry) => this.entry(entry)) }),
    } as Operation;
  }

  private triggered({ startElementId, ...rest }: Triggered): Triggered {
    return { ...rest, ...(startElementId !== undefined && { startElementId: this.idOf(startElementId) }) };
  }

  private entry({ elementId, inside, ...rest }: Entry): Entry {
    return {
      ...rest,
      elementId: this.idOf(elementId),
      ...(inside && { inside: inside.map((entry) => this.entry(entry)) }),
    };
  }

  private compensable({ elementId, handler, nested, ...rest }: Compensable): Compensable {
    return {
      ...rest,
      elementId: this.idOf(elementId),
      ...(handler !== undefined && { handler: this.idOf(handler) }),
      nested: nested.map((entry) => this.compensable(entry)),
    };
  }

  private keys<Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
    return Object.fromEntries(Object.entries(table).map(([id, value]) => [this.idOf(id), value]));
  }
}

function joinedFlows({ joined }: ElementInstance): readonly (readonly [string, Readonly<Record<string, number>>])[] {
  return Object.entries(joined).map(([join, flows]) => [join, Object.fromEntries(flows.map((flowId) => [flowId, 1]))]);
}

function repetitionOf({ multiInstance, standardLoop }: PlanNode): string {
  if (multiInstance !== undefined) return multiInstance.sequential ? 'sequential' : 'parallel';
  return standardLoop === undefined ? 'single' : 'a loop';
}

/** Kinds of what an event or receive task waits for, in order; empty where it waits for nothing. */
function triggersOf({ spec }: PlanNode): string {
  const { trigger } = (spec ?? {}) as StartEventSpec;
  return trigger === undefined
    ? ''
    : partsOf(trigger)
        .map(({ kind }) => kind)
        .join(', ');
}

function interruptingOf(node: PlanNode): boolean | undefined {
  return node.kind === 'boundary-event' || node.kind === 'start-event' ? watchedBy(node).interrupting : undefined;
}
