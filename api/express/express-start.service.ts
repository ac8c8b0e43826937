import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readPlan } from '../../database/plans.js';
import { remembered } from '../../database/remembered.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import type { StartInput } from '../../workflows/contract.js';
import { beginExpress, type Begun } from '../../activities/engine/begin-express.js';
import { Promotions } from './promotions.service.js';

/** The property of a process that asks for it. */
const EXECUTION = 'baton:execution';

/**
 * Starts processes that are marked `express`: one transaction takes the instance to its end, or to what it has to wait for;
 * what its tasks changed and what the view is told commit together, or not at all. An instance that waits goes on as a
 * workflow from there.
 */
@Injectable()
export class ExpressStart {
  private readonly plans: (hash: string) => Promise<Plan>;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Promotions) private readonly promotions: Promotions,
  ) {
    this.plans = remembered((hash) => readPlan(database, hash));
  }

  /** Undefined where nothing was done: the process is not marked, or this instance has to be a workflow from its start. */
  async start(
    input: StartInput & { readonly processInstanceKey: Key },
    workflowId: string,
  ): Promise<Pick<Begun, 'result'> | undefined> {
    if (input.state !== undefined) return undefined;
    const plan = await this.plans(input.plan.hash);
    if (plan.nodes[plan.processId]?.properties?.[EXECUTION] !== 'express') return undefined;
    const begun = await beginExpress({ dataSource: this.database }, { plan, input, workflowId });
    if (begun?.order) await this.promotions.deliverNow([begun.order]);
    return begun;
  }
}
