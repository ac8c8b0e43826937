import { Inject, Injectable } from '@nestjs/common';
import { Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { duePromotions, promotionOf, settlePromotion, type PromotionOrder } from '../../database/engine/promotions.js';
import type { StartInput } from '../../workflows/contract.js';
import type { ApiConfig } from '../config.js';
import { Notifications } from '../database/notifications.service.js';
import { DeliveryLoop } from '../messages/delivery-loop.js';
import { CONFIG, LOG } from '../tokens.js';

const TIMEOUT_MS = 10_000;

/**
 * Starts the workflows of instances that began in one transaction and wait. Each is there from that transaction on, and is
 * tried until Temporal has it; its workflow id makes a second start the first.
 */
@Injectable()
export class Promotions extends DeliveryLoop<PromotionOrder> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  /** Throws where Temporal does not answer: it is tried again. */
  async deliver(order: PromotionOrder): Promise<void> {
    await this.client
      .withDeadline(Date.now() + TIMEOUT_MS, () =>
        this.client.workflow.start(order.processId, {
          workflowId: order.workflowId,
          taskQueue: this.config.taskQueue,
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          args: [JSON.parse(order.input) as StartInput],
        }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      });
    await settlePromotion(this.database, order);
  }

  /** True where the workflow was still to be started, and is now. */
  async hasten(workflowId: string): Promise<boolean> {
    const order = await promotionOf(this.database, workflowId);
    if (order) await this.deliver(order);
    return order !== undefined;
  }

  protected due(limit: number): Promise<readonly PromotionOrder[]> {
    return duePromotions(this.database, limit);
  }
}
