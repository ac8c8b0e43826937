import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENT_TYPES } from '../../database/engine/events.js';
import { storableJson } from '../../database/engine/json.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { CHANNELS } from '../database/notifications.service.js';
import { BackgroundLoop } from '../background-loop.js';
import { type EventCursor, isWorthWriting } from '../events/cursor.js';
import { ALL, EventTail } from '../events/event-tail.service.js';
import { readEvents, type EventPage } from '../events/read-events.js';
import { LOG } from '../tokens.js';

const PAUSE_MS = 1_000;
const LONGEST_WAIT_MS = 5_000;

interface Fed extends EventCursor {
  readonly key: Key;
  readonly eventTypes: readonly string[];
  readonly processIds: readonly string[];
  readonly tenantId: string;
}

/**
 * Makes deliveries of events. The log of events is the outbox: each was committed with what it tells of, and a webhook's
 * place in the log moves in the transaction that writes its deliveries. Whoever dies over it has done nothing.
 */
@Injectable()
export class WebhookFeed extends BackgroundLoop {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(EventTail) private readonly tail: EventTail,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
  }

  protected async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const active = await this.database.query<{ readonly key: Key }[]>(
          'SELECT key FROM engine.webhooks WHERE active ORDER BY key',
        );
        if (active.length > 0) {
          const heard = this.tail.next(ALL, { timeoutMs: LONGEST_WAIT_MS, signal });
          for (const { key } of active) await this.feedAll(key);
          await heard;
          continue;
        }
      } catch (error) {
        this.log.warn({ err: error }, 'webhooks cannot be read');
      }
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One that cannot be fed keeps no other from it. */
  private async feedAll(key: Key): Promise<void> {
    try {
      while (!this.stopping && (await this.database.transaction((manager) => feed(manager, key))));
    } catch (error) {
      this.log.warn({ err: error, webhookKey: key }, 'a webhook cannot be fed');
    }
  }
}

/** True where there is more. Another process that feeds the webhook is left alone. */
async function feed(manager: EntityManager, key: Key): Promise<boolean> {
  const [webhook] = await manager.query<Fed[]>(
    `SELECT key, event_types AS "eventTypes", process_ids AS "processIds", tenant_id AS "tenantId",
       transaction_id AS "transactionId", number, place
     FROM engine.webhooks WHERE key = $1 AND active FOR UPDATE SKIP LOCKED`,
    [key],
  );
  if (!webhook) return false;
  const page = await pageFor(manager, webhook);
  if (page.events.length > 0) await enqueue(manager, key, page);
  if (isWorthWriting(webhook, page)) {
    await manager.query('UPDATE engine.webhooks SET transaction_id = $2, number = $3, place = $4 WHERE key = $1', [
      key,
      page.end.transactionId,
      page.end.number,
      page.end.place,
    ]);
  }
  return page.more;
}

function pageFor(manager: EntityManager, { eventTypes, processIds, tenantId, ...after }: Fed): Promise<EventPage> {
  const types = EVENT_TYPES.filter((type) =>
    eventTypes.some((wanted) => wanted === type || (wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1)))),
  );
  return readEvents(manager, {
    after,
    rows: (parameters) =>
      `e.tenant_id = ${parameters.add(tenantId)}` +
      (processIds.length === 0 ? '' : ` AND e.process_id = ANY(${parameters.add(processIds)}::text[])`),
    ...(eventTypes.length > 0 && {
      events: (parameters) => `o.event->>'type' = ANY(${parameters.add(types)}::text[])`,
    }),
  });
}

async function enqueue(manager: EntityManager, key: Key, { events }: EventPage): Promise<void> {
  await manager.query(
    `INSERT INTO engine.webhook_deliveries (key, webhook_key, event_id, event_type, payload, state, next_attempt_at)
     SELECT engine.next_key(), $1, r.id, r.event->>'type', r.event, 'PENDING', now()
     FROM jsonb_to_recordset($2) AS r(id text, event jsonb)
     ON CONFLICT DO NOTHING`,
    [key, storableJson(events)],
  );
  await manager.query('SELECT pg_notify($1, $2)', [CHANNELS.deliveries, '']);
}
