/** Definitions with timers, and what the database knows of their start events. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { startEvents, type StartableDefinition } from '../process-instances/startable-definition.js';

export interface TimerDefinition extends StartableDefinition {
  readonly plan: string;
  readonly resourceName: string;
  readonly content: Buffer;
  /** Other files of its deployment: name and content. */
  readonly others: readonly { readonly name: string; readonly content: string }[];
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
       (SELECT COALESCE(json_agg(json_build_object('name', o.name, 'content', encode(o.content, 'base64'))), '[]')
         FROM engine.resources o WHERE o.deployment_key = d.deployment_key AND o.kind = 'other') AS others,
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

/** Temporal writes the time of the firing behind: `-2026-01-01T00:00:00Z`. */
const FIRED_AT_LENGTH = 21;

/** Whether the timer has started an instance. */
export async function hasFired(database: DataSource, processDefinitionKey: Key, place: TimerPlace): Promise<boolean> {
  const id = scheduleIdOf(processDefinitionKey, place);
  const found = await database.query<unknown[]>(
    `SELECT 1 FROM engine.process_instances
     WHERE process_definition_key = $1 AND starts_with(workflow_id, $2) AND length(workflow_id) = $3 LIMIT 1`,
    [processDefinitionKey, `${id}-`, id.length + FIRED_AT_LENGTH],
  );
  return found.length > 0;
}

/** A timer that starts a process. */
export interface TimerPlace {
  readonly elementId: string;
  /** Number among the timers of the element, from 0. */
  readonly nth: number;
}

export function timerPlaces({ plan }: TimerDefinition): readonly TimerPlace[] {
  return startEvents(plan).flatMap(({ id, triggers }) =>
    triggers.filter((kind) => kind === 'timer').map((_timer, nth) => ({ elementId: id, nth })),
  );
}

/** Also the beginning of the ids of the workflows it starts. */
export function scheduleIdOf(processDefinitionKey: Key, { elementId, nth }: TimerPlace): string {
  return `timer-start:${processDefinitionKey}:${elementId}${nth === 0 ? '' : `:${String(nth)}`}`;
}
