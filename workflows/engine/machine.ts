/** One step at work: the draft of the state, the queue of operations, and the commands and records that come of them. */
import type { Json, Subscription, Variables } from '../bpmn/define.js';
import type { Key, Plan, PlanNode } from '../bpmn/plan.js';
import type { Command } from './command.js';
import type { Draft, OwnElement } from './draft.js';
import type { EventTime } from './event.js';
import { lastKeyOf } from './key.js';
import { move, type LifecycleState } from './lifecycle.js';
import { descend } from './lineage.js';
import { randomFrom } from './random.js';
import type { EngineRecord } from './record.js';
import type { ElementInstance, Incident, InstanceState, Operation } from './state.js';

type Activation = Extract<Operation, { readonly op: 'activate' }>;
type Unstamped<Entry> = Entry extends unknown ? Omit<Entry, 'at'> : never;
type Stamped = { -readonly [Name in 'at']?: number };

export class Machine {
  readonly commands: Command[] = [];
  readonly records: EngineRecord[] = [];
  readonly now: number;
  readonly random: () => number;
  /** Conditional subscriptions to look at: new ones, and those that read a variable that changed. */
  readonly unsettled = new Set<Key>();
  private queue: Operation[] = [];
  /** Values of the scripts that the operation at work asked for. */
  scripts: Variables = {};

  constructor(
    readonly plan: Plan,
    readonly draft: Draft,
    event: EventTime,
  ) {
    this.now = event.now;
    this.random = randomFrom(event.seed);
  }

  get state(): InstanceState {
    return this.draft.state;
  }

  newKey(): Key {
    this.draft.state.counter += 1;
    return this.lastKey;
  }

  get lastKey(): Key {
    return lastKeyOf(this.state);
  }

  /** The entry is stamped itself: a copy of each is what a step of many would spend its time on. */
  record(entry: Unstamped<EngineRecord>): void {
    (entry as Stamped).at = this.now;
    this.records.push(entry as EngineRecord);
  }

  command(command: Command): void {
    this.commands.push(command);
  }

  enqueue(operation: Operation): void {
    this.queue.push(operation);
  }

  /** Enqueues what has to happen before anything that waits. */
  enqueueNext(operation: Operation): void {
    this.queue.unshift(operation);
  }

  dequeue(): Operation | undefined {
    return this.queue.shift();
  }

  /** Forgets what is still to happen directly inside a scope. */
  purge(scopeKey: Key): void {
    this.queue = this.queue.filter((operation) => !('scopeKey' in operation) || operation.scopeKey !== scopeKey);
  }

  /** Forgets events that were to happen to an instance. */
  purgeCaught(key: Key, elementIds: readonly string[]): void {
    this.queue = this.queue.filter(
      (operation) => operation.op !== 'caught' || operation.key !== key || !elementIds.includes(operation.elementId),
    );
  }

  element(key: Key): ElementInstance | undefined {
    return this.draft.element(key);
  }

  /** The node of a live element instance. */
  nodeOf(instance: ElementInstance): PlanNode {
    return this.plan.nodes[instance.elementId] as PlanNode;
  }

  update(key: Key, change: Partial<ElementInstance>): void {
    const instance = this.element(key);
    if (instance !== undefined) this.draft.put('elements', key, { ...instance, ...change });
  }

  move(key: Key, to: LifecycleState): void {
    const instance = this.draft.ownElement(key);
    if (instance !== undefined) instance.lifecycle = move(instance.lifecycle, to);
  }

  remember(key: Key, memory: Json): void {
    const instance = this.draft.ownElement(key);
    if (instance !== undefined) instance.memory = memory;
  }

  addTokens(scopeKey: Key, count: number): void {
    const scope = this.draft.ownElement(scopeKey);
    if (scope !== undefined) scope.tokens += count;
  }

  /** The activation of an element that `parent` leads to other than by a flow. */
  begotten(parent: Key, activation: Omit<Activation, 'op' | 'lineage'>): Activation {
    const instance = this.draft.ownElement(parent) as OwnElement;
    const { begotten = 0 } = instance;
    instance.begotten = begotten + 1;
    return { op: 'activate', lineage: descend(lineageOf(instance), activation.elementId, begotten), ...activation };
  }

  /** What an element instance waits for, oldest first. */
  subscriptionsOf(ownerKey: Key): readonly Subscription[] {
    return this.draft.keysOf('subscriptions', ownerKey).map((key) => this.state.subscriptions[key] as Subscription);
  }

  /** Those of an element instance, oldest first. */
  incidentsOf(elementInstanceKey: Key): readonly Incident[] {
    return this.draft.keysOf('incidents', elementInstanceKey).map((key) => this.state.incidents[key] as Incident);
  }

  /** Element instances directly inside a scope, oldest first. */
  childrenOf(scopeKey: Key): readonly ElementInstance[] {
    return this.draft.keysOf('children', scopeKey).map((child) => this.element(child) as ElementInstance);
  }
}

export function lineageOf({ lineage, key }: ElementInstance): string {
  return lineage ?? key;
}
