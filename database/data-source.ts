import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { crmEntities, crmMigrations } from './crm/index.js';
import { engineEntities } from './engine/index.js';
import { identityEntities } from './identity/index.js';
import { engineMigrations } from './migrations/index.js';
import { SnakeCaseNaming } from './naming.js';

/** Any constant will do, as long as every Baton process uses the same one. */
const MIGRATION_LOCK = 4_217_001;

export interface DataSourceOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections held at most; 10 where absent. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`; `baton` where absent. */
  readonly applicationName?: string;
}

/** A data source over schemas `engine`, `identity` and `crm`, not yet connected: call `initialize()`. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'baton',
    entities: [...engineEntities, ...identityEntities, ...crmEntities],
    migrations: [...engineMigrations, ...crmMigrations],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
  });
}

/** Brings an initialized data source's database up to date. Processes that start together take turns. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const turn = dataSource.createQueryRunner();
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await turn.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await turn.release();
  }
}
