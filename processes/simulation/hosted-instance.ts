/** One process instance of a scenario: its state, restored from JSON after every step, and what its records told. */
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import {
  initialState,
  step,
  type Command,
  type EngineRecord,
  type EventBody,
  type InstanceInfo,
  type InstanceState,
} from '../../workflows/engine/index.js';
import type { InstanceResult } from './scenario.js';
import { Names } from './names.js';

export interface Effects {
  readonly commands: readonly Command[];
  readonly records: readonly EngineRecord[];
}

interface Given {
  readonly now: number;
  readonly seed: number;
  readonly restore: boolean;
  /** Of the event, among those of all instances. */
  readonly number: number;
}

export class HostedInstance {
  state: InstanceState;
  readonly names = new Names();
  private readonly completed: string[] = [];
  private readonly terminated: string[] = [];
  private readonly flows: string[] = [];
  private readonly bodies = new Set<Key>();
  private readonly since = new Map<Key, number>();

  constructor(
    readonly plan: Plan,
    info: InstanceInfo,
    /** Calls a call activity of another instance. */
    readonly caller?: { readonly instance: HostedInstance; readonly elementInstanceKey: Key },
  ) {
    this.state = initialState(info);
  }

  get key(): Key {
    return this.state.info.processInstanceKey;
  }

  get ended(): boolean {
    return this.state.status === 'completed' || this.state.status === 'terminated';
  }

  /** The instance that was started, where this one is called. */
  get root(): HostedInstance {
    return this.caller?.instance.root ?? this;
  }

  /** Number of the event that brought a job, task, subscription or element about. */
  age(key: Key): number {
    return this.since.get(key) ?? 0;
  }

  apply(event: EventBody, given: Given): Effects {
    const { now, seed, restore, number } = given;
    const { state, commands, records } = step(this.plan, this.state, { ...event, now, seed });
    this.state = restore ? (JSON.parse(JSON.stringify(state)) as InstanceState) : state;
    for (const record of records) this.observe(record);
    for (const made of [...records, ...commands])
      if ('key' in made && !this.since.has(made.key)) this.since.set(made.key, number);
    return { commands, records };
  }

  /** What a record tells of elements and flows. */
  observe(record: EngineRecord): void {
    this.names.learn(record);
    if (record.type === 'flow-taken') this.flows.push(record.flowId);
    if (record.type === 'element-activated' && record.elementType === 'MULTI_INSTANCE_BODY')
      this.bodies.add(record.key);
    if (record.type !== 'element-ended' || record.key === this.key || this.bodies.has(record.key)) return;
    (record.state === 'COMPLETED' ? this.completed : this.terminated).push(this.names.element(record.key));
  }

  result(): InstanceResult {
    const { elements, incidents, status, suspended, result } = this.state;
    const alive = Object.values(elements).filter(({ scopeKey }) => scopeKey !== undefined);
    const waiting = Object.values(incidents);
    return {
      processId: this.plan.processId,
      state:
        status === 'completed'
          ? 'COMPLETED'
          : status === 'terminated'
            ? 'TERMINATED'
            : suspended
              ? 'SUSPENDED'
              : waiting.length > 0
                ? 'INCIDENT'
                : 'ACTIVE',
      completed: this.completed,
      terminated: this.terminated,
      active: [
        ...alive.filter(({ role }) => role !== 'body').map(({ elementId }) => elementId),
        ...waitingJoins(this.state),
      ],
      flows: this.flows,
      variables: result ?? elements[this.key]?.variables ?? {},
      incidents: waiting.map(({ code, message, elementInstanceKey }) => ({
        elementId: this.names.element(elementInstanceKey),
        errorType: code,
        errorMessage: message,
      })),
    };
  }
}

/** Joins that wait for more tokens, once per token that is there. */
function waitingJoins({ elements }: InstanceState): readonly string[] {
  return Object.values(elements).flatMap(({ arrivals }) =>
    Object.entries(arrivals).flatMap(([elementId, flows]) =>
      Object.values(flows).flatMap((tokens) => Array<string>(tokens).fill(elementId)),
    ),
  );
}
