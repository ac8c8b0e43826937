import type { EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { queryPrepared } from '../prepared.js';

/** A workflow to be started. Start it under exactly this id, then call `settlePromotion`. */
export interface PromotionOrder {
  readonly processInstanceKey: Key;
  readonly workflowId: string;
  readonly processId: string;
  /** JSON text of its `StartInput`. */
  readonly input: string;
}

/** How long one has for it before another tries. */
const LEASE_MS = 15_000;

const COLUMNS = /* sql */ `process_instance_key::text AS "processInstanceKey", workflow_id AS "workflowId",
  process_id AS "processId", input`;

/** False where the instance has begun already, by whomever; else this transaction is the one that begins it. */
export async function isFirst(manager: EntityManager, key: Key): Promise<boolean> {
  const text = 'SELECT engine.begin_express($1) AS first';
  const [row] = await queryPrepared<[{ readonly first: boolean }]>(manager, text, [key]);
  return row.first;
}

/** Leased to the caller. */
export async function addPromotion(manager: EntityManager, order: PromotionOrder): Promise<void> {
  await manager.query(
    `INSERT INTO engine.promotions (process_instance_key, workflow_id, process_id, input, due_at)
     VALUES ($1, $2, $3, $4, now() + $5 * interval '1 millisecond')`,
    [order.processInstanceKey, order.workflowId, order.processId, order.input, LEASE_MS],
  );
}

/** Leases what is due. */
export async function duePromotions(database: Database, limit: number): Promise<readonly PromotionOrder[]> {
  const [rows] = await database.query<[PromotionOrder[], number]>(
    `UPDATE engine.promotions SET due_at = now() + $2 * interval '1 millisecond'
     WHERE process_instance_key IN (
       SELECT process_instance_key FROM engine.promotions WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [limit, LEASE_MS],
  );
  return rows;
}

/** Whoever has leased it. */
export async function promotionOf(database: Database, workflowId: string): Promise<PromotionOrder | undefined> {
  const [order] = await database.query<PromotionOrder[]>(
    `SELECT ${COLUMNS} FROM engine.promotions WHERE workflow_id = $1`,
    [workflowId],
  );
  return order;
}

export async function settlePromotion(database: Database, { processInstanceKey }: PromotionOrder): Promise<void> {
  await database.query('DELETE FROM engine.promotions WHERE process_instance_key = $1', [processInstanceKey]);
}
