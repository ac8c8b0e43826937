/** Comes to a past state of an instance again, by letting happen what happened. */
import type { Plan } from '../../workflows/bpmn/plan.js';
import { step, type Cause, type EngineRecord, type InstanceState } from '../../workflows/engine/index.js';

export interface ReplayOptions {
  /** By their hashes; all that the causes name. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** The replay stops after the event that made such a record. */
  readonly until: (record: EngineRecord) => boolean;
}

export class Replay {
  private current: { readonly planHash: string; readonly state: InstanceState } | undefined;
  /** Of everything so far. */
  readonly records: EngineRecord[] = [];
  /** Of the last event, ms since the epoch. */
  at = 0;
  stopped = false;

  constructor(private readonly options: ReplayOptions) {}

  /** Undefined before the first cause. */
  get reached(): { readonly planHash: string; readonly plan: Plan; readonly state: InstanceState } | undefined {
    return this.current && { ...this.current, plan: this.plan(this.current.planHash) };
  }

  /** Answers the records of what happened. */
  play(causes: readonly Cause[]): readonly EngineRecord[] {
    const from = this.records.length;
    for (const cause of causes) {
      if (this.stopped) break;
      const told = this.happen(cause);
      this.records.push(...told);
      this.stopped = told.some(this.options.until);
    }
    return this.records.slice(from);
  }

  private happen(cause: Cause): readonly EngineRecord[] {
    if (cause.kind === 'base') {
      const { planHash, state, records } = cause;
      this.current = { planHash, state };
      return records;
    }
    if (this.current === undefined) throw new Error(`Expected a base before ${cause.kind}, but there is none.`);
    const { planHash, state } = this.current;
    this.at = cause.now;
    const event = cause.kind === 'migrate' ? { ...cause, target: this.plan(cause.planHash) } : cause;
    const result = step(this.plan(planHash), state, event);
    const moved = cause.kind === 'migrate' && result.state.info.processDefinitionKey === cause.processDefinitionKey;
    this.current = { planHash: moved ? cause.planHash : planHash, state: result.state };
    return result.records;
  }

  private plan(hash: string): Plan {
    const plan = this.options.plans.get(hash);
    if (plan === undefined) throw new Error(`Expected the plan ${hash}, but it is not given.`);
    return plan;
  }
}
