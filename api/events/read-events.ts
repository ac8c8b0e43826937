/** What the engine told, in its order, with what the rows that it is about say now. */
import type { DataSource, EntityManager } from 'typeorm';
import type { EngineEvent, EventType } from '../../database/engine/events.js';
import { isoTime } from '../search/iso-time.js';
import { Parameters } from '../search/parameters.js';
import { START, writeEventCursor, type EventCursor } from './cursor.js';

/** As streams and webhooks send it. */
export interface ShownEvent {
  readonly type: EventType | 'user-task.gone' | 'notification.created';
  /** ISO-8601 */
  readonly timestamp: string;
  readonly data: object;
}

export interface EventPage {
  readonly events: readonly { readonly id: string; readonly event: ShownEvent }[];
  /** Where the next page begins. */
  readonly end: EventCursor;
  /** There may be more already. */
  readonly more: boolean;
}

export interface EventQuery {
  readonly after: EventCursor;
  /** SQL conditions over the row `e`, an event `o.event`, and where it is of a task, `t`, `i` and `d` as in `userTasks`. */
  readonly rows: (parameters: Parameters) => string;
  readonly events?: (parameters: Parameters) => string;
  /** Where it does not hold, the task of the event is told to be gone, and nothing else of it. */
  readonly shown?: (parameters: Parameters) => string;
}

/** Rows read at once; each is a step of an instance. */
const ROWS = 50;

interface EventRow {
  readonly horizon: string;
  readonly transactionId: string;
  readonly number: string;
  /** Null in a row without events that fulfil the conditions. */
  readonly place: number | null;
  readonly event: EngineEvent & { readonly assignee?: string | null };
  readonly shown: boolean;
  readonly at: Date;
  readonly instance: object;
  readonly element: object | null;
  readonly task: object | null;
  readonly incident: object | null;
}

export async function readEvents(database: DataSource | EntityManager, query: EventQuery): Promise<EventPage> {
  const { after, rows: ofRows, events = () => 'true', shown = () => 'true' } = query;
  const parameters = new Parameters();
  const transaction = `${parameters.add(after.transactionId)}::bigint`;
  const number = `${parameters.add(after.number)}::bigint`;
  const rows = await database.query<EventRow[]>(
    `SELECT h.horizon, e.transaction_id AS "transactionId", e.number, o.place, o.event, o.shown, e.at,
       jsonb_build_object('processInstanceKey', e.process_instance_key::text, 'processDefinitionId', e.process_id,
         'processDefinitionKey', p.process_definition_key::text, 'processDefinitionVersion', p.version,
         'rootProcessInstanceKey', p.root_process_instance_key::text, 'businessId', p.business_id,
         'tenantId', e.tenant_id) AS instance,
       o.element, o.task, o.incident
     FROM (SELECT engine.event_horizon() AS horizon) h
       LEFT JOIN (SELECT * FROM engine.events e
         WHERE (e.transaction_id, e.number) >= (${transaction}, ${number})
           AND e.transaction_id < (SELECT engine.event_horizon()) AND ${ofRows(parameters)}
         ORDER BY e.transaction_id, e.number LIMIT ${String(ROWS)}) e ON true
       LEFT JOIN engine.process_instances p ON p.key = e.process_instance_key
       LEFT JOIN LATERAL (
         SELECT o.event, o.place::int, ${shown(parameters)} AS shown,
           CASE WHEN l.key IS NOT NULL THEN jsonb_build_object('elementInstanceKey', l.key::text,
             'elementId', l.element_id, 'elementName', coalesce(l.element_name, l.element_id),
             'elementType', l.element_type) END AS element,
           CASE WHEN t.key IS NOT NULL THEN jsonb_build_object('name', t.name, 'elementId', t.element_id,
             'elementInstanceKey', t.element_instance_key::text, 'assignee', t.assignee,
             'candidateUsers', t.candidate_users, 'candidateGroups', t.candidate_groups, 'priority', t.priority,
             'dueDate', ${isoTime('t.due_date')}, 'followUpDate', ${isoTime('t.follow_up_date')}) END AS task,
           CASE WHEN n.key IS NOT NULL THEN jsonb_build_object('errorType', n.error_type,
             'errorMessage', n.error_message, 'elementId', n.element_id,
             'elementInstanceKey', n.element_instance_key::text, 'jobKey', n.job_key::text) END AS incident
         FROM jsonb_array_elements(e.list) WITH ORDINALITY o(event, place)
           LEFT JOIN engine.element_instances l ON l.key = (o.event->>'key')::bigint
             AND o.event->>'type' LIKE 'element-instance.%'
           LEFT JOIN engine.user_tasks t ON t.key = (o.event->>'key')::bigint AND o.event->>'type' LIKE 'user-task.%'
           LEFT JOIN engine.process_instances i ON i.key = t.process_instance_key
           LEFT JOIN engine.process_definitions d ON d.key = t.process_definition_key
           LEFT JOIN engine.incidents n ON n.key = (o.event->>'key')::bigint AND o.event->>'type' LIKE 'incident.%'
         WHERE (e.transaction_id, e.number, o.place) > (${transaction}, ${number}, ${parameters.add(after.place)}::bigint)
           AND ${events(parameters)}
       ) o ON true
     ORDER BY e.transaction_id, e.number, o.place`,
    parameters.values,
  );
  const numbers = new Set(rows.map((row) => row.number));
  const more = numbers.size === ROWS;
  const last = rows.at(-1);
  return {
    events: rows.flatMap((row) =>
      row.place === null ? [] : [{ id: writeEventCursor({ ...row, place: row.place }), event: shownEvent(row) }],
    ),
    // Where there are no more, all that is below the horizon has been seen.
    end: more
      ? { transactionId: last?.transactionId ?? '0', number: last?.number ?? '0', place: WHOLE_ROW }
      : { ...START, transactionId: last?.horizon ?? '0' },
    more,
  };
}

