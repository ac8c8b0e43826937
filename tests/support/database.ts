import { randomUUID } from 'node:crypto';

import { onServer } from './on-server.js';
import { testDatabaseTemplate, testPostgresUrl } from './services.js';

export interface TestDatabase {
  readonly url: string;
  /** Ends whatever is still connected. */
  drop(): Promise<void>;
}

/** A fresh, migrated database of the test server: a copy of the one that global-setup migrated. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = testPostgresUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${testDatabaseTemplate()}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabase(url.href) };
}

/** Ends whatever is still connected. */
export function dropDatabase(url: string): Promise<void> {
  return onServer(testPostgresUrl(), `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}
