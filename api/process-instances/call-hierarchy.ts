/** Who called whom: from the instance that nobody called down to this one. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { SchemaObject } from '../openapi/routes.js';
import { Parameters } from '../search/parameters.js';
import { visible } from '../search/search.js';
import { processInstances } from './process-instances.table.js';

export interface CallHierarchyEntry {
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly processDefinitionName: string;
}

const TEXT = { type: 'string' } as const satisfies SchemaObject;

export const CALL_HIERARCHY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['processInstanceKey', 'processDefinitionKey', 'processDefinitionName'],
    properties: { processInstanceKey: TEXT, processDefinitionKey: TEXT, processDefinitionName: TEXT },
  },
} as const satisfies SchemaObject;

/** Those that the caller may see; empty where there is no such instance. */
export function callHierarchy(database: DataSource, key: Key): Promise<readonly CallHierarchyEntry[]> {
  const parameters = new Parameters();
  return database.query<CallHierarchyEntry[]>(
    `WITH RECURSIVE callers AS (
       SELECT i.*, 0 AS depth FROM engine.process_instances i WHERE i.key = ${parameters.add(key)}
       UNION ALL
       SELECT i.*, c.depth + 1 FROM callers c JOIN engine.process_instances i ON i.key = c.parent_process_instance_key
     )
     SELECT key AS "processInstanceKey", process_definition_key AS "processDefinitionKey",
       COALESCE(process_name, process_id) AS "processDefinitionName"
     FROM callers i WHERE ${visible(processInstances, parameters)} ORDER BY depth DESC`,
    parameters.values,
  );
}
