import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startPostgres } from '../../bin/embedded/postgres.js';
import { findTemporal } from '../../bin/embedded/temporal-binary.js';
import { startTemporal } from '../../bin/embedded/temporal.js';

export interface TestServices {
  stop(): Promise<void>;
}

/**
 * Starts what is not running yet and tells Jest's workers by `BATON_TEST_DATABASE_URL` (a superuser) and
 * `BATON_TEST_TEMPORAL_ADDRESS`. Where these are set already, those servers are used and left alone.
 */
export async function startTestServices(): Promise<TestServices> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-test-'));
  await chmod(directory, 0o755);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((stopOne) => stopOne()));
    await rm(directory, { recursive: true, force: true });
  };
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    await Promise.all([
      (async () => {
        if (process.env['BATON_TEST_DATABASE_URL']) return;
        const postgres = await startPostgres({
          dataDir: join(directory, 'postgres'),
          password: 'baton',
          logFile: join(directory, 'postgres.log'),
          port: 0,
          settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
          log,
        });
        stops.push(postgres.stop);
        process.env['BATON_TEST_DATABASE_URL'] = postgres.url;
      })(),
      (async () => {
        if (process.env['BATON_TEST_TEMPORAL_ADDRESS']) return;
        const source = await findTemporal(log);
        if (source.kind === 'address') {
          process.env['BATON_TEST_TEMPORAL_ADDRESS'] = source.address;
          return;
        }
        const temporal = await startTemporal({
          binary: source.path,
          logFile: join(directory, 'temporal.log'),
          port: 0,
          log,
        });
        stops.push(temporal.stop);
        process.env['BATON_TEST_TEMPORAL_ADDRESS'] = temporal.address;
      })(),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
