import { Inject, Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import {
  confirmSteps,
  isUnconfirmed,
  unconfirmedInstances,
  type UnconfirmedInstance,
} from '../../database/engine/unconfirmed-steps.js';
import { type Committed, UPDATES } from '../../workflows/contract.js';
import type { ApiConfig } from '../config.js';
import { Notifications } from '../database/notifications.service.js';
import { DeliveryLoop } from '../messages/delivery-loop.js';
import { CONFIG, LOG } from '../tokens.js';

/** So long confirmations are gathered. */
const GATHER_MS = 200;
const ALL = 2 ** 31 - 1;

/**
 * Keeps the view from being ahead of Temporal. What an update changed is confirmed when it has returned; where nobody heard
 * it return, the workflow is asked, and takes back what it knows nothing of: a message comes again, a task is open again.
 */
@Injectable()
export class UnconfirmedSteps extends DeliveryLoop<UnconfirmedInstance> {
  private gathered = new Map<string, Committed>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  /** An update has returned this. It is written down soon; where that fails, the workflow is asked later. */
  confirm(committed: Committed): void {
    const { processInstanceKey, sequence } = committed;
    if (sequence < (this.gathered.get(processInstanceKey)?.sequence ?? 0)) return;
    this.gathered.set(processInstanceKey, committed);
    this.timer ??= setTimeout(() => void this.write(), GATHER_MS);
  }

  /** False where all of the instance is confirmed. Else its workflow is asked now, and the view is as Temporal has it. */
  async settle(instance: UnconfirmedInstance): Promise<boolean> {
    if (!(await isUnconfirmed(this.database, instance.processInstanceKey))) return false;
    await this.deliver(instance);
    return true;
  }

  override async onModuleDestroy(): Promise<void> {
    await super.onModuleDestroy();
    await this.write();
  }

  protected due(limit: number): Promise<readonly UnconfirmedInstance[]> {
    return unconfirmedInstances(this.database, limit);
  }

  protected async deliver({ processInstanceKey, workflowId }: UnconfirmedInstance): Promise<void> {
    const known = workflowId === null ? undefined : await this.ask(workflowId);
    await confirmSteps(this.database, [known ?? { processInstanceKey, sequence: ALL }]);
  }

  /** Undefined where the workflow has ended: then Temporal has all of it. */
  private async ask(workflowId: string): Promise<Committed | undefined> {
    const workflow = this.client.workflow.getHandle(workflowId);
    const deadline = Date.now() + this.config.commandTimeoutMs;
    try {
      return await this.client.withDeadline(deadline, () =>
        workflow.executeUpdate<Committed, []>(UPDATES.confirmSteps),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const steps = [...this.gathered.values()];
    this.gathered = new Map();
    if (steps.length === 0) return;
    await confirmSteps(this.database, steps).catch((error: unknown) =>
      this.log.warn({ err: error }, 'steps could not be confirmed; their workflows will be asked'),
    );
  }
}
