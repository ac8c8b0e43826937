import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import {
  acknowledgeDelivery,
  expireMessages,
  pendingDeliveries,
  rejectDelivery,
  type Delivery,
} from '../../database/engine/messages.js';
import { REFUSALS, UPDATES } from '../../workflows/contract.js';
import { CHANNELS, Notifications } from '../database/notifications.service.js';
import { startableDefinition } from '../process-instances/startable-definition.js';
import { StartInstance } from '../process-instances/start-instance.service.js';
import { InstanceCommands, refusalOf } from '../temporal/instance-commands.service.js';
import { LOG } from '../tokens.js';

const BATCH = 20;
const POLL_MS = 1_000;
const EXPIRE_MS = 60_000;

/**
 * Hands messages to instances. Every API process does it; a lease in the database keeps two from doing the same, and a
 * delivery that is made twice after all changes nothing: an instance remembers the messages it took, and a start has its
 * key from the beginning.
 */
@Injectable()
export class DeliveryService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly shutdown = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(Notifications) private readonly notifications: Notifications,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
    @Inject(StartInstance) private readonly starter: StartInstance,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.shutdown.abort();
    await this.loop;
  }

  /** Throws where it stays open whether the instance took the message. */
  private async deliver(delivery: Delivery): Promise<void> {
    const taken = delivery.kind === 'catch' ? await this.correlate(delivery) : await this.start(delivery);
    if (taken) await acknowledgeDelivery(this.database.manager, delivery.deliveryKey);
    else await rejectDelivery(this.database.manager, delivery.deliveryKey);
  }

  /** Tries each once; those that fail come again by themselves. */
  async deliverNow(deliveries: readonly Delivery[]): Promise<void> {
    const results = await Promise.allSettled(deliveries.map((delivery) => this.deliver(delivery)));
    for (const result of results) {
      if (result.status === 'rejected')
        this.log.warn({ err: result.reason as unknown }, 'a message could not be delivered; it will be tried again');
    }
  }

  /** True where the instance took the message; false where it could not. */
  private async correlate(delivery: Delivery): Promise<boolean> {
    const { subscriptionKey, messageKey, variables, workflowId } = delivery;
    if (subscriptionKey === null)
      throw new Error(`Expected delivery ${delivery.deliveryKey} to have a subscription, but it has none.`);
    try {
      await this.commands.within(() =>
        this.client.workflow
          .getHandle(workflowId)
          .executeUpdate(UPDATES.correlateMessage, { args: [{ subscriptionKey, messageKey, variables }] }),
      );
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      const refusal = refusalOf(error);
      if (
        refusal?.type === REFUSALS.notFound ||
        refusal?.type === REFUSALS.ended ||
        refusal?.type === REFUSALS.tooLarge
      )
        return false;
      throw error;
    }
  }

  private async start(delivery: Delivery): Promise<true> {
    const definition = await startableDefinition(this.database, {
      processDefinitionKey: delivery.processDefinitionKey,
    });
    await this.starter.start({
      definition,
      processInstanceKey: delivery.processInstanceKey,
      workflowId: delivery.workflowId,
      variables: delivery.variables,
      startElementId: delivery.elementId,
    });
    return true;
  }

  private async run(): Promise<void> {
    const { signal } = this.shutdown;
    let expireAt = 0;
    while (!signal.aborted) {
      let due: readonly Delivery[] = [];
      try {
        due = await pendingDeliveries(this.database.manager, BATCH);
        await this.deliverNow(due);
        if (Date.now() >= expireAt) {
          await expireMessages(this.database.manager);
          expireAt = Date.now() + EXPIRE_MS;
        }
      } catch (error) {
        this.log.warn({ err: error }, 'deliveries cannot be read');
      }
      if (due.length < BATCH) await this.notifications.next(CHANNELS.deliveries, { timeoutMs: POLL_MS, signal });
    }
  }
}
