import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import {
  expireSignals,
  pendingSignalDeliveries,
  settleSignalDelivery,
  type SignalDeliveryOrder,
} from '../../database/engine/signals.js';
import { Notifications } from '../database/notifications.service.js';
import { DeliveryLoop } from '../messages/delivery-loop.js';
import { startableDefinition } from '../process-instances/startable-definition.js';
import { StartInstance } from '../process-instances/start-instance.service.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { LOG } from '../tokens.js';

/**
 * Hands signals to instances. Every API process does it, as with messages: an instance remembers the signals it took, and
 * a start has its key from the beginning, so that a delivery made twice changes nothing.
 */
@Injectable()
export class SignalDeliveryService extends DeliveryLoop<SignalDeliveryOrder> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Notifications) notifications: Notifications,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
    @Inject(StartInstance) private readonly starter: StartInstance,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected due(limit: number): Promise<readonly SignalDeliveryOrder[]> {
    return pendingSignalDeliveries(this.database.manager, limit);
  }

  protected override expire(): Promise<unknown> {
    return expireSignals(this.database.manager);
  }

  protected async deliver(delivery: SignalDeliveryOrder): Promise<void> {
    const { subscriptionKey, signalKey, variables, workflowId } = delivery;
    const taken =
      subscriptionKey === null
        ? await this.start(delivery)
        : await this.commands.offer({
            workflowId,
            update: 'receiveSignal',
            payload: { subscriptionKey, signalKey, variables },
          });
    await settleSignalDelivery(this.database.manager, delivery.deliveryKey, taken ? 'DELIVERED' : 'REJECTED');
  }

  private async start(delivery: SignalDeliveryOrder): Promise<true> {
    const { processDefinitionKey, processInstanceKey, workflowId, variables, elementId: startElementId } = delivery;
    const definition = await startableDefinition(this.database, { processDefinitionKey });
    await this.starter.start({ definition, processInstanceKey, workflowId, variables, startElementId });
    return true;
  }
}
