/** What ended process instances kept of a customer: variables, decisions, messages, errors, files. */
import type { EntityManager } from 'typeorm';
import { erasing } from '../../../database/crm/personal-data/erased.js';
import type { Identity } from '../../../database/crm/personal-data/identity.js';
import { ERASED } from '../../../database/crm/personal-data/masked.js';
import { changeTexts, textTables } from '../../../database/crm/personal-data/stored-texts.js';
import type { Key } from '../../../workflows/bpmn/plan.js';

/** Tables that name the instance by something else than a column `process_instance_key`. */
const OF_INSTANCES: Readonly<Record<string, string>> = {
  'engine.process_instances': 'key = ANY($1)',
  'engine.webhook_deliveries': `payload #>> '{data,processInstanceKey}' = ANY($1::text[])`,
};

/** Wherever they stand in what is kept of the instances, they stand no more. */
export async function eraseInstances(
  manager: EntityManager,
  { keys, identity }: { readonly keys: readonly Key[]; readonly identity: Identity },
): Promise<void> {
  const ofInstances = new Set(
    (
      await manager.query<readonly { readonly path: string }[]>(
        `SELECT format('%I.%I', table_schema, table_name) AS path FROM information_schema.columns
         WHERE column_name = 'process_instance_key'`,
      )
    ).map(({ path }) => path),
  );
  for (const table of await textTables(manager)) {
    // Records of others that the instances made are theirs.
    if (table.isRecord) continue;
    const where = ofInstances.has(table.path) ? 'process_instance_key = ANY($1)' : OF_INSTANCES[table.path];
    if (where) await changeTexts(manager, { table, where, parameters: [keys] }, erasing(identity));
  }
  // What was said of a decision is about whom it was made on.
  await manager.query('UPDATE crm.votes SET comment = NULL WHERE process_instance_key = ANY($1)', [keys]);
  await manager.query(
    `UPDATE engine.documents SET content = '', file_name = $2 WHERE process_instance_key = ANY($1)
       OR id IN (SELECT a.document_id FROM engine.attachments a GROUP BY a.document_id
         HAVING bool_and(a.process_instance_key = ANY($1)))`,
    [keys, ERASED],
  );
}
