import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import {
  acknowledgeDelivery,
  expireMessages,
  pendingDeliveries,
  rejectDelivery,
  type Delivery,
} from '../../database/engine/messages.js';
import { conversationIn } from '../../workflows/contract.js';
import { Notifications } from '../database/notifications.service.js';
import { startableDefinition } from '../process-instances/startable-definition.js';
import { StartInstance } from '../process-instances/start-instance.service.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { LOG } from '../tokens.js';
import { DeliveryLoop } from './delivery-loop.js';

/**
 * Hands messages to instances. Every API process does it; a lease in the database keeps two from doing the same, and a
 * delivery that is made twice after all changes nothing: an instance remembers the messages it took, and a start has its
 * key from the beginning.
 */
@Injectable()
export class DeliveryService extends DeliveryLoop<Delivery> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Notifications) notifications: Notifications,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
    @Inject(StartInstance) private readonly starter: StartInstance,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected due(limit: number): Promise<readonly Delivery[]> {
    return pendingDeliveries(this.database.manager, limit);
  }

  protected override expire(): Promise<unknown> {
    return expireMessages(this.database.manager);
  }

  /** Throws where it stays open whether the instance took the message. */
  protected async deliver(delivery: Delivery): Promise<void> {
    const taken = delivery.kind === 'catch' ? await this.correlate(delivery) : await this.start(delivery);
    if (taken) await acknowledgeDelivery(this.database.manager, delivery.deliveryKey);
    else await rejectDelivery(this.database.manager, delivery.deliveryKey);
  }

  /** True where the instance took the message; false where it could not. */
  private async correlate(delivery: Delivery): Promise<boolean> {
    const { subscriptionKey, messageKey, variables, workflowId } = delivery;
    if (subscriptionKey === null)
      throw new Error(`Expected delivery ${delivery.deliveryKey} to have a subscription, but it has none.`);
    return this.commands.offer({
      workflowId,
      update: 'correlateMessage',
      payload: { subscriptionKey, messageKey, variables },
    });
  }

  private async start(delivery: Delivery): Promise<true> {
    const definition = await startableDefinition(this.database, {
      processDefinitionKey: delivery.processDefinitionKey,
    });
    const conversation = conversationIn(delivery.correlationKey);
    await this.starter.start({
      definition,
      processInstanceKey: delivery.processInstanceKey,
      workflowId: delivery.workflowId,
      variables: delivery.variables,
      startElementId: delivery.elementId,
      messageName: delivery.messageName,
      ...(conversation !== undefined && { conversation }),
    });
    return true;
  }
}
