import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { digestOf } from '../../database/engine/batch.js';
import { readPlan } from '../../database/plans.js';
import { Replay } from '../../processes/operations/replay.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import type { Cause } from '../../workflows/contract.js';
import { callersTenants } from '../auth/caller.js';
import { conflict, notFound } from '../problem/problem.js';

interface Step {
  readonly sequence: number;
  readonly digest: string;
  readonly causes: readonly Cause[] | undefined;
}

/** Lets happen again what happened in an instance. */
@Injectable()
export class InstanceReplays {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /**
   * Up to when the element instance began; up to now where it is absent. `Problem`s: 404 where there is no such instance or
   * element instance of it, 409 where what happened is not kept, or goes another way now.
   */
  async replay(key: Key, elementInstanceKey?: Key): Promise<Replay> {
    const steps = await this.steps(key);
    const replay = new Replay({
      plans: await this.plans(steps.flatMap(({ causes }) => causes ?? [])),
      until: (record) => record.type === 'element-activated' && record.key === elementInstanceKey,
    });
    for (const { sequence, digest, causes } of steps) {
      if (causes === undefined) {
        throw conflict(
          `Expected what happened in step ${String(sequence)} of process instance ${key} to be kept, but it is not: it was ended in Temporal itself, or by a version that did not.`,
        );
      }
      const told = replay.play(causes);
      if (replay.stopped) return replay;
      if (digestOf(told) !== digest) {
        throw conflict(
          `Expected step ${String(sequence)} of process instance ${key} to go as it went, but this version goes another way.`,
        );
      }
    }
    if (elementInstanceKey === undefined) return replay;
    throw notFound(`element instance of process instance ${key}`, elementInstanceKey);
  }

  private async steps(key: Key): Promise<readonly Step[]> {
    const steps = await this.database.query<(Omit<Step, 'causes'> & { readonly causes: string | null })[]>(
      `SELECT c.sequence, c.digest, c.causes
       FROM engine.commits c JOIN engine.process_instances i ON i.key = c.process_instance_key
       WHERE i.key = $1 AND ($2::text[] IS NULL OR i.tenant_id = ANY($2)) ORDER BY c.sequence`,
      [key, callersTenants()],
    );
    if (steps.length === 0) throw notFound('process instance', key);
    return steps.map(({ causes, ...step }) => ({
      ...step,
      causes: causes === null ? undefined : (JSON.parse(causes) as Cause[]),
    }));
  }

  private async plans(causes: readonly Cause[]): Promise<ReadonlyMap<string, Plan>> {
    const hashes = new Set(causes.flatMap((cause) => ('planHash' in cause ? [cause.planHash] : [])));
    const loaded = [...hashes].map(async (hash) => [hash, await readPlan(this.database, hash)] as const);
    return new Map(await Promise.all(loaded));
  }
}
