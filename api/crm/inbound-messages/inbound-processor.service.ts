import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { InboundMessage } from '../../../database/crm/inbound-message.entity.js';
import type { PlannedStart } from '../../../database/crm/inbound/decision.js';
import { dueMessages } from '../../../database/crm/inbound/due.js';
import { Notifications } from '../../database/notifications.service.js';
import { DeliveryLoop } from '../../messages/delivery-loop.js';
import { DeliveryService } from '../../messages/delivery.service.js';
import { startableDefinition, startEventOf } from '../../process-instances/startable-definition.js';
import { StartInstance } from '../../process-instances/start-instance.service.js';
import { LOG } from '../../tokens.js';
import { DecidingService, variablesOf, type Decided } from './deciding.service.js';
import { evaluateVariables } from './evaluate-variables.js';
import { attachedTo } from './message-variables.js';
import { refusalOf } from './refusal.js';

/**
 * Handles what came in. Every API process does it; a lease keeps two from taking the same, and a row lock from deciding
 * on it twice. Who dies after the decision leaves the rest of it to the next: instances have their keys before.
 */
@Injectable()
export class InboundProcessor extends DeliveryLoop<Pick<InboundMessage, 'id'>> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DecidingService) private readonly deciding: DecidingService,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
    @Inject(StartInstance) private readonly starter: StartInstance,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected due(limit: number): Promise<readonly Pick<InboundMessage, 'id'>[]> {
    return dueMessages(this.database.manager, limit);
  }

  protected async deliver({ id }: Pick<InboundMessage, 'id'>): Promise<void> {
    const decided = await this.deciding.decide(id);
    if (!decided) return;
    await this.delivery.deliverNow(decided.deliveries);
    const { starts } = decided.decision;
    if (starts.length === 0) return;
    const update = this.database.getRepository(InboundMessage);
    try {
      for (const start of starts) await this.start(start, decided);
      await update.update({ id }, { state: 'handled', processInstanceKey: starts[0]?.processInstanceKey });
    } catch (error) {
      await update.update({ id }, { state: 'failed', error: refusalOf(error) });
    }
  }

  private async start(start: PlannedStart, { message, decision }: Decided): Promise<void> {
    const { processDefinitionKey, processInstanceKey } = start;
    const definition = await startableDefinition(this.database, { processDefinitionKey });
    const startElementId = await startEventOf(this.database, definition, undefined);
    const attachments = await attachedTo(this.database.manager, message);
    if (!decision.verdict) throw new Error(`Expected message ${message.id} to have a verdict, but it has none.`);
    const variables = variablesOf(message, attachments, decision.verdict);
    await this.starter.start({
      definition,
      processInstanceKey,
      variables:
        Object.keys(start.variables).length === 0
          ? variables
          : evaluateVariables(start.variables, { variables, at: message.receivedAt }),
      ...(startElementId !== undefined && { startElementId }),
    });
  }
}
