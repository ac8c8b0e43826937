/**
 * An update reaches a workflow before it is in Temporal's history: it gets there with the workflow task that handled it,
 * after the step is in the view. Where that task is lost with its worker, Temporal hands the update to the next one; but it
 * keeps it in memory alone, so that a restart leaves a step in the view that Temporal knows nothing of. Such steps are
 * noted in the transaction that writes them, until somebody has heard from Temporal that the update is done.
 */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Committed } from '../../workflows/contract.js';

export interface UnconfirmedInstance {
  readonly processInstanceKey: Key;
  /** Null where the instance was deleted meanwhile. */
  readonly workflowId: string | null;
}

/** Leases up to `limit` instances with steps that were not confirmed in half a minute; they come again after another one. */
export async function unconfirmedInstances(
  dataSource: DataSource,
  limit: number,
): Promise<readonly UnconfirmedInstance[]> {
  return dataSource.query(
    `WITH due AS MATERIALIZED (
       SELECT process_instance_key, sequence FROM engine.unconfirmed_steps WHERE due_at <= now()
       ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ), leased AS (
       UPDATE engine.unconfirmed_steps s SET due_at = now() + interval '30 seconds'
       FROM due WHERE s.process_instance_key = due.process_instance_key AND s.sequence = due.sequence
       RETURNING s.process_instance_key
     )
     SELECT DISTINCT leased.process_instance_key::text AS "processInstanceKey", i.workflow_id AS "workflowId"
     FROM leased LEFT JOIN engine.process_instances i ON i.key = leased.process_instance_key`,
    [limit],
  );
}

export async function isUnconfirmed(dataSource: DataSource, processInstanceKey: Key): Promise<boolean> {
  const rows = await dataSource.query<unknown[]>(
    'SELECT 1 FROM engine.unconfirmed_steps WHERE process_instance_key = $1 LIMIT 1',
    [processInstanceKey],
  );
  return rows.length > 0;
}

/** Temporal has these steps, and those before them. */
export async function confirmSteps(dataSource: DataSource, steps: readonly Committed[]): Promise<void> {
  await dataSource.query(
    `DELETE FROM engine.unconfirmed_steps s USING unnest($1::bigint[], $2::int[]) AS c(process_instance_key, sequence)
     WHERE s.process_instance_key = c.process_instance_key AND s.sequence <= c.sequence`,
    [steps.map(({ processInstanceKey }) => processInstanceKey), steps.map(({ sequence }) => sequence)],
  );
}

/** Takes back the steps after `sequence`, as far as they are older than `before` (milliseconds since the epoch). */
export async function takeBackSteps(
  dataSource: DataSource,
  { processInstanceKey, sequence, before }: Committed & { readonly before: number },
): Promise<void> {
  await dataSource.query('SELECT engine.take_back_steps($1, $2, $3)', [
    processInstanceKey,
    sequence + 1,
    new Date(before),
  ]);
}
