/**
 * What waits in PostgreSQL to be done, for metrics. One round trip, bounded: no more than `COUNTED` rows of a kind are
 * looked at, and PostgreSQL gives up after `TIMEOUT_MS`.
 */
import type { DataSource } from 'typeorm';

/** A number this large means "so many or more". */
export const COUNTED = 10_000;
const TIMEOUT_MS = 2_000;

export interface Backlog {
  readonly kind: 'queue' | 'incidents' | 'instances';
  /** The queue; an incident's code; an instance's state. */
  readonly name: string;
  readonly count: number;
  /** Of the oldest, among those looked at; 0 where there is none. */
  readonly oldestSeconds: number;
}

/** Queue → since when its rows wait, and which those are. Each has an index of just these rows. */
const QUEUES = {
  jobs: `SELECT created_at AS since FROM engine.jobs WHERE state IN ('CREATED', 'FAILED', 'TIMED_OUT') AND retries > 0`,
  messages: `SELECT created_at AS since FROM engine.message_deliveries WHERE state = 'PENDING'`,
  signals: `SELECT created_at AS since FROM engine.signal_deliveries WHERE state = 'PENDING'`,
  webhooks: `SELECT created_at AS since FROM engine.webhook_deliveries WHERE state = 'PENDING'`,
  batch_items: `SELECT next_attempt_at AS since FROM engine.batch_operation_items WHERE state = 'ACTIVE'`,
  outbox: `SELECT coalesce(not_before, created_at) AS since FROM crm.outbox WHERE state IN ('queued', 'pending')`,
  inbound: `SELECT received_at AS since FROM crm.inbound_messages WHERE state = 'received'`,
  synchronisation: `SELECT created_at AS since FROM crm.sync_deliveries`,
} as const;

const OF_QUEUE = Object.entries(QUEUES).map(
  ([name, rows]) =>
    `SELECT 'queue' AS kind, '${name}' AS name, count(*)::int AS count, min(since) AS oldest
     FROM (${rows} LIMIT ${String(COUNTED)}) waiting`,
);

const OF_INCIDENTS = `SELECT 'incidents', error_type, count(*)::int, min(created_at)
  FROM (SELECT error_type, created_at FROM engine.incidents WHERE state = 'ACTIVE' ORDER BY key LIMIT ${String(COUNTED)}) open
  GROUP BY error_type`;

const OF_INSTANCES = ['ACTIVE', 'SUSPENDED'].map(
  (state) =>
    `SELECT 'instances', '${state}', count(*)::int, min(started_at)
     FROM (SELECT started_at FROM engine.process_instances WHERE state = '${state}' ORDER BY key LIMIT ${String(COUNTED)}) alive`,
);

const BACKLOG = `SELECT kind, name, count, greatest(coalesce(extract(epoch FROM now() - oldest), 0), 0)::float8 AS "oldestSeconds"
  FROM (${[...OF_QUEUE, OF_INCIDENTS, ...OF_INSTANCES].join('\nUNION ALL ')}) backlog`;

export function readBacklog(dataSource: DataSource): Promise<readonly Backlog[]> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL statement_timeout = ${String(TIMEOUT_MS)}`);
    return manager.query<Backlog[]>(BACKLOG);
  });
}
