import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { post } from '../../activities/channels/http-post.js';
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
import { VERSION } from '../topology/version.js';
import { webhookHeaders } from './sign.js';

const TIMEOUT_MS = 10_000;

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
    const body = JSON.stringify(payload);
    const signed = { id: `msg_${deliveryKey}`, timestamp: Math.floor(Date.now() / 1000), body };
    try {
      const { status } = await post({
        url,
        headers: {
          'content-type': 'application/json',
          'user-agent': `Baton/${VERSION}`,
          ...webhookHeaders(signed, secrets),
        },
        body,
        timeoutMs: TIMEOUT_MS,
        privateAddresses: this.config.privateWebhooks,
      });
      if (status >= 200 && status < 300) return { status };
      return { status, failure: `Expected a status of 2xx, but it is ${String(status)}.` };
    } catch (error) {
      return { status: null, failure: `Expected an answer, but: ${reasonOf(error)}.` };
    }
  }
}

/** Where several addresses were tried, Node says why only by the code. */
function reasonOf(error: unknown): string {
  const { name, message, code } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return `none came in ${String(TIMEOUT_MS)} ms`;
  return message === '' ? (code ?? name) : message.replace(/\.$/, '');
}
