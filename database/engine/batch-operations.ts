/** Items of batch operations: leased to whoever works on them, and settled once. */
import type { EntityManager } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { comesAgain } from '../comes-again.js';

export type BatchOperationType =
  | 'CANCEL_PROCESS_INSTANCE'
  | 'DELETE_DECISION_INSTANCE'
  | 'DELETE_PROCESS_INSTANCE'
  | 'MIGRATE_PROCESS_INSTANCE'
  | 'MODIFY_PROCESS_INSTANCE'
  | 'RESOLVE_INCIDENT'
  | 'RESUME_PROCESS_INSTANCE'
  | 'SUSPEND_PROCESS_INSTANCE';

export interface BatchItem {
  readonly batchOperationKey: Key;
  readonly itemKey: Key;
  readonly processInstanceKey: Key;
  readonly type: BatchOperationType;
  readonly request: Json;
  readonly actor: string | null;
  /** 1 for the first: on a later one, the item may have been done before somebody died. */
  readonly attempts: number;
}

const LEASE_MS = 30_000;

/**
 * Leases up to `limit` items that are due. Each comes again after 30 s, then after twice that, at most a minute, until it is
 * settled. Not to be called in a transaction that lasts.
 */
export async function dueBatchItems(manager: EntityManager, limit: number): Promise<readonly BatchItem[]> {
  return manager.query<BatchItem[]>(
    `WITH due AS MATERIALIZED (
       SELECT t.batch_operation_key, t.item_key
       FROM engine.batch_operation_items t JOIN engine.batch_operations b ON b.key = t.batch_operation_key
       WHERE t.state = 'ACTIVE' AND t.next_attempt_at <= now() AND b.state = 'ACTIVE'
       ORDER BY t.next_attempt_at, t.item_key LIMIT $1 FOR UPDATE OF t SKIP LOCKED
     ), leased AS (
       UPDATE engine.batch_operation_items t SET attempts = t.attempts + 1,
         next_attempt_at = ${comesAgain('t.attempts', '$2')}
       FROM due WHERE t.batch_operation_key = due.batch_operation_key AND t.item_key = due.item_key
       RETURNING t.*
     )
     SELECT l.batch_operation_key AS "batchOperationKey", l.item_key AS "itemKey",
       l.process_instance_key AS "processInstanceKey", b.type, b.request, b.actor, l.attempts
     FROM leased l JOIN engine.batch_operations b ON b.key = l.batch_operation_key ORDER BY l.item_key`,
    [limit, LEASE_MS],
  );
}

/** Done, or failed with a reason; with its last item the operation is complete. */
export async function settleBatchItem(
  manager: EntityManager,
  { batchOperationKey, itemKey }: BatchItem,
  failure?: string,
): Promise<void> {
  await manager.transaction(async (transaction) => {
    // One at a time: two that settle the last items must not each see the other's as open.
    await transaction.query('SELECT 1 FROM engine.batch_operations WHERE key = $1 FOR UPDATE', [batchOperationKey]);
    await transaction.query(
      `UPDATE engine.batch_operation_items SET state = $3, processed_at = now(), error_message = $4
       WHERE batch_operation_key = $1 AND item_key = $2 AND state = 'ACTIVE'`,
      [batchOperationKey, itemKey, failure === undefined ? 'COMPLETED' : 'FAILED', failure ?? null],
    );
    await completeBatch(transaction, batchOperationKey);
  });
}

/** An operation without open items is over. */
export async function completeBatch(manager: EntityManager, batchOperationKey: Key): Promise<void> {
  await manager.query(
    `UPDATE engine.batch_operations b SET state = 'COMPLETED', ended_at = now()
     WHERE b.key = $1 AND b.state IN ('ACTIVE', 'SUSPENDED') AND NOT EXISTS (
       SELECT FROM engine.batch_operation_items t WHERE t.batch_operation_key = b.key AND t.state = 'ACTIVE')`,
    [batchOperationKey],
  );
}
