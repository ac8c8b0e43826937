/** The PostgreSQL that the generated data is in: kept between runs, one for each size. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

import { ensureDatabase } from '../../bin/embedded/ensure-database.js';
import { startPostgres } from '../../bin/embedded/postgres.js';
import type { Log } from '../../bin/log.js';
import { PROJECT_ROOT } from '../../bin/project-root.js';
import { createDataSource, migrate } from '../../database/data-source.js';
import { generate } from './generate.js';

export interface Store {
  readonly dataSource: DataSource;
  stop(): Promise<void>;
}

/** As of a small server of 8 GB. */
const SETTINGS = {
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  random_page_cost: '1.1',
  max_wal_size: '8GB',
  work_mem: '16MB',
};

export async function openStore(instances: number, log: Log): Promise<Store> {
  const directory = join(PROJECT_ROOT, '.baton', 'scale', String(instances));
  await mkdir(directory, { recursive: true });
  const postgres = await startPostgres({
    dataDir: join(directory, 'postgres'),
    password: 'baton',
    logFile: join(directory, 'postgres.log'),
    port: 0,
    settings: SETTINGS,
    log,
  });
  try {
    const url = await ensureDatabase({ serverUrl: postgres.url, name: 'baton' });
    const dataSource = await createDataSource({ url, applicationName: 'scale' }).initialize();
    const stop = async (): Promise<void> => {
      await dataSource.destroy();
      await postgres.stop();
    };
    await migrate(dataSource);
    const [{ filled }] = await dataSource.query<[{ readonly filled: boolean }]>(
      `SELECT EXISTS (SELECT FROM engine.process_instances) AND to_regclass('scale.instances') IS NULL AS filled`,
    );
    if (!filled) await generate(dataSource, instances, log);
    return { dataSource, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
