/** The rows of instances in the view, and what says that their changes of the CRM are made. The audit log stays, and knows their tenant from then on. */
import type { EntityManager } from 'typeorm';

const TABLES = [
  'element_instances',
  'sequence_flows',
  'variables',
  'variable_types',
  'user_tasks',
  'comments',
  'attachments',
  'jobs',
  'incidents',
  'message_subscriptions',
  'signal_subscriptions',
  'decision_instances',
  'data_store_writes',
  'events',
  'commits',
] as const;

/** Of instances that have ended, and that the transaction holds. */
export async function removeInstances(transaction: EntityManager, keys: readonly string[]): Promise<void> {
  await transaction.query(
    `UPDATE engine.audit_log a SET tenant_id = i.tenant_id FROM engine.process_instances i
     WHERE i.key = ANY($1) AND a.process_instance_key = i.key`,
    [keys],
  );
  for (const table of TABLES)
    await transaction.query(`DELETE FROM engine.${table} WHERE process_instance_key = ANY($1)`, [keys]);
  await transaction.query('DELETE FROM crm.idempotency_keys WHERE process_instance_key = ANY($1)', [keys]);
  await transaction.query('DELETE FROM engine.process_instances WHERE key = ANY($1)', [keys]);
}
