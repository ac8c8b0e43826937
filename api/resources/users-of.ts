/** Running instances that need what is to be deleted. */
import type { EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';

const SHOWN_FORM = userTasks.fields.formKey.column;
/** As many are named in a refusal. */
const NAMED = 10;

/** Oldest first: instances of these processes, and of tasks that show these forms. */
export async function usersOf(
  manager: EntityManager,
  { processes, forms }: { readonly processes: readonly Key[]; readonly forms: readonly Key[] },
): Promise<readonly Key[]> {
  const rows = await manager.query<{ readonly key: Key }[]>(
    `SELECT i.key FROM engine.process_instances i
       WHERE i.process_definition_key = ANY($1) AND i.state IN ('ACTIVE', 'SUSPENDED')
     UNION SELECT t.process_instance_key FROM ${userTasks.from}
       WHERE t.ended_at IS NULL AND ${SHOWN_FORM} = ANY($2)
     ORDER BY 1 LIMIT ${NAMED}`,
    [processes, forms],
  );
  return rows.map(({ key }) => key);
}
