import type { Pool, PoolClient } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { poolOf } from './pool.js';

/** So many texts of a process get a name: PostgreSQL keeps each for as long as a connection lasts. */
const MOST_NAMES = 200;

/** SQLSTATE where the columns of a prepared statement's result are others by now. */
const CHANGED = '0A000';

const names = new Map<string, string>();
let named = 0;

/**
 * `EntityManager.query` for statements that are said again and again: PostgreSQL parses and plans each once a connection.
 */
export async function queryPrepared<Result>(
  manager: EntityManager,
  text: string,
  values: readonly unknown[] = [],
): Promise<Result> {
  const name = values.length === 0 ? undefined : nameOf(text);
  if (name === undefined) return manager.query<Result>(text, [...values]);
  const { queryRunner } = manager;
  const connection = queryRunner === undefined ? poolOf(manager.connection) : await queryRunner.connect();
  try {
    const { command, rows, rowCount } = await (connection as Pool | PoolClient).query({
      name,
      text,
      values: [...values],
    });
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as Result;
  } catch (error) {
    if ((error as { readonly code?: string }).code === CHANGED) names.delete(text);
    throw new QueryFailedError(text, [...values], error as Error);
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  named += 1;
  const name = `baton_${named}`;
  names.set(text, name);
  return name;
}
