/** The database as those use it who may be part of a transaction of somebody else. */
import type { DataSource, EntityManager } from 'typeorm';
import { queryPrepared } from './prepared.js';

export type Database = Pick<DataSource, 'getRepository' | 'manager' | 'query' | 'transaction'>;

/** Transactions of its users are part of the manager's: what they wrote is undone with it alone. */
export function joined(manager: EntityManager): Database {
  const transaction = (...given: readonly unknown[]): Promise<unknown> =>
    (given.at(-1) as (manager: EntityManager) => Promise<unknown>)(manager);
  return {
    manager,
    query: (text, values) => queryPrepared(manager, text, values as unknown[]),
    getRepository: manager.getRepository.bind(manager),
    transaction: transaction as Database['transaction'],
  };
}
