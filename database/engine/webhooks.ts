/** Deliveries to webhooks: leased, settled, forgotten. At least once; in no order that is promised. */
import type { EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { unseal } from '../crm/sealed.js';
import { comesAgain } from '../comes-again.js';

export interface DueWebhook {
  readonly deliveryKey: Key;
  readonly webhookKey: Key;
  readonly url: string;
  /** The current one first. */
  readonly secrets: readonly string[];
  /** Sent as JSON. */
  readonly payload: object;
  readonly eventType: string;
  /** This one included. */
  readonly attempts: number;
}

export interface Attempt {
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  /** Absent where the receiver has taken it. */
  readonly failure?: string;
}

/** A process that dies over a delivery leaves it to others after this long. */
const LEASE_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 12 * 3_600_000;
export const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 300_000;
/** Of one webhook at once, so that a slow receiver leaves room for others. */
const AT_ONCE = 5;

const LEASED = /* sql */ `
  UPDATE engine.webhook_deliveries d SET attempts = d.attempts + 1, last_attempt_at = now(),
    next_attempt_at = now() + $1 * interval '1 millisecond'
  FROM engine.webhooks w, due WHERE d.key = due.key AND w.key = d.webhook_key
  RETURNING d.key::text AS "deliveryKey", d.webhook_key::text AS "webhookKey", w.url, d.payload,
    d.event_type AS "eventType", d.attempts,
    array_remove(ARRAY[w.secret, CASE WHEN w.previous_secret_until > now() THEN w.previous_secret END], NULL) AS secrets`;

/** Leases up to `limit` that are due. Of a webhook that fails, one at a time, after a pause. */
export async function dueWebhooks(manager: EntityManager, limit: number): Promise<readonly DueWebhook[]> {
  const leased = await manager.query<DueWebhook[]>(
    `WITH due AS MATERIALIZED (
       SELECT d.key FROM engine.webhooks w CROSS JOIN LATERAL (
         SELECT o.key FROM engine.webhook_deliveries o
         WHERE o.webhook_key = w.key AND o.state = 'PENDING' AND o.next_attempt_at <= now()
         ORDER BY o.next_attempt_at, o.key LIMIT CASE WHEN w.failures > 0 THEN 1 ELSE $3::int END FOR UPDATE SKIP LOCKED
       ) d
       WHERE w.active AND (w.paused_until IS NULL OR w.paused_until <= now())
       LIMIT $2
     ), leased AS (${LEASED})
     SELECT * FROM leased ORDER BY "deliveryKey"`,
    [LEASE_MS, limit, AT_ONCE],
  );
  return leased.map(opened);
}

/** Leases this one, whether it is due or not; undefined where there is none. */
export async function leaseWebhook(manager: EntityManager, deliveryKey: Key): Promise<DueWebhook | undefined> {
  const [leased] = await manager.query<DueWebhook[]>(
    `WITH due AS (SELECT $2::bigint AS key), leased AS (${LEASED}) SELECT * FROM leased`,
    [LEASE_MS, deliveryKey],
  );
  return leased && opened(leased);
}

/** Secrets are sealed where they are kept. */
function opened(leased: DueWebhook): DueWebhook {
  return { ...leased, secrets: leased.secrets.map(unseal) };
}

/**
 * What an attempt came to. A failure comes again after 5 s, then after four times as long, at most 12 h, ten times; then
 * it is dead. The webhook itself pauses after a failure, 5 s and then twice as long, at most 5 min. One that answers 410
 * wants no more.
 */
export async function settleWebhook(manager: EntityManager, delivery: DueWebhook, attempt: Attempt): Promise<void> {
  const { deliveryKey, webhookKey, attempts, eventType } = delivery;
  const { status, failure } = attempt;
  const last = attempts >= MOST_ATTEMPTS || eventType === PING || status === 410;
  const state = failure === undefined ? 'DELIVERED' : last ? 'DEAD' : 'PENDING';
  const retryMs = Math.min(FIRST_RETRY_MS * 4 ** (attempts - 1), LONGEST_RETRY_MS);
  await manager.query(
    `WITH settled AS (
       UPDATE engine.webhook_deliveries SET state = $3, response_status = $4, error_message = $5,
         next_attempt_at = CASE WHEN $3 = 'PENDING' THEN now() + $6 * (0.8 + 0.4 * random()) * interval '1 millisecond' END
       WHERE key = $1 AND state = 'PENDING' AND attempts = $7
       RETURNING 1
     )
     UPDATE engine.webhooks w SET active = w.active AND $4 IS DISTINCT FROM 410,
       failures = CASE WHEN $3 = 'DELIVERED' THEN 0 ELSE w.failures + 1 END,
       paused_until = CASE WHEN $3 <> 'DELIVERED'
         THEN ${comesAgain('w.failures', '$8', '$9')} END
     FROM settled WHERE w.key = $2 AND ($3 <> 'DELIVERED' OR w.failures > 0)`,
    [deliveryKey, webhookKey, state, status, failure ?? null, retryMs, attempts, FIRST_RETRY_MS, LONGEST_PAUSE_MS],
  );
}

/** Asks whether the receiver is there; is not repeated. */
export const PING = 'webhook.ping';

/** Deletes what was taken a week ago, and what is dead for a month. */
export async function forgetWebhookDeliveries(manager: EntityManager): Promise<void> {
  await manager.query(
    `DELETE FROM engine.webhook_deliveries
     WHERE (state = 'DELIVERED' AND created_at < now() - interval '7 days')
       OR (state = 'DEAD' AND created_at < now() - interval '30 days')`,
  );
}
