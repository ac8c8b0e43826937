/** What happened in an instance, in order: where it is, and where its time went. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { SchemaObject } from '../openapi/routes.js';
import { isoTime } from '../search/iso-time.js';

export interface TimelineEntry {
  readonly elementInstanceKey: Key;
  readonly elementInstanceScopeKey: Key;
  readonly elementId: string;
  readonly elementName: string;
  readonly type: string;
  readonly state: string;
  readonly startDate: Date;
  readonly endDate: Date | null;
  /** Up to now where it has not ended. */
  readonly durationMs: number;
  readonly userTaskKey: Key | null;
  readonly assignee: string | null;
  readonly calledProcessInstanceKey: Key | null;
  readonly incidents: readonly {
    readonly incidentKey: Key;
    readonly errorType: string;
    readonly errorMessage: string;
    readonly state: string;
    readonly creationTime: string;
    readonly resolutionTime: string | null;
  }[];
}

const TEXT = { type: 'string' } as const;
const MAYBE_TEXT = { type: 'string', nullable: true } as const;
const TIME = { type: 'string', format: 'date-time' } as const;

const listOf = (properties: Readonly<Record<string, SchemaObject>>): SchemaObject => ({
  type: 'array',
  items: { type: 'object', required: Object.keys(properties), properties: { ...properties } },
});

export const TIMELINE: SchemaObject = {
  type: 'object',
  required: ['items', 'events'],
  properties: {
    items: listOf({
      ...{ elementInstanceKey: TEXT, elementInstanceScopeKey: TEXT, elementId: TEXT, elementName: TEXT, type: TEXT },
      state: { type: 'string', enum: ['ACTIVE', 'COMPLETED', 'TERMINATED'] },
      ...{ startDate: TIME, endDate: { ...TIME, nullable: true }, durationMs: { type: 'number' } },
      ...{ userTaskKey: MAYBE_TEXT, assignee: MAYBE_TEXT, calledProcessInstanceKey: MAYBE_TEXT },
      incidents: listOf({
        ...{ incidentKey: TEXT, errorType: TEXT, errorMessage: TEXT, state: TEXT, creationTime: TIME },
        resolutionTime: { ...TIME, nullable: true },
      }),
    }),
    events: listOf({
      ...{ auditLogKey: TEXT, timestamp: TIME, actorId: MAYBE_TEXT, entityType: TEXT, entityKey: TEXT },
      ...{ operationType: TEXT, action: MAYBE_TEXT, elementId: MAYBE_TEXT, elementName: MAYBE_TEXT },
      details: { type: 'object', additionalProperties: true },
    }),
  },
};

export async function timeline(database: DataSource, processInstanceKey: Key): Promise<readonly TimelineEntry[]> {
  return database.query<TimelineEntry[]>(
    `SELECT e.key AS "elementInstanceKey", e.scope_key AS "elementInstanceScopeKey", e.element_id AS "elementId",
       COALESCE(e.element_name, e.element_id) AS "elementName", e.element_type AS type, e.state,
       e.started_at AS "startDate", e.ended_at AS "endDate",
       round(extract(epoch FROM COALESCE(e.ended_at, now()) - e.started_at) * 1000)::float8 AS "durationMs",
       t.key AS "userTaskKey", t.assignee, c.key AS "calledProcessInstanceKey", COALESCE(n.incidents, '[]') AS incidents
     FROM engine.element_instances e
       LEFT JOIN engine.user_tasks t ON t.element_instance_key = e.key
       LEFT JOIN engine.process_instances c ON c.parent_element_instance_key = e.key
       LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object('incidentKey', n.key::text, 'errorType', n.error_type,
           'errorMessage', n.error_message, 'state', n.state,
           'creationTime', ${isoTime('n.created_at')},
           'resolutionTime', ${isoTime('n.resolved_at')}) ORDER BY n.key) AS incidents
         FROM engine.incidents n WHERE n.element_instance_key = e.key
       ) n ON true
     WHERE e.process_instance_key = $1 ORDER BY e.started_at, e.key`,
    [processInstanceKey],
  );
}

/** What somebody did with the instance, or with what is in it. */
export interface TimelineEvent {
  readonly auditLogKey: Key;
  readonly timestamp: Date;
  /** Null where access needs no name. */
  readonly actorId: string | null;
  readonly entityType: string;
  readonly entityKey: Key;
  readonly operationType: string;
  /** What it was more precisely, e.g. `delegate` or `comment`. */
  readonly action: string | null;
  /** Of the user task, where it is about one. */
  readonly elementId: string | null;
  readonly elementName: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Claims, comments, delegations, attachments and operations, the earliest first. */
export async function timelineEvents(database: DataSource, processInstanceKey: Key): Promise<readonly TimelineEvent[]> {
  return database.query<TimelineEvent[]>(
    `SELECT a.key AS "auditLogKey", a.at AS timestamp, a.actor AS "actorId", a.entity_type AS "entityType",
       a.entity_key AS "entityKey", a.operation AS "operationType", a.details->>'action' AS action,
       t.element_id AS "elementId", COALESCE(t.name, t.element_id) AS "elementName", a.details
     FROM engine.audit_log a LEFT JOIN engine.user_tasks t ON a.entity_type = 'USER_TASK' AND t.key = a.entity_key
     WHERE a.process_instance_key = $1 ORDER BY a.at, a.key`,
    [processInstanceKey],
  );
}
