import { Inject, Injectable } from '@nestjs/common';
import { Client, WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { InstanceResult } from '../../workflows/contract.js';
import { Promotions } from '../express/promotions.service.js';
import { conflict, Problem } from '../problem/problem.js';
import { unavailableProblem } from '../temporal/instance-commands.service.js';

/** How instances end. */
@Injectable()
export class InstanceResults {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(Promotions) private readonly promotions: Promotions,
  ) {}

  /** Waits for the end. Throws a `Problem`: 504 where it does not come in time, 503 where Temporal does not answer. */
  async of(workflowId: string, key: Key, waitMs: number): Promise<InstanceResult> {
    const wait = (): Promise<InstanceResult> =>
      this.client.withAbortSignal(AbortSignal.timeout(waitMs), () =>
        this.client.workflow.getHandle(workflowId).result(),
      );
    try {
      return await wait().catch(async (error: unknown) => {
        // Ended without a workflow, or long ago, or began in a transaction and has its workflow still before it.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        await this.promotions.hasten(workflowId);
        return (await this.ended(key)) ?? wait();
      });
    } catch (error) {
      throw problemOf(error, key, waitMs);
    }
  }

  /** It began, and nobody deleted it. */
  async isKnown(key: Key): Promise<boolean> {
    const rows = await this.database.query<unknown[]>('SELECT 1 FROM engine.process_instances WHERE key = $1', [key]);
    return rows.length > 0;
  }

  private async ended(processInstanceKey: Key): Promise<InstanceResult | undefined> {
    const [instance] = await this.database.query<Pick<InstanceResult, 'state' | 'variables'>[]>(
      `SELECT state, (SELECT coalesce(jsonb_object_agg(name, value), '{}') FROM engine.variables WHERE scope_key = i.key) AS variables
       FROM engine.process_instances i WHERE key = $1 AND ended_at IS NOT NULL`,
      [processInstanceKey],
    );
    return instance && { processInstanceKey, ...instance };
  }
}

function problemOf(error: unknown, key: Key, waitMs: number): unknown {
  if (error instanceof WorkflowFailedError)
    return conflict(`Expected process instance ${key} to complete, but its workflow failed in Temporal.`);
  const unavailable = unavailableProblem(error);
  if (unavailable && unavailable.options.code !== 'NO_ANSWER') return unavailable;
  if (!unavailable) return error;
  return new Problem({
    status: 504,
    code: 'DEADLINE_EXCEEDED',
    detail: `Expected process instance ${key} to end within ${String(waitMs)} ms, but it is still running. It goes on; read it by its key.`,
  });
}
