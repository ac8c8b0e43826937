/** Definitions with timers, and what the database knows of their start events. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { startEvents, type StartableDefinition } from '../process-instances/startable-definition.js';

export interface TimerDefinition extends StartableDefinition {
  readonly plan: string;
  readonly resourceName: string;
  readonly content: Buffer;
  readonly createdAt: Date;
  readonly latest: boolean;
}

/** Of these processes, their latest two versions; of all where absent. */
export function timerDefinitions(
  database: DataSource,
  processIds: readonly string[] | undefined,
): Promise<readonly TimerDefinition[]> {
  return database.query<TimerDefinition[]>(
    `SELECT d.key AS "processDefinitionKey", d.process_id AS "processId", d.version, d.plan_hash AS "planHash",
       d.tenant_id AS "tenantId", d.created_at AS "createdAt", p.plan, r.name AS "resourceName", r.content,
       NOT EXISTS (SELECT 1 FROM engine.process_definitions newer WHERE newer.process_id = d.process_id
         AND newer.tenant_id = d.tenant_id AND newer.version > d.version) AS latest
     FROM engine.process_definitions d JOIN engine.plans p ON p.hash = d.plan_hash
       JOIN engine.resources r ON r.key = d.resource_key
     WHERE p.plan LIKE '%"kind":"timer"%' AND ($1::text[] IS NULL OR d.process_id = ANY($1) AND d.version >= (
       SELECT max(newest.version) - 1 FROM engine.process_definitions newest
       WHERE newest.process_id = d.process_id AND newest.tenant_id = d.tenant_id))
     ORDER BY d.key`,
    [processIds ?? null],
  );
}

/** Whether the start event has started an instance. */
export async function hasFired(database: DataSource, processDefinitionKey: Key, elementId: string): Promise<boolean> {
  const found = await database.query<unknown[]>(
    `SELECT 1 FROM engine.process_instances WHERE process_definition_key = $1 AND starts_with(workflow_id, $2) LIMIT 1`,
    [processDefinitionKey, `${scheduleIdOf(processDefinitionKey, elementId)}-`],
  );
  return found.length > 0;
}

/** Ids of the timer start events. */
export function timerElements({ plan }: TimerDefinition): readonly string[] {
  return startEvents(plan).flatMap(({ id, triggers }) => (triggers.includes('timer') ? [id] : []));
}

/** Also the beginning of the ids of the workflows it starts. */
export function scheduleIdOf(processDefinitionKey: Key, elementId: string): string {
  return `timer-start:${processDefinitionKey}:${elementId}`;
}
