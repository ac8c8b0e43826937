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
  /** Of those that the bench has started. */
  readonly pids: Readonly<Own['pids']>;
  stop(): Promise<void>;
}

/** Of a PostgreSQL of the bench's own. */
type Settings = Readonly<Record<string, string>>;

/** Both sides tell Temporal nothing in the clear. */
process.env['BATON_DATA_KEYS'] ??= `bench:${Buffer.alloc(32, 1).toString('base64')}`;

/** `DATABASE_URL` and `TEMPORAL_ADDRESS` are used where they are set; both with all their durability. */
export async function startServices(log: Log, settings: Settings = {}): Promise<BenchServices> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  await chmod(directory, 0o755);
  const own: Own = { directory, stops: [], pids: {}, log };
  const stop = async (): Promise<void> => {
    for (const stopOne of own.stops.splice(0).reverse()) await stopOne();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const databaseUrl = process.env['DATABASE_URL'] ?? (await ownDatabase(own, settings));
    await migrateDatabase(databaseUrl);
    const temporalAddress = await ownTemporal(own);
    return { databaseUrl, temporalAddress, pids: own.pids, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Own {
  readonly directory: string;
  readonly stops: (() => Promise<void>)[];
  readonly pids: { postgres?: number; temporal?: number };
  readonly log: Log;
}

async function ownDatabase({ directory, stops, pids, log }: Own, settings: Settings): Promise<string> {
  const postgres = await startPostgres({
    dataDir: join(directory, 'postgres'),
    password: 'baton',
    logFile: join(directory, 'postgres.log'),
    port: 0,
    settings,
    log,
  });
  stops.push(postgres.stop);
  pids.postgres = postgres.pid;
  return ensureDatabase({ serverUrl: postgres.url, name: 'baton' });
}

async function ownTemporal({ directory, stops, pids, log }: Own): Promise<string> {
  const source = await findTemporal(log);
  if (source.kind === 'address') return source.address;
  const temporal = await startTemporal({ binary: source.path, logFile: join(directory, 'temporal.log'), port: 0, log });
  stops.push(temporal.stop);
  pids.temporal = temporal.pid;
  return temporal.address;
}
