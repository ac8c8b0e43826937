import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { CommitInput, CommitResult } from '../../workflows/contract.js';
import { poolOf } from '../pool.js';
import { batchOf } from './batch.js';
import { storableJson } from './json.js';
import { DELIVERIES_CHANNEL } from './messages.js';

/**
 * Writes the records of one step in one transaction and one round trip (`engine.commit_step`). Idempotent by instance
 * and sequence: a repetition changes nothing and answers what the first call answered; another attempt at the step takes the
 * earlier one back, or is late. Throws what PostgreSQL throws:
 * the caller's retries are safe.
 */
export async function commitStep(dataSource: DataSource, input: CommitInput): Promise<CommitResult> {
  const pool = poolOf(dataSource);
  const { correlated, ...rest } = await commitOn(pool, input);
  return { correlated: await fitting(pool, correlated), ...rest };
}

/**
 * The same as a part of the manager's transaction. Messages that were waiting for it are not answered: they are
 * delivered like those that come now.
 */
export async function commitStepWithin({ queryRunner }: EntityManager, input: CommitInput): Promise<void> {
  const client = (await queryRunner!.connect()) as PoolClient;
  const { correlated } = await commitOn(client, input);
  if (correlated.length > 0) await deliverLater(client, correlated);
}

async function commitOn(connection: Pool | PoolClient, input: CommitInput): Promise<CommitResult> {
  const batch = batchOf(input);
  const name = batch.operations === undefined ? 'engine.commit_step' : 'engine.commit_operation';
  const { rows } = await connection.query<{ readonly result: CommitResult }>({
    name,
    text: `SELECT ${name}($1, $2, $3) AS result`,
    values: [input.processInstanceKey, input.sequence, storableJson(batch)],
  });
  const row = rows[0];
  if (row === undefined) throw new Error(`Expected ${name} to return one row, but it returned none`);
  return row.result;
}

type Correlated = CommitResult['correlated'];

/** Bytes of buffered messages that the answer takes along: with what else a workflow task tells, it must not be too much. */
const ANSWER_LIMIT = 400_000;

/** The oldest that fit; the others are delivered like messages that come now. */
async function fitting(pool: Pool, correlated: Correlated): Promise<Correlated> {
  let bytes = 0;
  const kept = correlated.filter((message) => (bytes += Buffer.byteLength(JSON.stringify(message))) <= ANSWER_LIMIT);
  if (kept.length === correlated.length) return correlated;
  await deliverLater(pool, correlated.slice(kept.length));
  return kept;
}

async function deliverLater(connection: Pool | PoolClient, messages: Correlated): Promise<void> {
  await connection.query(
    `UPDATE engine.message_deliveries d SET next_attempt_at = now()
     FROM unnest($1::bigint[], $2::bigint[]) AS r(subscription_key, message_key)
     WHERE d.subscription_key = r.subscription_key AND d.message_key = r.message_key AND d.state = 'PENDING'
       AND d.next_attempt_at IS NULL`,
    [messages.map(({ subscriptionKey }) => subscriptionKey), messages.map(({ messageKey }) => messageKey)],
  );
  await connection.query(`SELECT pg_notify($1, '')`, [DELIVERIES_CHANNEL]);
}
