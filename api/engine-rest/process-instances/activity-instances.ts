/** The tree of what is active in an instance, as Camunda 7 shows it. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { ItemOf } from '../../search/table.js';
import type { processInstances } from './process-instances.table.js';

export interface ActivityInstance {
  readonly id: Key;
  readonly parentActivityInstanceId: Key | null;
  readonly activityId: string;
  /** Camunda 7's names: `userTask`, `multiInstanceBody`, … ; `processDefinition` of the instance itself. */
  readonly activityType: string;
  readonly activityName: string | null;
  readonly name: string | null;
  readonly processInstanceId: Key;
  readonly processDefinitionId: Key;
  readonly executionIds: readonly Key[];
  readonly incidentIds: readonly Key[];
  readonly childActivityInstances: readonly ActivityInstance[];
  /** What waits to be run asynchronously: nothing does here. */
  readonly childTransitionInstances: readonly never[];
}

interface ActiveElement {
  readonly id: Key;
  readonly scope: Key;
  readonly elementId: string;
  readonly type: string;
  readonly name: string | null;
  readonly incidentIds: readonly Key[];
}

export async function activityInstances(
  database: DataSource,
  { id, definitionId, definitionKey }: ItemOf<typeof processInstances>,
): Promise<ActivityInstance> {
  const active = await database.query<ActiveElement[]>(
    `SELECT e.key AS id, e.scope_key AS scope, e.element_id AS "elementId", e.element_type AS type, e.element_name AS name,
       ARRAY(SELECT n.key::text FROM engine.incidents n WHERE n.element_instance_key = e.key AND n.state = 'ACTIVE' ORDER BY n.key) AS "incidentIds"
     FROM engine.element_instances e WHERE e.process_instance_key = $1 AND e.state = 'ACTIVE' AND e.key <> $1 ORDER BY e.key`,
    [id],
  );
  const shared = { processInstanceId: id, processDefinitionId: definitionId, childTransitionInstances: [] } as const;
  const childrenOf = (parent: Key): readonly ActivityInstance[] =>
    active
      .filter(({ scope }) => scope === parent)
      .map((element) => ({
        ...shared,
        id: element.id,
        parentActivityInstanceId: parent,
        activityId: element.elementId,
        activityType: camel(element.type),
        activityName: element.name,
        name: element.name,
        executionIds: [element.id],
        incidentIds: element.incidentIds,
        childActivityInstances: childrenOf(element.id),
      }));
  return {
    ...shared,
    id,
    parentActivityInstanceId: null,
    activityId: definitionId,
    activityType: 'processDefinition',
    activityName: definitionKey,
    name: definitionKey,
    executionIds: [id],
    incidentIds: [],
    childActivityInstances: childrenOf(id),
  };
}

/** `SERVICE_TASK`: `serviceTask`. */
function camel(type: string): string {
  return type.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
