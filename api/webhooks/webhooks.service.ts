import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seal } from '../../database/crm/sealed.js';
import { nextKeys } from '../../database/keys.js';
import { PING } from '../../database/engine/webhooks.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { ApiConfig } from '../config.js';
import { conflict, invalid, notFound } from '../problem/problem.js';
import { eventHorizon } from '../events/read-events.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { CONFIG } from '../tokens.js';
import { describe } from '../validation/describe.js';
import { assertUrl } from './assert-url.js';
import { isSecret, newSecret } from './sign.js';
import { WebhookSender } from './webhook-sender.service.js';
import { SUBSCRIBABLE, type SecretRotation, type WebhookCreation, type WebhookUpdate } from './webhooks.dto.js';
import { webhookDeliveries, webhooks } from './webhooks.table.js';

export type Webhook = ItemOf<typeof webhooks>;
export type WebhookDelivery = ItemOf<typeof webhookDeliveries>;

const DAY_MS = 86_400_000;

/** Who outside is told what happens, and what became of each telling. */
@Injectable()
export class WebhooksService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(WebhookSender) private readonly sender: WebhookSender,
  ) {}

  /** The secret is shown this once. What happens from now on is sent. */
  async create(request: WebhookCreation, actor: string | undefined): Promise<Webhook & { readonly secret: string }> {
    const { name, url, eventTypes, processDefinitionIds, active } = request;
    assertUrl('url', url, this.config);
    assertTypes(eventTypes ?? []);
    const secret = request.secret ?? newSecret();
    if (!isSecret(secret))
      throw invalid('Expected secret to be whsec_ and 24 to 64 bytes in base64, but it is something else.');
    const [key] = await nextKeys(this.database.manager, 1);
    const { transactionId, number, place } = await eventHorizon(this.database);
    await this.database.query(
      `INSERT INTO engine.webhooks (key, name, url, secret, event_types, process_ids, active, transaction_id, number, place,
         created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[key, name ?? null, url, seal(secret), eventTypes ?? [], processDefinitionIds ?? [], active ?? true],
        ...[transactionId, number, place, actor ?? null],
      ],
    );
    return { ...(await this.get(key ?? '')), secret };
  }

  search(body: unknown): Promise<SearchResult<Webhook>> {
    return search(this.database, { table: webhooks, body });
  }

  get(key: Key): Promise<Webhook> {
    return get(this.database, webhooks, key);
  }

  /** What is absent stays. One that is activated again is sent what happens from then on. */
  async update(key: Key, request: WebhookUpdate): Promise<Webhook> {
    const { name, url, eventTypes, processDefinitionIds, active } = request;
    if (typeof url === 'string') assertUrl('url', url, this.config);
    assertTypes(eventTypes ?? []);
    const { active: before } = await this.get(key);
    const { transactionId, number, place } = await eventHorizon(this.database);
    await this.database.query(
      `UPDATE engine.webhooks SET name = coalesce($2, name), url = coalesce($3, url),
         event_types = coalesce($4, event_types), process_ids = coalesce($5, process_ids), active = coalesce($6, active)
       WHERE key = $1`,
      [key, name ?? null, url ?? null, eventTypes ?? null, processDefinitionIds ?? null, active ?? null],
    );
    if (active === true && !before) {
      await this.database.query(
        `UPDATE engine.webhooks SET failures = 0, paused_until = NULL, transaction_id = $2, number = $3, place = $4
         WHERE key = $1`,
        [key, transactionId, number, place],
      );
    }
    return this.get(key);
  }

  /** With its deliveries. */
  async delete(key: Key): Promise<void> {
    await this.get(key);
    await this.database.query(
      `WITH gone AS (DELETE FROM engine.webhooks WHERE key = $1 RETURNING key)
       DELETE FROM engine.webhook_deliveries d USING gone WHERE d.webhook_key = gone.key`,
      [key],
    );
  }

  /** The secret until now signs beside the new one until the grace period is over. */
  async rotate(key: Key, { gracePeriod }: SecretRotation): Promise<{ readonly secret: string }> {
    await this.get(key);
    const secret = newSecret();
    await this.database.query(
      `UPDATE engine.webhooks SET secret = $2, previous_secret = secret,
         previous_secret_until = now() + $3 * interval '1 millisecond' WHERE key = $1`,
      [key, seal(secret), gracePeriod ?? DAY_MS],
    );
    return { secret };
  }

  /** Answers when the receiver has, or has not. */
  async ping(key: Key): Promise<WebhookDelivery> {
    const { tenantId } = await this.get(key);
    const [deliveryKey] = await nextKeys(this.database.manager, 1);
    const payload = { type: PING, timestamp: new Date().toISOString(), data: { webhookKey: key, tenantId } };
    await this.database.query(
      `INSERT INTO engine.webhook_deliveries (key, webhook_key, event_type, payload, state) VALUES ($1, $2, $3, $4, 'PENDING')`,
      [deliveryKey, key, PING, JSON.stringify(payload)],
    );
    await this.sender.sendNow(deliveryKey ?? '');
    return this.delivery(key, deliveryKey ?? '');
  }

  async searchDeliveries(key: Key, body: unknown): Promise<SearchResult<WebhookDelivery>> {
    await this.get(key);
    return search(this.database, {
      table: webhookDeliveries,
      body,
      within: (parameters) => `d.webhook_key = ${parameters.add(key)}`,
    });
  }

  async delivery(key: Key, deliveryKey: Key): Promise<WebhookDelivery> {
    const delivery = await get(this.database, webhookDeliveries, deliveryKey);
    if (delivery.webhookKey !== key) throw notFound(webhookDeliveries.noun, deliveryKey);
    return delivery;
  }

  /** From the first attempt on, under the same id; `Problem` of status 409 where the webhook is not active. */
  async redeliver(key: Key, deliveryKey: Key): Promise<WebhookDelivery> {
    await this.delivery(key, deliveryKey);
    const { active } = await this.get(key);
    if (!active) throw conflict(`Expected webhook ${key} to be active, but it is not.`);
    await this.database.query(
      `UPDATE engine.webhook_deliveries SET state = 'PENDING', attempts = 0, next_attempt_at = now() WHERE key = $1`,
      [deliveryKey],
    );
    await this.sender.sendNow(deliveryKey);
    return this.delivery(key, deliveryKey);
  }
}

function assertTypes(eventTypes: readonly string[]): void {
  const strange = eventTypes.find((type) => !SUBSCRIBABLE.includes(type));
  if (strange !== undefined)
    throw invalid(`Expected eventTypes to be of ${SUBSCRIBABLE.join(', ')}, but one is ${describe(strange)}.`);
}
