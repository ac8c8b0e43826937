/** The servers the bench runs against: its own, gone afterwards, unless the environment names running ones. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureDatabase } from '../bin/embedded/ensure-database.js';
import { startPostgres } from '../bin/embedded/postgres.js';
import { findTemporal } from '../bin/embedded/temporal-binary.js';
import { startTemporal } from '../bin/embedded/temporal.js';
import type { Log } from '../bin/log.js';
import { migrateDatabase } from '../bin/migrate.js';

export interface BenchServices {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  stop(): Promise<void>;
}

/** `DATABASE_URL` and `TEMPORAL_ADDRESS` are used where they are set; both with all their durability. */
export async function startServices(log: Log): Promise<BenchServices> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  await chmod(directory, 0o755);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const databaseUrl = process.env['DATABASE_URL'] ?? (await ownDatabase(directory, stops, log));
    await migrateDatabase(databaseUrl);
    const temporalAddress = await ownTemporal(directory, stops, log);
    return { databaseUrl, temporalAddress, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownDatabase(directory: string, stops: (() => Promise<void>)[], log: Log): Promise<string> {
  const postgres = await startPostgres({
    dataDir: join(directory, 'postgres'),
    password: 'baton',
    logFile: join(directory, 'postgres.log'),
    port: 0,
    log,
  });
  stops.push(postgres.stop);
  return ensureDatabase({ serverUrl: postgres.url, name: 'baton' });
}

async function ownTemporal(directory: string, stops: (() => Promise<void>)[], log: Log): Promise<string> {
  const source = await findTemporal(log);
  if (source.kind === 'address') return source.address;
  const temporal = await startTemporal({ binary: source.path, logFile: join(directory, 'temporal.log'), port: 0, log });
  stops.push(temporal.stop);
  return temporal.address;
}
