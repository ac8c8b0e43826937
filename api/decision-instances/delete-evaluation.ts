/** Deleting how a decision was made: the rows of one evaluation; the audit log stays. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { notFound } from '../problem/problem.js';
import { Parameters } from '../search/parameters.js';
import { visible } from '../search/search.js';
import { decisionInstances } from './decision-instances.table.js';

/** With the decisions that it needed. Throws a `Problem` of status 404 where there is none that the caller may see. */
export async function deleteEvaluation(database: DataSource, key: Key, actor: string | undefined): Promise<void> {
  const parameters = new Parameters();
  const [evaluation, deletedBy] = [parameters.add(key), parameters.add(actor ?? null)];
  const deleted = await database.query<unknown[]>(
    `WITH deleted AS (
       DELETE FROM engine.decision_instances WHERE id IN (
         SELECT i.id FROM ${decisionInstances.from}
         WHERE i.evaluation_key = ${evaluation} AND ${visible(decisionInstances, parameters)})
       RETURNING root_decision_key, process_instance_key
     ), logged AS (
       INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key, process_instance_key, details)
       SELECT now(), ${deletedBy}, 'DELETE', 'DECISION', ${evaluation}, process_instance_key,
         jsonb_build_object('before', jsonb_build_object('decisionDefinitionKey', root_decision_key::text))
       FROM deleted LIMIT 1
     ) SELECT 1 FROM deleted`,
    parameters.values,
  );
  if (deleted.length === 0) throw notFound('decision evaluation', key);
}
