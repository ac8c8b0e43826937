/** Something that happened in a process, as protocols see it. */
import type { EntityManager } from 'typeorm';
import type { ProtocolEvent } from '../../../database/crm/communication-protocol.entity.js';
import type { Variables } from '../../../workflows/contract.js';
import type { ShownEvent } from '../../events/read-events.js';

export interface Occurrence {
  /** Tells it from all others. */
  readonly id: string;
  readonly event: ProtocolEvent;
  readonly eventName?: string;
  readonly processId: string;
  readonly processInstanceKey: string;
  readonly elementId: string | null;
  readonly elementName: string | null;
  /** Of the user task it is about. */
  readonly elementInstanceKey: string | null;
  /** What went wrong. */
  readonly message?: string;
  /** Beside those of the instance. */
  readonly variables?: Variables;
  readonly at: Date;
}

/** The engine's events that protocols know; an escalation is the end of an element. */
export const ENGINE_EVENTS: Readonly<Partial<Record<ShownEvent['type'], ProtocolEvent>>> = {
  'process-instance.started': 'process-started',
  'process-instance.completed': 'process-completed',
  'element-instance.activated': 'element-started',
  'element-instance.completed': 'element-completed',
  'incident.created': 'incident',
};

type EventData = Readonly<Partial<Record<string, string>>>;

/** Undefined where protocols do not know it. */
export function occurrenceOf(id: string, { type, timestamp, data }: ShownEvent): Occurrence | undefined {
  const event = ENGINE_EVENTS[type];
  const told = data as EventData;
  if (event === undefined) return undefined;
  return {
    id,
    event,
    processId: told['processDefinitionId'] ?? '',
    processInstanceKey: told['processInstanceKey'] ?? '',
    elementId: told['elementId'] ?? null,
    elementName: told['elementName'] ?? null,
    elementInstanceKey: told['elementInstanceKey'] ?? null,
    ...(told['errorMessage'] !== undefined && { message: told['errorMessage'] }),
    at: new Date(timestamp),
  };
}

/** Whether the element is an escalation event: the one of this id, or one at the element of this id; null: any. */
export async function isEscalation(
  manager: EntityManager,
  occurrence: Occurrence,
  of: string | null,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM engine.process_instances i
       JOIN engine.process_definitions d ON d.key = i.process_definition_key
       JOIN engine.plans p ON p.hash = d.plan_hash,
       LATERAL (SELECT p.plan::jsonb->'nodes'->$2::text AS node) n
     WHERE i.key = $1 AND node->'spec'->'trigger'->>'kind' = 'escalation'
       AND ($3::text IS NULL OR $2 = $3 OR node->'spec'->>'attachedTo' = $3)`,
    [occurrence.processInstanceKey, occurrence.elementId, of],
  );
  return rows.length > 0;
}
