import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { CommitInput, CommitResult } from '../../workflows/contract.js';
import { batchOf } from './batch.js';
import { storableJson } from './json.js';

/**
 * Writes the records of one step in one transaction and one round trip (`engine.commit_step`). Idempotent by instance
 * and sequence: a repetition changes nothing and answers what the first call answered. Throws what PostgreSQL throws:
 * the caller's retries are safe.
 */
export async function commitStep(dataSource: DataSource, input: CommitInput): Promise<CommitResult> {
  const batch = batchOf(input);
  const name = batch.operations === undefined ? 'engine.commit_step' : 'engine.commit_operation';
  const { rows } = await poolOf(dataSource).query<{ readonly result: CommitResult }>({
    name,
    text: `SELECT ${name}($1, $2, $3) AS result`,
    values: [input.processInstanceKey, input.sequence, storableJson(batch)],
  });
  const row = rows[0];
  if (row === undefined) throw new Error(`Expected ${name} to return one row, but it returned none`);
  return row.result;
}

/** The data source's own pool: named prepared statements and single-statement transactions, which TypeORM has not. */
function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as PostgresDriver).master as Pool;
}
