/** Definitions with timers, and what the database knows of their start events. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { startEvents } from '../process-instances/startable-definition.js';
import type { StoredDefinition } from './stored-definitions.js';

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

export function timerPlaces({ plan }: StoredDefinition): readonly TimerPlace[] {
  return startEvents(plan).flatMap(({ id, triggers }) =>
    triggers.filter((kind) => kind === 'timer').map((_timer, nth) => ({ elementId: id, nth })),
  );
}

/** Also the beginning of the ids of the workflows it starts. */
export function scheduleIdOf(processDefinitionKey: Key, { elementId, nth }: TimerPlace): string {
  return `timer-start:${processDefinitionKey}:${elementId}${nth === 0 ? '' : `:${String(nth)}`}`;
}
