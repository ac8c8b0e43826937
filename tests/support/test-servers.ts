import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Log } from '../../bin/log.js';
import { startPostgres } from '../../bin/embedded/postgres.js';
import { findTemporal } from '../../bin/embedded/temporal-binary.js';
import { migrateDatabase } from '../../bin/migrate.js';
import { ensureDatabase } from '../../bin/embedded/ensure-database.js';
import { startTemporal } from '../../bin/embedded/temporal.js';
import { onServer } from './on-server.js';

export interface TestServices {
  stop(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Starts what is not running yet and tells Jest's workers by `BATON_TEST_DATABASE_URL` (a superuser),
 * `BATON_TEST_DATABASE_TEMPLATE` (a migrated database to copy) and `BATON_TEST_TEMPORAL_ADDRESS`. Where the addresses
 * are set already, those servers are used and left alone. `BATON_DATA_KEYS` is the key of all tests.
 */
export async function startTestServices(): Promise<TestServices> {
  process.env['BATON_DATA_KEYS'] ??= `test:${Buffer.alloc(32, 1).toString('base64')}`;
  const directory = await mkdtemp(join(tmpdir(), 'baton-test-'));
  await chmod(directory, 0o755);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const signal of SIGNALS) process.off(signal, end);
    await Promise.all(stops.map((stopOne) => stopOne()));
    await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  // Who is told to end does not come to Jest's teardown.
  const end = (): void => void stop().finally(() => process.exit(1));
  for (const signal of SIGNALS) process.once(signal, end);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    await Promise.all([
      startTestPostgres(directory, log).then((stopOne) => stops.push(stopOne)),
      startTestTemporal(directory, log).then((stopOne) => stops.push(stopOne)),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

const nothingToStop = (): Promise<void> => Promise.resolve();

async function startTestPostgres(directory: string, log: Log): Promise<() => Promise<void>> {
  const postgres = process.env['BATON_TEST_DATABASE_URL']
    ? { url: process.env['BATON_TEST_DATABASE_URL'], stop: nothingToStop }
    : await startPostgres({
        dataDir: join(directory, 'postgres'),
        password: 'baton',
        logFile: join(directory, 'postgres.log'),
        port: 0,
        settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
        log,
      });
  const template = `test_template_${process.pid}`;
  await migrateDatabase(await ensureDatabase({ serverUrl: postgres.url, name: template }));
  process.env['BATON_TEST_DATABASE_URL'] = postgres.url;
  process.env['BATON_TEST_DATABASE_TEMPLATE'] = template;
  return async () => {
    await onServer(postgres.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await postgres.stop();
  };
}

async function startTestTemporal(directory: string, log: Log): Promise<() => Promise<void>> {
  if (process.env['BATON_TEST_TEMPORAL_ADDRESS']) return nothingToStop;
  const source = await findTemporal(log);
  if (source.kind === 'address') {
    process.env['BATON_TEST_TEMPORAL_ADDRESS'] = source.address;
    return nothingToStop;
  }
  const temporal = await startTemporal({ binary: source.path, logFile: join(directory, 'temporal.log'), port: 0, log });
  process.env['BATON_TEST_TEMPORAL_ADDRESS'] = temporal.address;
  return temporal.stop;
}