/** Beyond the last event of a row. */
const WHOLE_ROW = 999_999_999;

function shownEvent({ event, shown, at, instance, element, task, incident }: EventRow): ShownEvent {
  const { type, key, names, assignee } = event;
  const timestamp = at.toISOString();
  if (!shown) return { type: 'user-task.gone', timestamp, data: { userTaskKey: key } };
  const data = type.startsWith('user-task.')
    ? { userTaskKey: key, ...task, ...(assignee !== undefined && { assignee }) }
    : type.startsWith('incident.')
      ? { incidentKey: key, ...incident }
      : type.startsWith('element-instance.')
        ? { elementInstanceKey: key, ...element }
        : type === 'variables.changed'
          ? { scopeKey: key, names }
          : {};
  return { type, timestamp, data: { ...instance, ...data } };
}

/** Where whoever follows from now on begins. */
export async function eventHorizon(database: DataSource | EntityManager): Promise<EventCursor> {
  const [{ horizon }] = await database.query<[{ readonly horizon: string }]>(
    'SELECT engine.event_horizon() AS horizon',
  );
  return { ...START, transactionId: horizon };
}

/** What came after the cursor is not all there any more, or it is of another database. */
export async function isForgotten(database: DataSource, { transactionId }: EventCursor): Promise<boolean> {
  const [row] = await database.query<{ readonly forgotten: boolean }[]>(
    `SELECT $1::bigint < transaction_id OR $1::bigint > pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS forgotten
     FROM engine.events_forgotten`,
    [transactionId],
  );
  return row?.forgotten === true;
}

/**
 * Deletes what was told more than so many days ago, unless a webhook is yet to have it, and what was told in a database
 * that this one was restored from.
 */
export async function forgetEvents(database: DataSource, keepDays: number): Promise<void> {
  await database.query(
    `WITH bounds AS (
       SELECT coalesce((SELECT transaction_id FROM engine.events WHERE at >= now() - make_interval(days => $1)
           ORDER BY transaction_id, number LIMIT 1), engine.event_horizon()) AS kept,
         pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next
     ), deleted AS (
       DELETE FROM engine.events e USING bounds
       WHERE e.transaction_id < least(bounds.kept, engine.event_horizon(),
           (SELECT min(transaction_id) FROM engine.webhooks WHERE active)) OR e.transaction_id > bounds.next
       RETURNING e.transaction_id
     )
     UPDATE engine.events_forgotten SET transaction_id = last.id
     FROM (SELECT max(d.transaction_id) AS id FROM deleted d, bounds WHERE d.transaction_id < bounds.next) last
     WHERE last.id IS NOT NULL`,
    [keepDays],
  );
}
