/** Records that systems are yet to be told of: marked, leased, settled. One delivery of a record at a time. */
import type { EntityManager } from 'typeorm';
import { DELIVERIES_CHANNEL } from '../../engine/messages.js';
import type { Connector } from '../connector.entity.js';

export interface DueRecord {
  readonly connectorId: string;
  readonly recordId: string;
  /** As they were when it was leased. */
  readonly marks: number;
  /** This one included. */
  readonly attempts: number;
}

export interface Outcome {
  /** HTTP status; null where none came. */
  readonly status: number | null;
  /** Absent where it was taken, or there was nothing to tell. */
  readonly failure?: string;
  /** The receiver has news of its own, which is to come in first: nothing is wrong with it. */
  readonly later?: boolean;
}

/** A process that dies over a delivery leaves it to others after this long. */
const LEASE_MS = 30_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 600_000;
/** Of one connector at once. */
const AT_ONCE = 10;

/** Tells the other connectors of the system, too, that share what its records are called. */
export async function markForSystem(
  manager: EntityManager,
  { system, recordType, ownedBy }: Pick<Connector, 'system' | 'recordType' | 'ownedBy'>,
  recordId: string,
): Promise<void> {
  await mark(
    manager,
    `SELECT id, $1::bigint FROM crm.connectors WHERE system = $2 AND record_type = $3 AND owned_by = $4
       AND direction <> 'in' AND active`,
    [recordId, system, recordType, ownedBy],
  );
}

/** @param records - SQL of rows (connector, record) */
export async function mark(manager: EntityManager, records: string, parameters: readonly unknown[]): Promise<void> {
  await manager.query(
    `WITH marked AS (
       INSERT INTO crm.sync_deliveries AS d (connector_id, record_id, next_attempt_at)
       SELECT r.connector_id, r.record_id, now() FROM (${records}) r(connector_id, record_id)
       ON CONFLICT (connector_id, record_id) DO UPDATE SET marks = d.marks + 1, attempts = 0, next_attempt_at = now()
       RETURNING 1
     ) SELECT pg_notify('${DELIVERIES_CHANNEL}', '') FROM marked LIMIT 1`,
    [...parameters],
  );
}

/** Leases up to `limit` for webhooks; of one that fails, one record at a time, after a pause. */
export function dueRecords(manager: EntityManager, limit: number): Promise<readonly DueRecord[]> {
  return manager.query<DueRecord[]>(
    `WITH due AS MATERIALIZED (
       SELECT d.connector_id, d.record_id FROM crm.connectors c CROSS JOIN LATERAL (
         SELECT o.connector_id, o.record_id FROM crm.sync_deliveries o
         WHERE o.connector_id = c.id AND o.next_attempt_at <= now()
           AND (o.leased_until IS NULL OR o.leased_until <= now())
         ORDER BY o.next_attempt_at, o.record_id LIMIT CASE WHEN c.failures > 0 THEN 1 ELSE $3::int END
         FOR UPDATE SKIP LOCKED
       ) d
       WHERE c.active AND c.kind = 'webhook' AND (c.paused_until IS NULL OR c.paused_until <= now())
       LIMIT $2
     ), leased AS (
       UPDATE crm.sync_deliveries d SET attempts = d.attempts + 1, leased_until = now() + $1 * interval '1 millisecond'
       FROM due WHERE (d.connector_id, d.record_id) = (due.connector_id, due.record_id)
       RETURNING d.connector_id AS "connectorId", d.record_id AS "recordId", d.marks, d.attempts
     ) SELECT * FROM leased`,
    [LEASE_MS, limit, AT_ONCE],
  );
}

/**
 * What a delivery came to. It is done where it was taken and nothing was changed meanwhile; a failure comes again after
 * 1 s and then after twice as long, at most 10 min, and the connector pauses as long.
 */
export async function settleRecord(manager: EntityManager, due: DueRecord, outcome: Outcome): Promise<void> {
  const { connectorId, recordId, marks, attempts } = due;
  const { status, failure, later = false } = outcome;
  const key = [connectorId, recordId];
  if (failure === undefined) {
    await manager.query('DELETE FROM crm.sync_deliveries WHERE connector_id = $1 AND record_id = $2 AND marks = $3', [
      ...key,
      marks,
    ]);
    await manager.query(
      `UPDATE crm.sync_deliveries SET leased_until = NULL, attempts = 0, next_attempt_at = now(), response_status = $3,
         error_message = NULL WHERE connector_id = $1 AND record_id = $2`,
      [...key, status],
    );
    await manager.query(
      `WITH recovered AS (
         UPDATE crm.connectors SET failures = 0, paused_until = NULL WHERE id = $1 AND failures > 0
       ) SELECT pg_notify('${DELIVERIES_CHANNEL}', '') WHERE EXISTS (SELECT FROM crm.sync_deliveries
         WHERE connector_id = $1 AND next_attempt_at <= now() AND leased_until IS NULL)`,
      [connectorId],
    );
    return;
  }
  const retryMs = Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_RETRY_MS);
  await manager.query(
    `UPDATE crm.sync_deliveries SET leased_until = NULL, response_status = $3, error_message = $4,
       next_attempt_at = now() + $5 * interval '1 millisecond' WHERE connector_id = $1 AND record_id = $2`,
    [...key, status, failure, retryMs],
  );
  if (later) return;
  await manager.query(
    `UPDATE crm.connectors SET failures = failures + 1, paused_until = now() + $2 * interval '1 millisecond' WHERE id = $1`,
    [connectorId, retryMs],
  );
}

/** All that are marked for a connector, locked until the transaction ends. */
export function takeAllDue(manager: EntityManager, connectorId: string): Promise<readonly DueRecord[]> {
  return manager.query<DueRecord[]>(
    `SELECT connector_id AS "connectorId", record_id AS "recordId", marks, attempts FROM crm.sync_deliveries
     WHERE connector_id = $1 ORDER BY record_id FOR UPDATE`,
    [connectorId],
  );
}
