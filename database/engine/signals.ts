import type { EntityManager } from 'typeorm';
import type { Expression, Key } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import { nextKeys } from '../keys.js';
import { storableJson } from './json.js';
import { comesAgain } from '../comes-again.js';

export interface Broadcast {
  /** Of the signal; the next where absent. */
  readonly key?: Key;
  readonly name: string;
  readonly variables: Variables;
  readonly tenantId: string;
  /**
   * How long the caller has for the deliveries before `pendingSignalDeliveries` hands them out as well; 10,000 where
   * absent. With 0 whoever listens on `DELIVERIES_CHANNEL` is told to make them.
   */
  readonly leaseMs?: number;
}

/** A signal to be handed to one subscription or start event. Make it, then call `settleSignalDelivery`. */
export interface SignalDeliveryOrder {
  readonly deliveryKey: Key;
  readonly signalKey: Key;
  readonly signalName: string;
  /** `catch`: update the instance `workflowId`. `start`: start it, under exactly this key and workflow id. */
  readonly kind: 'catch' | 'start';
  /** Null for a `start`. */
  readonly subscriptionKey: Key | null;
  readonly processInstanceKey: Key;
  readonly workflowId: string;
  readonly processDefinitionKey: Key;
  readonly elementId: string;
  readonly variables: Variables;
}

export interface BroadcastSignal {
  readonly signalKey: Key;
  readonly deliveries: readonly SignalDeliveryOrder[];
}

export interface EventStarts {
  readonly processId: string;
  readonly tenantId: string;
  /** The version that is now the latest. */
  readonly processDefinitionKey: Key;
  readonly signals: readonly { readonly elementId: string; readonly signalName: string }[];
  readonly conditions: readonly { readonly elementId: string; readonly condition: Expression }[];
}

const LEASE_MS = 10_000;

const DELIVERY_COLUMNS = /* sql */ `
  d.key::text AS "deliveryKey", d.signal_key::text AS "signalKey", s.name AS "signalName", d.kind,
  d.subscription_key::text AS "subscriptionKey", d.process_instance_key::text AS "processInstanceKey",
  d.workflow_id AS "workflowId", d.process_definition_key::text AS "processDefinitionKey", d.element_id AS "elementId",
  s.variables`;

/** Gives a signal to all who wait for it now: open subscriptions, and signal start events of latest versions. */
export async function broadcastSignal(manager: EntityManager, broadcast: Broadcast): Promise<BroadcastSignal> {
  const [signalKey = ''] = broadcast.key === undefined ? await nextKeys(manager, 1) : [broadcast.key];
  await manager.query('SELECT engine.broadcast_signal($1, $2, $3, $4, $5, NULL)', [
    signalKey,
    broadcast.tenantId,
    broadcast.name,
    storableJson(broadcast.variables),
    broadcast.leaseMs ?? LEASE_MS,
  ]);
  const deliveries = await manager.query<SignalDeliveryOrder[]>(
    `SELECT ${DELIVERY_COLUMNS} FROM engine.signal_deliveries d JOIN engine.signals s ON s.key = d.signal_key
     WHERE d.signal_key = $1 ORDER BY d.key`,
    [signalKey],
  );
  return { signalKey, deliveries };
}

/**
 * Leases up to `limit` deliveries that are due, oldest first. Each comes again after 10 s, then after twice that, at
 * most a minute, until it is settled. Not to be called in a transaction that lasts.
 */
export async function pendingSignalDeliveries(
  manager: EntityManager,
  limit: number,
): Promise<readonly SignalDeliveryOrder[]> {
  return manager.query<SignalDeliveryOrder[]>(
    `WITH due AS MATERIALIZED (
       SELECT key FROM engine.signal_deliveries
       WHERE state = 'PENDING' AND next_attempt_at <= now()
       ORDER BY next_attempt_at, key LIMIT $1 FOR UPDATE SKIP LOCKED
     ), leased AS (
       UPDATE engine.signal_deliveries d SET attempts = d.attempts + 1,
         next_attempt_at = ${comesAgain('d.attempts', '$2')}
       FROM due WHERE d.key = due.key
       RETURNING d.*
     )
     SELECT ${DELIVERY_COLUMNS} FROM leased d JOIN engine.signals s ON s.key = d.signal_key ORDER BY d.key`,
    [limit, LEASE_MS],
  );
}

