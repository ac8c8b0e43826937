import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import {
  dueWebhooks,
  forgetWebhookDeliveries,
  leaseWebhook,
  settleWebhook,
  type Attempt,
  type DueWebhook,
} from '../../database/engine/webhooks.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { ApiConfig } from '../config.js';
import { Notifications } from '../database/notifications.service.js';
import { DeliveryLoop } from '../messages/delivery-loop.js';
import { CONFIG, LOG } from '../tokens.js';
import { postSigned } from './post-signed.js';

/**
 * Sends what is due. Every API process does it; a lease in the database keeps two from sending the same at once. Who dies
 * over one leaves it to the others, and the receiver may get it twice, under one `webhook-id`.
 */
@Injectable()
export class WebhookSender extends DeliveryLoop<DueWebhook> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected due(limit: number): Promise<readonly DueWebhook[]> {
    return dueWebhooks(this.database.manager, limit);
  }

  protected override expire(): Promise<unknown> {
    return forgetWebhookDeliveries(this.database.manager);
  }

  /** At once, whether it is due or not. */
  async sendNow(deliveryKey: Key): Promise<void> {
    const delivery = await leaseWebhook(this.database.manager, deliveryKey);
    if (delivery) await this.deliver(delivery);
  }

  protected async deliver(delivery: DueWebhook): Promise<void> {
    await settleWebhook(this.database.manager, delivery, await this.attempt(delivery));
  }

  private async attempt({ deliveryKey, url, secrets, payload }: DueWebhook): Promise<Attempt> {
    const { status, failure } = await postSigned({
      ...{ url, secrets, id: `msg_${deliveryKey}`, now: new Date(), message: payload },
      privateAddresses: this.config.privateWebhooks,
    });
    return { status, ...(failure !== undefined && { failure }) };
  }
}
