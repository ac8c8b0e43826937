import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDataSource, migrate } from '../../database/data-source.js';
import { testPostgresUrl } from './services.js';

export interface TestDatabase {
  readonly url: string;
  /** Ends whatever is still connected. */
  drop(): Promise<void>;
}

/** A fresh, migrated database of the test server. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = testPostgresUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const dataSource = await createDataSource({ url: url.href, poolSize: 2 }).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
