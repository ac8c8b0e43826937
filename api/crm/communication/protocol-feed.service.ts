import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { CommunicationProtocol } from '../../../database/crm/communication-protocol.entity.js';
import { seal, unseal } from '../../../database/crm/sealed.js';
import type { Variables } from '../../../workflows/contract.js';
import { BackgroundLoop } from '../../background-loop.js';
import { type EventCursor, isWorthWriting } from '../../events/cursor.js';
import { readEvents } from '../../events/read-events.js';
import { LOG } from '../../tokens.js';
import { ENGINE_EVENTS, occurrenceOf, type Occurrence } from './occurrence.js';
import { tellAll } from './tell.js';

const PAUSE_MS = 1_000;
const BATCH = 50;

/**
 * Asks the protocols at every event: the engine's, those that models tell by name, and due dates that have passed. What
 * is told is queued in the transaction that takes note of the event; whoever dies over it has done nothing.
 */
@Injectable()
export class ProtocolFeed extends BackgroundLoop {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
  }

  protected async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let more = false;
      try {
        for (const feed of [engineEvents, namedEvents, overdueTasks])
          more = (await this.database.transaction((manager) => this.fed(manager, feed))) || more;
      } catch (error) {
        this.log.warn({ err: error }, 'communication protocols cannot be followed');
        more = false;
      }
      if (!more) await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async fed(manager: EntityManager, feed: Feed): Promise<boolean> {
    const protocols = await manager.find(CommunicationProtocol, { where: { active: true }, order: { id: 'ASC' } });
    const { occurrences, more } = await feed(manager, protocols);
    for (const occurrence of occurrences) {
      try {
        // A savepoint: what cannot be told of one event keeps no other from being told.
        await manager.transaction((inner) => tellAll(inner, protocols, occurrence));
      } catch (error) {
        this.log.warn({ err: error, eventId: occurrence.id }, 'an event cannot be told');
      }
    }
    return more;
  }
}

/** Occurrences that no transaction has taken note of before, of these protocols; and whether there are more. */
type Feed = (
  manager: EntityManager,
  protocols: readonly CommunicationProtocol[],
) => Promise<{ readonly occurrences: readonly Occurrence[]; readonly more: boolean }>;

/** The cursor moves with what is told. Another process that has it is left alone. */
async function engineEvents(manager: EntityManager, protocols: readonly CommunicationProtocol[]): ReturnType<Feed> {
  const [after] = await manager.query<EventCursor[]>(
    'SELECT transaction_id AS "transactionId", number, place FROM crm.protocol_cursor FOR UPDATE SKIP LOCKED',
  );
  if (!after) return { occurrences: [], more: false };
  const processIds = [...new Set(protocols.map(({ processId }) => processId))];
  const page = await readEvents(manager, {
    after,
    rows: (parameters) => `e.process_id = ANY(${parameters.add(processIds)}::text[])`,
    events: (parameters) => `o.event->>'type' = ANY(${parameters.add(Object.keys(ENGINE_EVENTS))}::text[])`,
  });
  const { transactionId, number, place } = page.end;
  if (isWorthWriting(after, page))
    await manager.query('UPDATE crm.protocol_cursor SET transaction_id = $1, number = $2, place = $3', [
      transactionId,
      number,
      place,
    ]);
  return { occurrences: page.events.flatMap(({ id, event }) => occurrenceOf(id, event) ?? []), more: page.more };
}

/** What they said beside the variables of the instance is forgotten with the telling: it may be about somebody. */
async function namedEvents(manager: EntityManager): ReturnType<Feed> {
  const rows = await manager.query<(Occurrence & { readonly key: string; readonly sealed: string })[]>(
    `WITH told AS (
       UPDATE crm.named_events n SET told_at = now() FROM (
         SELECT o.key FROM crm.named_events o JOIN engine.process_instances i ON i.key = o.process_instance_key
         WHERE o.told_at IS NULL ORDER BY o.at, o.key LIMIT $1 FOR UPDATE OF o SKIP LOCKED) open
       WHERE n.key = open.key RETURNING n.*)
     SELECT t.key, 'named-' || t.key AS id, 'named' AS event, t.name AS "eventName", i.process_id AS "processId",
       t.process_instance_key AS "processInstanceKey", t.element_id AS "elementId", NULL AS "elementName",
       NULL AS "elementInstanceKey", t.variables AS sealed, t.at
     FROM told t JOIN engine.process_instances i ON i.key = t.process_instance_key ORDER BY t.at, t.key`,
    [BATCH],
  );
  await manager.query('UPDATE crm.named_events SET variables = $2 WHERE key = ANY($1)', [
    rows.map(({ key }) => key),
    seal('{}'),
  ]);
  const occurrences = rows.map(({ key: _, sealed, ...row }) => ({
    ...row,
    variables: JSON.parse(unseal(sealed)) as Variables,
  }));
  return { occurrences, more: rows.length === BATCH };
}

/** Tasks whose due date passed since some protocol was active, that has not said anything of it. */
async function overdueTasks(manager: EntityManager): ReturnType<Feed> {
  const occurrences = await manager.query<Occurrence[]>(
    `SELECT DISTINCT 'overdue-' || t.key || '-' || extract(epoch FROM t.due_date)::bigint AS id, 'task-overdue' AS event,
       t.process_id AS "processId", t.process_instance_key AS "processInstanceKey", t.element_id AS "elementId",
       t.name AS "elementName", t.element_instance_key AS "elementInstanceKey", t.due_date AS at
     FROM engine.user_tasks t JOIN crm.communication_protocols p ON p.active AND p.event = 'task-overdue'
       AND p.process_id = t.process_id AND (p.element_id IS NULL OR p.element_id = t.element_id)
     WHERE t.state = 'CREATED' AND t.due_date < now() AND t.due_date >= p.active_since
       AND NOT EXISTS (SELECT FROM crm.protocol_deliveries d WHERE d.protocol_id = p.id
         AND d.event_id = 'overdue-' || t.key || '-' || extract(epoch FROM t.due_date)::bigint)
     LIMIT $1`,
    [BATCH],
  );
  return { occurrences, more: occurrences.length === BATCH };
}
