/** Who called whom: from the instance that nobody called down to this one. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';

export interface CallHierarchyEntry {
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly processDefinitionName: string;
}

/** Empty where there is no such instance. */
export function callHierarchy(database: DataSource, key: Key): Promise<readonly CallHierarchyEntry[]> {
  return database.query<CallHierarchyEntry[]>(
    `WITH RECURSIVE callers AS (
       SELECT i.*, 0 AS depth FROM engine.process_instances i WHERE i.key = $1
       UNION ALL
       SELECT i.*, c.depth + 1 FROM callers c JOIN engine.process_instances i ON i.key = c.parent_process_instance_key
     )
     SELECT key AS "processInstanceKey", process_definition_key AS "processDefinitionKey",
       COALESCE(process_name, process_id) AS "processDefinitionName"
     FROM callers ORDER BY depth DESC`,
    [key],
  );
}
