/** Steps of an instance as commits, made again from what a replayed history told or from what the view kept. */
import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';

import { digestOf } from '../../database/engine/batch.js';
import { readPlan } from '../../database/plans.js';
import type { ToldStep } from '../../database/view/scratch.js';
import { remembered } from '../../database/remembered.js';
import { Replay } from '../../processes/operations/replay.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import type { Cause, InstanceState, Told } from '../../workflows/contract.js';

/** Causes that the view keeps with its steps, up to a step. */
export interface Kept {
  readonly steps: readonly ToldStep[];
  /** Where they lead to. */
  readonly reached: Replay['reached'];
  /** A step without causes ended it: its workflow was ended in Temporal itself. */
  readonly closed: boolean;
  /** Why they lead no further. */
  readonly gap?: string;
}

export class Steps {
  private readonly plan: (hash: string) => Promise<Plan>;

  constructor(private readonly dataSource: DataSource) {
    this.plan = remembered((hash) => readPlan<Plan>(dataSource, hash));
  }

  /** What the replayed run committed. */
  async stepsOf(told: readonly Told[]): Promise<readonly ToldStep[]> {
    const steps: ToldStep[] = [];
    for (const event of told) {
      if (event.kind === 'committed') steps.push({ ...event.step, result: event.result });
      if (event.kind !== 'ran') continue;
      const { planHash, state, events, result } = event;
      const replay = new Replay({ plans: new Map([[planHash, await this.plan(planHash)]]), until: () => false });
      replay.play([{ kind: 'base', planHash, state, records: [] }, ...events]);
      const records = [...event.step.records, ...replay.records];
      // As the run counts: what led to no record is no step.
      if (records.length + (event.step.audit?.length ?? 0) === 0) continue;
      steps.push({ ...event.step, records, causes: [...(event.step.causes ?? []), ...events], result });
    }
    return steps;
  }

  /**
   * The steps with the times of the attempts that the view has: where a workflow task was lost after its commit, the next
   * goes the same way at other times, and changes nothing.
   */
  async asCommitted({
    processInstanceKey,
    steps,
  }: {
    readonly processInstanceKey: Key;
    readonly steps: readonly ToldStep[];
  }): Promise<readonly ToldStep[]> {
    const rows: readonly { readonly sequence: number; readonly at: number }[] = await this.dataSource.query(
      'SELECT sequence, (extract(epoch FROM at) * 1000)::float8 AS at FROM engine.commits WHERE process_instance_key = $1',
      [processInstanceKey],
    );
    const times = new Map(rows.map(({ sequence, at }) => [sequence, at]));
    if (steps.every(({ sequence, at }) => times.get(sequence) === at)) return steps;
    const kept = await this.keptSteps(processInstanceKey);
    return steps.map((step) => {
      const earlier = kept.steps[step.sequence - 1];
      if (earlier === undefined || digestOf(earlier.records) !== digestOf(step.records)) return step;
      return { ...step, ...earlier, ...(step.audit && { audit: atTimesOf(earlier, step) }) };
    });
  }

  /** What the view itself kept of the first `until` steps. */
  async keptSteps(processInstanceKey: Key, until = 2 ** 31 - 1): Promise<Kept> {
    const rows: readonly { readonly sequence: number; readonly digest: string; readonly causes: string | null }[] =
      await this.dataSource.query(
        'SELECT sequence, digest, causes FROM engine.commits WHERE process_instance_key = $1 AND sequence <= $2 ORDER BY 1',
        [processInstanceKey, until],
      );
    const causes = rows.map((row) => JSON.parse(row.causes ?? '[]') as Cause[]);
    const hashes = new Set(causes.flat().flatMap((cause) => ('planHash' in cause ? [cause.planHash] : [])));
    const plans = new Map(await Promise.all([...hashes].map(async (hash) => [hash, await this.plan(hash)] as const)));
    const replay = new Replay({ plans, until: () => false });
    const steps: ToldStep[] = [];
    const closed = rows.at(-1)?.causes === null;
    const kept = (gap?: string): Kept => ({
      steps,
      reached: replay.reached,
      closed,
      ...(gap !== undefined && { gap }),
    });
    for (const [index, { sequence, digest }] of rows.slice(0, closed ? -1 : undefined).entries()) {
      if (sequence !== index + 1) return kept(`step ${String(index + 1)} is not there`);
      const records = replay.play(causes[index] ?? []);
      if (digestOf(records) !== digest) return kept(`step ${String(sequence)} does not follow from its causes`);
      steps.push({ processInstanceKey, sequence, records, causes: causes[index] ?? [] });
    }
    return kept();
  }
}

/** An entry of the audit log has the time of its event, which may have had others before it that changed nothing. */
function atTimesOf({ causes = [] }: ToldStep, told: ToldStep): ToldStep['audit'] {
  return told.audit?.map((entry) => {
    const then = (told.causes ?? []).filter((cause) => timeOf(cause) === entry.at);
    const about = then.find((cause) => keyOf(cause) === entry.entityKey) ?? then[0];
    const same = causes.find((cause) => cause.kind === about?.kind && keyOf(cause) === keyOf(about));
    return { ...entry, at: timeOf(same) ?? entry.at };
  });
}

const timeOf = (cause: Cause | undefined): number | undefined => (cause && 'now' in cause ? cause.now : undefined);
const keyOf = (cause: Cause): Key | undefined => ('key' in cause ? cause.key : undefined);

/** Whether what the view kept leads to the very state that a run of the workflow began with, but for what engines have added. */
export function proves({ reached, gap }: Kept, began: InstanceState): boolean {
  const state = JSON.parse(JSON.stringify(reached?.state ?? {})) as Partial<Record<string, unknown>>;
  return gap === undefined && Object.entries(began).every(([name, value]) => isDeepStrictEqual(state[name], value));
}
