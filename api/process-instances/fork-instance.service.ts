import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { digestOf } from '../../database/engine/batch.js';
import { nextKeys } from '../../database/keys.js';
import { readPlan } from '../../database/plans.js';
import { forkOf } from '../../processes/operations/fork.js';
import { Replay } from '../../processes/operations/replay.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import { workflowIdOf, type Cause } from '../../workflows/contract.js';
import { callersTenants } from '../auth/caller.js';
import { conflict, notFound } from '../problem/problem.js';
import type { CreatedProcessInstance } from './process-instance-commands.service.js';
import { startableDefinition } from './startable-definition.js';
import { StartInstance } from './start-instance.service.js';

interface Step {
  readonly sequence: number;
  readonly digest: string;
  readonly causes: readonly Cause[] | undefined;
}

export interface ForkOrder {
  /** The copy is as the instance was when this had just begun; as it is now where absent. */
  readonly elementInstanceKey?: Key;
  readonly actor?: string;
}

/** Starts instances from states that others had. */
@Injectable()
export class ForkInstance {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(StartInstance) private readonly starter: StartInstance,
  ) {}

  /** `Problem`s: 404 where there is no such instance or element instance of it, 409 where nothing could go on there. */
  async fork(key: Key, { elementInstanceKey, actor }: ForkOrder): Promise<CreatedProcessInstance> {
    const { reached, records, at } = await this.replay(key, elementInstanceKey);
    if (reached?.state.status !== 'active' || reached.state.suspended !== undefined) {
      const when = elementInstanceKey === undefined ? '' : ` when ${elementInstanceKey} began`;
      throw conflict(`Expected process instance ${key} to be ACTIVE${when}, but it has ended or is SUSPENDED.`);
    }
    const { plan, state } = reached;
    const { businessId, tags, processDefinitionKey } = state.info;
    const [processInstanceKey = ''] = await nextKeys(this.database.manager, 1);
    const workflowId = workflowIdOf({ processInstanceKey, ...(businessId !== undefined && { businessId }) });
    const startedBy = actor === undefined ? {} : { startedBy: actor };
    const copy = forkOf({ plan, state, records, at, now: Date.now(), processInstanceKey, workflowId, ...startedBy });
    const original = { processInstanceKey: key, ...(elementInstanceKey !== undefined && { elementInstanceKey }) };
    const definition = await startableDefinition(this.database, { processDefinitionKey });
    await this.starter.start({
      definition,
      processInstanceKey,
      variables: {},
      workflowId,
      ...startedBy,
      copy: { ...copy, forkOf: original },
    });
    return {
      processInstanceKey,
      processDefinitionKey,
      processDefinitionId: definition.processId,
      processDefinitionVersion: definition.version,
      tenantId: definition.tenantId,
      variables: {},
      tags,
      businessId: businessId ?? null,
    };
  }

  private async replay(key: Key, elementInstanceKey: Key | undefined): Promise<Replay> {
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
