import type { EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import { nextKeys } from '../keys.js';
import { storableJson } from './json.js';
import { comesAgain } from '../comes-again.js';

export interface Publication {
  readonly name: string;
  /** Empty where the message has none: it can then only start instances. */
  readonly correlationKey: string;
  /** How long the message waits for a subscription; 0: taken now or dropped. */
  readonly timeToLiveMs: number;
  /** A second message with this id, name and correlation key is refused while the first is buffered. */
  readonly messageId?: string;
  readonly variables: Variables;
  readonly tenantId: string;
  /**
   * How long the caller has for the deliveries before `pendingDeliveries` hands them out as well; 10,000 where absent.
   * With 0 whoever listens on `DELIVERIES_CHANNEL` is told to make them.
   */
  readonly leaseMs?: number;
}

/** A message to be handed to one process. Make it, then call `acknowledgeDelivery` or `rejectDelivery`. */
export interface Delivery {
  readonly deliveryKey: Key;
  readonly messageKey: Key;
  readonly messageName: string;
  readonly correlationKey: string;
  /** `catch`: update the instance `workflowId`. `start`: start it, under exactly this key and workflow id. */
  readonly kind: 'catch' | 'start';
  /** Null for a `start`. */
  readonly subscriptionKey: Key | null;
  readonly processInstanceKey: Key;
  readonly workflowId: string;
  readonly processDefinitionKey: Key;
  readonly processId: string;
  /** The catching element or the start event. */
  readonly elementId: string;
  readonly tenantId: string;
  readonly variables: Variables;
  /** Times that `pendingDeliveries` handed it out, this one included; 0 from `publishMessage`. */
  readonly attempts: number;
}

export type Published =
  { readonly messageKey: Key; readonly deliveries: readonly Delivery[] } | { readonly duplicate: true };

export interface StartSubscriptions {
  readonly processId: string;
  readonly tenantId: string;
  /** The version that is now the latest. */
  readonly processDefinitionKey: Key;
  readonly subscriptions: readonly { readonly elementId: string; readonly messageName: string }[];
}

/** PostgreSQL notifies here when deliveries are due that nobody has leased. */
export const DELIVERIES_CHANNEL = 'baton_deliveries';

const LEASE_MS = 10_000;

const DELIVERY_COLUMNS = /* sql */ `
  d.key::text AS "deliveryKey", d.message_key::text AS "messageKey", d.message_name AS "messageName",
  d.correlation_key AS "correlationKey", d.kind, d.subscription_key::text AS "subscriptionKey",
  d.process_instance_key::text AS "processInstanceKey", d.workflow_id AS "workflowId",
  d.process_definition_key::text AS "processDefinitionKey", d.process_id AS "processId", d.element_id AS "elementId",
  d.tenant_id AS "tenantId", m.variables, d.attempts`;

/**
 * Publishes a message under one lock with everything that could take it. It goes to at most one instance of each process
 * (an open subscription first, else a message start event of the latest version); unless `timeToLiveMs` is 0 it stays for
 * the processes that have not had it. Isolation must be READ COMMITTED (PostgreSQL's default).
 */
export async function publishMessage(manager: EntityManager, publication: Publication): Promise<Published> {
  const [messageKey] = await nextKeys(manager, 1);
  if (messageKey === undefined) throw new Error('Expected one key from the sequence, but got none');
  const [published]: { readonly made: number | null }[] = await manager.query(
    'SELECT engine.publish_message($1, $2, $3, $4, $5, $6, $7, $8) AS made',
    [
      messageKey,
      publication.tenantId,
      publication.name,
      publication.correlationKey,
      publication.messageId ?? null,
      publication.timeToLiveMs,
      storableJson(publication.variables),
      publication.leaseMs ?? LEASE_MS,
    ],
  );
  const made = published?.made ?? null;
  if (made === null) return { duplicate: true };
  return { messageKey, deliveries: made === 0 ? [] : await deliveriesOf(manager, messageKey) };
}

/** Gives a message to these subscriptions alone, as far as they are open; nobody else gets it, now or later. */
export async function addressMessage(
  manager: EntityManager,
  message: Pick<Publication, 'name' | 'variables' | 'tenantId'> & { readonly subscriptionKeys: readonly Key[] },
): Promise<{ readonly messageKey: Key; readonly deliveries: readonly Delivery[] }> {
  const [messageKey] = await nextKeys(manager, 1);
  if (messageKey === undefined) throw new Error('Expected one key from the sequence, but got none');
  await manager.query(
    `INSERT INTO engine.messages (key, name, correlation_key, expires_at, variables, published_at, tenant_id)
     VALUES ($1, $2, '', now(), $3, now(), $4)`,
    [messageKey, message.name, storableJson(message.variables), message.tenantId],
  );
  await manager.query(
    `INSERT INTO engine.message_deliveries (key, message_key, message_name, correlation_key, kind, subscription_key,
       process_instance_key, workflow_id, process_definition_key, process_id, element_id, state, next_attempt_at,
       created_at, tenant_id)
     SELECT engine.next_key(), $1, s.message_name, s.correlation_key, 'catch', s.key, s.process_instance_key, i.workflow_id,
       s.process_definition_key, s.process_id, s.element_id, 'PENDING', now() + $3 * interval '1 millisecond', now(), s.tenant_id
     FROM engine.message_subscriptions s JOIN engine.process_instances i ON i.key = s.process_instance_key
     WHERE s.key = ANY($2) AND s.state = 'CREATED'`,
    [messageKey, message.subscriptionKeys, LEASE_MS],
  );
  return { messageKey, deliveries: await deliveriesOf(manager, messageKey) };
}

/** Makes these the only message start events of the process: call it when its latest version changes. */
export async function replaceStartSubscriptions(manager: EntityManager, input: StartSubscriptions): Promise<void> {
  await manager.query('DELETE FROM engine.message_start_subscriptions WHERE process_id = $1 AND tenant_id = $2', [
    input.processId,
    input.tenantId,
  ]);
  await manager.query(
    `INSERT INTO engine.message_start_subscriptions
       (process_definition_key, element_id, process_id, message_name, tenant_id)
     SELECT $1, s.element_id, $2, s.message_name, $3
     FROM unnest($4::text[], $5::text[]) AS s(element_id, message_name)`,
    [
      input.processDefinitionKey,
      input.processId,
      input.tenantId,
      input.subscriptions.map((subscription) => subscription.elementId),
      input.subscriptions.map((subscription) => subscription.messageName),
    ],
  );
}

/**
 * Leases up to `limit` deliveries that are due, oldest first. Each comes again after 10 s, then after twice that, at
 * most a minute, until it is acknowledged or rejected. Not to be called in a transaction that lasts.
 */
export async function pendingDeliveries(manager: EntityManager, limit: number): Promise<readonly Delivery[]> {
  const rows: Delivery[] = await manager.query(
    `WITH due AS MATERIALIZED (
       SELECT key FROM engine.message_deliveries
       WHERE state = 'PENDING' AND next_attempt_at <= now()
       ORDER BY next_attempt_at, key LIMIT $1 FOR UPDATE SKIP LOCKED
     ), leased AS (
       UPDATE engine.message_deliveries d SET attempts = d.attempts + 1,
         next_attempt_at = ${comesAgain('d.attempts', '$2')}
       FROM due WHERE d.key = due.key
       RETURNING d.*
     )
     SELECT ${DELIVERY_COLUMNS} FROM leased d JOIN engine.messages m ON m.key = d.message_key ORDER BY d.key`,
    [limit, LEASE_MS],
  );
  return rows;
}

/** The instance took the message, or was started by it. */
export async function acknowledgeDelivery(manager: EntityManager, deliveryKey: Key): Promise<void> {
  await manager.query(`UPDATE engine.message_deliveries SET state = 'DELIVERED' WHERE key = $1 AND state = 'PENDING'`, [
    deliveryKey,
  ]);
}

/**
 * The instance could not take the message (its subscription or itself is gone): the message goes to whoever else waits
 * for it, or back to the buffer while its time to live lasts.
 */
export async function rejectDelivery(manager: EntityManager, deliveryKey: Key): Promise<void> {
  await manager.query('SELECT engine.reject_delivery($1)', [deliveryKey]);
}

/** Deletes messages that ended their time to live a minute ago or more and have no delivery under way; returns how many. */
export async function expireMessages(manager: EntityManager): Promise<number> {
  const [row]: { readonly expired: number }[] = await manager.query(
    `WITH expired AS (
       DELETE FROM engine.messages m
       WHERE m.expires_at < now() - interval '1 minute' AND NOT EXISTS (
         SELECT FROM engine.message_deliveries d WHERE d.message_key = m.key AND d.state = 'PENDING')
       RETURNING 1
     ) SELECT count(*)::int AS expired FROM expired`,
  );
  return row?.expired ?? 0;
}

async function deliveriesOf(manager: EntityManager, messageKey: Key): Promise<readonly Delivery[]> {
  const rows: Delivery[] = await manager.query(
    `SELECT ${DELIVERY_COLUMNS} FROM engine.message_deliveries d JOIN engine.messages m ON m.key = d.message_key
     WHERE d.message_key = $1 AND d.state = 'PENDING' ORDER BY d.key`,
    [messageKey],
  );
  return rows;
}
