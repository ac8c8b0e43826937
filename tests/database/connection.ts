import type { DataSource } from 'typeorm';
import { createDataSource } from '../../database/data-source.js';
import { testDatabase } from '../support/database.js';

export interface Connection {
  readonly dataSource: DataSource;
  readonly url: string;
  close(): Promise<void>;
}

/** A data source over a fresh database of its own. */
export async function connect(poolSize = 10): Promise<Connection> {
  const database = await testDatabase();
  const dataSource = await createDataSource({ url: database.url, poolSize }).initialize();
  return {
    dataSource,
    url: database.url,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
