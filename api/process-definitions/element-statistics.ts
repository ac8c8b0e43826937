/** How many instances each element has, by state: the counters on a diagram. */
import type { DataSource } from 'typeorm';
import { listOf, type SchemaObject } from '../openapi/routes.js';
import { Parameters } from '../search/parameters.js';

const COUNT = { type: 'integer' } as const satisfies SchemaObject;

export const ELEMENT_STATISTICS = listOf({
  type: 'object',
  required: ['elementId', 'active', 'canceled', 'incidents', 'completed'],
  properties: {
    elementId: { type: 'string' },
    ...{ active: COUNT, canceled: COUNT, incidents: COUNT, completed: COUNT },
  },
});

export interface ElementStatistics {
  readonly elementId: string;
  /** Without those that have an incident. */
  readonly active: number;
  readonly canceled: number;
  /** Active ones that have an incident. */
  readonly incidents: number;
  readonly completed: number;
}

/** `within`: SQL condition on element instances `e`. */
export async function elementStatistics(
  database: DataSource,
  within: (parameters: Parameters) => string,
): Promise<readonly ElementStatistics[]> {
  const parameters = new Parameters();
  return database.query<ElementStatistics[]>(
    `SELECT "elementId",
       (count(*) FILTER (WHERE state = 'ACTIVE' AND NOT failed))::int AS active,
       (count(*) FILTER (WHERE state = 'TERMINATED'))::int AS canceled,
       (count(*) FILTER (WHERE state = 'ACTIVE' AND failed))::int AS incidents,
       (count(*) FILTER (WHERE state = 'COMPLETED'))::int AS completed
     FROM (SELECT e.element_id AS "elementId", e.state,
             EXISTS (SELECT 1 FROM engine.incidents n WHERE n.element_instance_key = e.key AND n.state = 'ACTIVE') AS failed
           FROM engine.element_instances e WHERE ${within(parameters)}) counted
     GROUP BY "elementId" ORDER BY "elementId"`,
    parameters.values,
  );
}
