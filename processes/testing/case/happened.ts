/** What happened to the instances of a case, in words that hold on any host: keys differ, elements and order do not. */
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { EventBody, InstanceState } from '../../../workflows/engine/index.js';
import type { HostedInstance } from '../../simulation/hosted-instance.js';
import type { World } from '../../simulation/world.js';

/** What an event is about: the nth of the jobs, tasks, … that wait at an element. */
export interface Subject {
  readonly table: Table;
  readonly elementId: string;
  readonly position: number;
  /** Of a subscription: what it waits for. */
  readonly trigger?: string;
  /** Of a job: whether someone outside works on it. */
  readonly outside?: boolean;
}

export interface Happened {
  /** Index of the instance, among those of the case. */
  readonly instance: number;
  readonly processId: string;
  /** Of a called process: its caller, and the call activity there. */
  readonly caller?: { readonly instance: number; readonly subject: Subject };
  readonly event: EventBody;
  readonly subject?: Subject;
  /** Of the virtual clock, ms since the epoch. */
  readonly now: number;
  /** Of all instances, before this event. */
  readonly records: number;
}

const TABLES = ['jobs', 'userTasks', 'subscriptions', 'incidents', 'elements'] as const;
export type Table = (typeof TABLES)[number];

/** Keys of what waits at an element, oldest first. */
export function waitingAt(state: InstanceState, table: Table, elementId: string): readonly Key[] {
  const at = (owner: Key): boolean => state.elements[owner]?.elementId === elementId;
  switch (table) {
    case 'jobs':
      return keys(state.jobs, ({ elementInstanceKey }) => at(elementInstanceKey));
    case 'userTasks':
      return keys(state.userTasks, at);
    case 'incidents':
      return keys(state.incidents, ({ elementInstanceKey }) => at(elementInstanceKey));
    case 'subscriptions':
      return keys(state.subscriptions, (one) => one.elementId === elementId);
    case 'elements':
      return keys(state.elements, (one) => one.elementId === elementId);
  }
}

function keys<Value>(table: Readonly<Record<Key, Value>>, fits: (value: Value) => boolean): readonly Key[] {
  const found = Object.entries(table).filter(([, value]) => fits(value));
  return found.map(([key]) => key).sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
}

function subjectOf({ state }: HostedInstance, key: Key): Subject | undefined {
  const table = TABLES.find((name) => state[name][key] !== undefined);
  if (table === undefined) return undefined;
  const owner = { elements: key, userTasks: state.userTasks[key] }[table as string];
  const elementInstanceKey = owner ?? state.jobs[key]?.elementInstanceKey ?? state.incidents[key]?.elementInstanceKey;
  const subscription = state.subscriptions[key];
  const elementId = subscription?.elementId ?? state.elements[elementInstanceKey ?? '']?.elementId ?? '';
  return {
    table,
    elementId,
    position: waitingAt(state, table, elementId).indexOf(key),
    ...(subscription && { trigger: subscription.trigger }),
    ...(table === 'jobs' && { outside: state.jobs[key]?.implementation.by === 'worker' }),
  };
}

export class EventLog {
  readonly entries: Happened[] = [];
  /** Made so far. */
  records = 0;

  clear(): void {
    this.entries.length = 0;
    this.records = 0;
  }

  recorded(): void {
    this.records += 1;
  }

  add(world: World, instance: HostedInstance, event: EventBody): void {
    const key = 'key' in event ? event.key : event.kind === 'variables-set' ? event.scopeKey : undefined;
    const subject = key === undefined ? undefined : subjectOf(instance, key);
    const { caller } = instance;
    const calling = caller && subjectOf(caller.instance, caller.elementInstanceKey);
    this.entries.push({
      instance: world.instances.indexOf(instance),
      processId: instance.plan.processId,
      ...(caller && calling && { caller: { instance: world.instances.indexOf(caller.instance), subject: calling } }),
      event,
      ...(subject && { subject }),
      now: world.now,
      records: this.records,
    });
  }
}
