/** A copy of an instance that goes on by itself: everything in it has a key of its own. */
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { EngineRecord, InstanceState } from '../../workflows/engine/index.js';

export interface ForkOptions {
  readonly plan: Plan;
  readonly state: InstanceState;
  /** All that led to the state. */
  readonly records: readonly EngineRecord[];
  /** When the state was as it is, ms since the epoch. */
  readonly at: number;
  readonly now: number;
  readonly processInstanceKey: string;
  readonly workflowId: string;
  readonly startedBy?: string;
}

export interface Fork {
  readonly state: InstanceState;
  /** What tells the view of it: what is alive, and nothing of the past. */
  readonly records: readonly EngineRecord[];
}

/** Nobody calls the copy. Its timers have as long to go as they had then. */
export function forkOf(options: ForkOptions): Fork {
  const { plan, at, now, processInstanceKey, workflowId, startedBy } = options;
  const { parent: _caller, startedBy: _other, ...info } = options.state.info;
  const moved = new Rekeyed(info.processInstanceKey, processInstanceKey);
  const given = moved.of(options.state);
  const state: InstanceState = {
    ...given,
    info: { ...info, processInstanceKey, workflowId, ...(startedBy !== undefined && { startedBy }) },
    subscriptions: mapped(given.subscriptions, (one) => later(one, now - at)),
    jobs: mapped(given.jobs, (one) => later(one, now - at)),
  };
  const started: EngineRecord = {
    type: 'instance-started',
    ...state.info,
    processId: plan.processId,
    ...(plan.versionTag !== undefined && { versionTag: plan.versionTag }),
    rootProcessInstanceKey: processInstanceKey,
    at: now,
  };
  const told = options.records
    .map((record) => moved.of(record))
    .flatMap((record) => alive(record, { state, plan, now }));
  return { state, records: [started, ...told] };
}

function later<Due extends { readonly dueAt?: number }>(one: Due, byMs: number): Due {
  return one.dueAt === undefined ? one : { ...one, dueAt: one.dueAt + byMs };
}

function mapped<Value>(table: Readonly<Record<string, Value>>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}

/** The record of something that is alive, at the element where it is now: a migration may have moved it. */
function alive(
  record: EngineRecord,
  { state, plan, now }: { readonly state: InstanceState; readonly plan: Plan; readonly now: number },
): readonly EngineRecord[] {
  const { elements, userTasks, jobs, incidents, subscriptions } = state;
  const at = now;
  const named = (elementId = ''): { readonly elementId: string; readonly elementName?: string } => {
    const name = plan.nodes[elementId]?.name;
    return { elementId, ...(name !== undefined && { elementName: name }) };
  };
  const idOf = (elementInstanceKey: string): string => elements[elementInstanceKey]?.elementId ?? '';
  switch (record.type) {
    case 'element-activated':
      return elements[record.key] ? [{ ...record, ...named(elements[record.key]?.elementId), at }] : [];
    case 'variable-set':
      return Object.hasOwn(elements[record.scopeKey]?.variables ?? {}, record.name) ? [{ ...record, at }] : [];
    case 'user-task-created':
    case 'job-created': {
      const there = record.type === 'job-created' ? jobs[record.key] : userTasks[record.key];
      return there === undefined ? [] : [{ ...record, elementId: idOf(record.elementInstanceKey), at }];
    }
    case 'user-task-changed':
      return userTasks[record.key] === undefined ? [] : [{ ...record, at }];
    case 'job-retries-exhausted':
    case 'job-retried':
      return jobs[record.key] === undefined ? [] : [{ ...record, at }];
    case 'incident-raised':
      return incidents[record.key] === undefined ? [] : [{ ...record, at }];
    case 'subscription-opened':
    case 'signal-subscription-opened': {
      const open = subscriptions[record.key];
      return open === undefined ? [] : [{ ...record, elementId: open.elementId, at }];
    }
    default:
      return [];
  }
}

/** What a process works with stays as it is, even where it looks like a key. */
const DATA: ReadonlySet<string> = new Set(['variables', 'gathered', 'result', 'value', 'scripts', 'stores', 'given']);

const COUNTER_DIGITS = 7;

/** Keys of an instance begin as its own does. */
class Rekeyed {
  private readonly from: string;
  private readonly to: string;
  private readonly pattern: RegExp;

  constructor(from: string, to: string) {
    this.from = from.slice(0, -COUNTER_DIGITS);
    this.to = to.slice(0, -COUNTER_DIGITS);
    this.pattern = new RegExp(`(?<![0-9])${this.from}(?=[0-9]{${COUNTER_DIGITS}}(?![0-9]))`, 'g');
  }

  of<Value>(value: Value): Value {
    if (typeof value === 'string') return value.replace(this.pattern, this.to) as Value;
    if (Array.isArray(value)) return value.map((one) => this.of<unknown>(one)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, one]) => [this.of(name), this.ofProperty(name, one)]);
    return Object.fromEntries(entries) as Value;
  }

  private ofProperty(name: string, value: unknown): unknown {
    if (name === 'variableKeys') return mapped(value as Record<string, string>, (key) => this.of(key));
    return DATA.has(name) ? value : this.of(value);
  }
}
