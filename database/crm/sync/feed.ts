/** From the feed of changes to what connectors are to deliver. */
import type { EntityManager } from 'typeorm';
import type { FieldMapping } from '../connector.entity.js';
import { mark } from './deliveries.js';

/** A place in the feed, after which the next page begins. */
export interface ChangeCursor {
  readonly transactionId: string;
  readonly sequence: string;
}

export const FIRST_CHANGE: ChangeCursor = { transactionId: '0', sequence: '0' };

const ROWS = 500;
/** A place that has gone on by fewer transactions, past no change for the connector, need not be written. */
const WORTH_WRITING = 10_000n;

interface Fed extends ChangeCursor {
  readonly id: string;
  readonly system: string;
  readonly recordType: string;
  readonly ownedBy: string;
  readonly mapping: readonly FieldMapping[];
}

/** Where whoever follows from now on begins: transactions before it have ended. */
export async function changeHorizon(manager: EntityManager): Promise<ChangeCursor> {
  const [{ horizon }] = await manager.query<[{ readonly horizon: string }]>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon',
  );
  return { transactionId: horizon, sequence: '0' };
}

/**
 * Marks what changed for a connector and moves its place, in one transaction: whoever dies over it has done nothing.
 * A change that came from the connector's own system is not for it. True where there is more; a connector that another
 * process feeds is left alone.
 */
export async function feedConnector(manager: EntityManager, connectorId: string): Promise<boolean> {
  const [connector] = await manager.query<Fed[]>(
    `SELECT id, system, record_type AS "recordType", owned_by AS "ownedBy", mapping, transaction_id AS "transactionId", sequence
     FROM crm.connectors WHERE id = $1 AND active AND direction <> 'in' FOR UPDATE SKIP LOCKED`,
    [connectorId],
  );
  if (!connector) return false;
  const { system, recordType, ownedBy, mapping, transactionId, sequence } = connector;
  const horizon = await changeHorizon(manager);
  const changes = await manager.query<(ChangeCursor & { readonly recordId: string; readonly concerned: boolean })[]>(
    `SELECT transaction_id AS "transactionId", sequence, record_id AS "recordId",
       source <> $5 AND (operation <> 'update' OR fields && $6) AS concerned
     FROM crm.changes
     WHERE (transaction_id, sequence) > ($1::bigint, $2::bigint) AND transaction_id < $3::bigint
       AND record_type = $4 AND owned_by = $7
     ORDER BY transaction_id, sequence LIMIT ${String(ROWS)}`,
    [transactionId, sequence, horizon.transactionId, recordType, system, mapping.map(({ field }) => field), ownedBy],
  );
  const concerned = [...new Set(changes.filter((change) => change.concerned).map(({ recordId }) => recordId))];
  if (concerned.length > 0) await mark(manager, 'SELECT $1::bigint, unnest($2::bigint[])', [connectorId, concerned]);
  const more = changes.length === ROWS;
  const end = more ? (changes.at(-1) ?? horizon) : horizon;
  const passed = BigInt(end.transactionId) - BigInt(transactionId);
  // Less than nothing in a database that was restored: its transactions are counted from another start.
  if (changes.length > 0 || passed > WORTH_WRITING || passed < 0n)
    await manager.query('UPDATE crm.connectors SET transaction_id = $2, sequence = $3 WHERE id = $1', [
      connectorId,
      end.transactionId,
      end.sequence,
    ]);
  return more;
}
