import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { closeInstance } from '../../database/engine/close-instance.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { SIGNALS, type CalledProcessEnded } from '../../workflows/contract.js';
import type { ApiConfig } from '../config.js';
import { CONFIG, LOG } from '../tokens.js';

const CHECK_MS = 10_000;
/** Temporal's lists lag behind. */
const OVERLAP_MS = 60_000;
/** At the start, for what happened while no API ran. */
const LOOK_BACK_MS = 7 * 86_400_000;
const TIMEOUT_MS = 10_000;

/** How a workflow ends that does not end itself. */
const ENDED_OUTSIDE = ['TERMINATED', 'FAILED', 'TIMED_OUT'];

interface OpenInstance {
  readonly key: Key;
  readonly workflowId: string;
  readonly callerWorkflowId: string | null;
  readonly callerElementInstanceKey: Key | null;
}

/**
 * Finds workflows that were ended in Temporal itself, which nobody here is told of: ends their instances in the view, and
 * tells those that called them. (A caller hears of it at once from Temporal while it is in the run that made the call.)
 */
@Injectable()
export class EndedOutside implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  private running: Promise<void> = Promise.resolve();
  private checkedAt = Date.now() - LOOK_BACK_MS;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.later();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private later(): void {
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.running = this.check()
        .catch((error: unknown) => this.log.warn({ err: error }, 'workflows ended in Temporal cannot be looked for'))
        .then(() => this.later());
    }, CHECK_MS);
    this.timer.unref();
  }

  private async check(): Promise<void> {
    const now = Date.now();
    const workflowIds = await this.within(() => this.endedSince(this.checkedAt - OVERLAP_MS));
    for (const instance of await this.openInstances(workflowIds)) {
      if (this.ended) return;
      if (await this.within(() => this.isEnded(instance))) await this.close(instance, now);
    }
    this.checkedAt = now;
  }

  private async endedSince(since: number): Promise<readonly string[]> {
    const found = new Set<string>();
    const query = `TaskQueue = '${this.config.taskQueue}' AND ExecutionStatus IN ('Terminated', 'Failed', 'TimedOut') AND CloseTime > '${new Date(since).toISOString()}'`;
    for await (const { workflowId } of this.client.workflow.list({ query })) found.add(workflowId);
    return [...found];
  }

  private openInstances(workflowIds: readonly string[]): Promise<readonly OpenInstance[]> {
    return this.database.query<OpenInstance[]>(
      `SELECT i.key::text, i.workflow_id AS "workflowId", c.workflow_id AS "callerWorkflowId",
         i.parent_element_instance_key::text AS "callerElementInstanceKey"
       FROM engine.process_instances i LEFT JOIN engine.process_instances c ON c.key = i.parent_process_instance_key
       WHERE i.ended_at IS NULL AND i.workflow_id = ANY ($1) ORDER BY i.key`,
      [workflowIds],
    );
  }

  /** The run that was listed may have been followed by another: reset terminates the one before. */
  private async isEnded({ workflowId }: OpenInstance): Promise<boolean> {
    const { status } = await this.client.workflow.getHandle(workflowId).describe();
    return ENDED_OUTSIDE.includes(status.name);
  }

  private async close(instance: OpenInstance, now: number): Promise<void> {
    const { key: processInstanceKey, callerWorkflowId, callerElementInstanceKey: elementInstanceKey } = instance;
    if (callerWorkflowId !== null && elementInstanceKey !== null) {
      const ended: CalledProcessEnded = { elementInstanceKey, processInstanceKey, outcome: { kind: 'terminated' } };
      await this.tell(callerWorkflowId, ended);
    }
    await closeInstance(this.database, processInstanceKey, now);
    this.log.info({ processInstanceKey }, 'the workflow of an instance was ended in Temporal');
  }

  /** A caller that has ended itself, or has heard of it already, needs no word. */
  private async tell(workflowId: string, ended: CalledProcessEnded): Promise<void> {
    const caller = this.client.workflow.getHandle(workflowId);
    await this.within(() => caller.signal(SIGNALS.calledProcessEnded, ended)).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
  }

  private within<Result>(operation: () => Promise<Result>): Promise<Result> {
    return this.client.withDeadline(Date.now() + TIMEOUT_MS, operation);
  }
}
