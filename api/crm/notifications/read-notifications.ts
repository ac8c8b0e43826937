/** Notifications of one person as events, in the order of their transactions. */
import type { DataSource } from 'typeorm';
import { START, writeEventCursor, type EventCursor } from '../../events/cursor.js';
import type { EventPage } from '../../events/read-events.js';
import { notifications, opened, type Notification } from './notifications.table.js';

/** Read at once. */
const LIMIT = 50;

const COLUMNS = Object.entries(notifications.fields)
  .map(([name, { column }]) => `${column} AS "${name}"`)
  .join(', ');

interface Row extends Notification {
  readonly horizon: string;
  readonly transactionId: string;
}

export async function readNotifications(
  database: DataSource,
  { username, after }: { readonly username: string; readonly after: EventCursor },
): Promise<EventPage> {
  const rows = await database.query<readonly (Row | { readonly horizon: string; readonly notificationId: null })[]>(
    `SELECT h.horizon, found.* FROM (SELECT engine.event_horizon() AS horizon) h LEFT JOIN (
       SELECT n.transaction_id AS "transactionId", ${COLUMNS} FROM ${notifications.from}
       WHERE n.username = $1 AND (n.transaction_id, n.id) > ($2::bigint, $3::bigint)
         AND n.transaction_id < (SELECT engine.event_horizon())
       ORDER BY n.transaction_id, n.id LIMIT ${String(LIMIT)}) found ON true
     ORDER BY found."transactionId", found."notificationId"`,
    [username, after.transactionId, after.number],
  );
  const found = rows.filter((row): row is Row => row.notificationId !== null);
  const last = found.at(-1);
  return {
    events: found.map(({ horizon: _horizon, transactionId, ...notification }) => ({
      id: writeEventCursor({ transactionId, number: notification.notificationId, place: 1 }),
      event: {
        type: 'notification.created',
        timestamp: notification.creationDate.toISOString(),
        data: opened(notification),
      },
    })),
    // Where there are no more, all that is below the horizon has been seen.
    ...(last && found.length === LIMIT
      ? { more: true, end: { transactionId: last.transactionId, number: last.notificationId, place: 1 } }
      : { more: false, end: { ...START, transactionId: rows[0]?.horizon ?? '0' } }),
  };
}