/** `REJECTED`: its subscription or instance is gone; nobody else gets the signal instead. */
export async function settleSignalDelivery(
  manager: EntityManager,
  deliveryKey: Key,
  state: 'DELIVERED' | 'REJECTED',
): Promise<void> {
  await manager.query(`UPDATE engine.signal_deliveries SET state = $2 WHERE key = $1 AND state = 'PENDING'`, [
    deliveryKey,
    state,
  ]);
}

/** Makes these the only signal start events of the process and keeps the conditions of this version. */
export async function replaceEventStarts(manager: EntityManager, starts: EventStarts): Promise<void> {
  const { processId, tenantId, processDefinitionKey, signals, conditions } = starts;
  await manager.query('DELETE FROM engine.signal_start_subscriptions WHERE process_id = $1 AND tenant_id = $2', [
    processId,
    tenantId,
  ]);
  await manager.query(
    `INSERT INTO engine.signal_start_subscriptions
       (process_definition_key, element_id, process_id, signal_name, tenant_id)
     SELECT $1, s.element_id, $2, s.signal_name, $3 FROM unnest($4::text[], $5::text[]) AS s(element_id, signal_name)`,
    [
      processDefinitionKey,
      processId,
      tenantId,
      signals.map(({ elementId }) => elementId),
      signals.map(({ signalName }) => signalName),
    ],
  );
  for (const [part, { elementId, condition }] of conditions.entries()) {
    await manager.query(
      `INSERT INTO engine.conditional_starts (process_definition_key, element_id, part, process_id, condition, tenant_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [processDefinitionKey, elementId, part, processId, storableJson(condition), tenantId],
    );
  }
}

/** Deletes signals of a minute ago or more that have no delivery under way; returns how many. */
export async function expireSignals(manager: EntityManager): Promise<number> {
  const [row]: { readonly expired: number }[] = await manager.query(
    `WITH expired AS (
       DELETE FROM engine.signals s
       WHERE s.broadcast_at < now() - interval '1 minute' AND NOT EXISTS (
         SELECT FROM engine.signal_deliveries d WHERE d.signal_key = s.key AND d.state = 'PENDING')
       RETURNING 1
     ) SELECT count(*)::int AS expired FROM expired`,
  );
  return row?.expired ?? 0;
}

/** Conditional start events, of the version of this key, or of the latest version of each process. */
export async function conditionalStarts(
  manager: EntityManager,
  where: {
    readonly processDefinitionKey?: Key | undefined;
    readonly processId?: string | undefined;
    /** Of these tenants and these processes only; null: of all. */
    readonly tenants: readonly string[] | null;
    readonly only: readonly string[] | null;
  },
): Promise<
  readonly { readonly processDefinitionKey: Key; readonly elementId: string; readonly condition: Expression }[]
> {
  return manager.query(
    `SELECT c.process_definition_key::text AS "processDefinitionKey", c.element_id AS "elementId", c.condition
     FROM engine.conditional_starts c
     WHERE ($1::bigint IS NULL OR c.process_definition_key = $1) AND ($2::text IS NULL OR c.process_id = $2)
       AND ($3::text[] IS NULL OR c.tenant_id = ANY($3)) AND ($4::text[] IS NULL OR c.process_id = ANY($4))
       AND c.process_definition_key = (SELECT d.key FROM engine.process_definitions d
         WHERE d.process_id = c.process_id AND d.tenant_id = c.tenant_id AND d.deleted_at IS NULL
           AND d.key = COALESCE($1, d.key) ORDER BY d.version DESC LIMIT 1)
     ORDER BY c.process_definition_key, c.part`,
    [where.processDefinitionKey ?? null, where.processId ?? null, where.tenants, where.only],
  );
}
