/** Deleting an instance that has ended from the view: its rows go, the audit log stays. */
import type { DataSource } from 'typeorm';
import { removeInstances } from '../../database/retention/remove-instances.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { conflict, notFound } from '../problem/problem.js';

/** Throws a `Problem`: 404 where there is none, 409 where it has not ended. */
export async function deleteInstance(database: DataSource, key: Key, actor: string | undefined): Promise<void> {
  await database.transaction(async (transaction) => {
    const [instance] = await transaction.query<{ readonly state: string; readonly ended: boolean }[]>(
      'SELECT state, ended_at IS NOT NULL AS ended FROM engine.process_instances WHERE key = $1 FOR UPDATE',
      [key],
    );
    if (!instance) throw notFound('process instance', key);
    if (!instance.ended)
      throw conflict(`Expected process instance ${key} to have ended, but it is ${instance.state}. Cancel it first.`);
    await transaction.query(
      `INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key, process_instance_key, details)
       VALUES (now(), $1, 'DELETE', 'PROCESS_INSTANCE', $2, $2, jsonb_build_object('before', jsonb_build_object('state', $3::text)))`,
      [actor ?? null, key, instance.state],
    );
    await removeInstances(transaction, [key]);
  });
}
