import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { answeringClient } from './answering-client.js';
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
  /** How long PostgreSQL may leave a query without a word, ms; without end where absent, as migrations want it. */
  readonly answerMs?: number;
}

/** A data source over schemas `engine`, `identity` and `crm`, not yet connected: call `initialize()`. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'baton',
    ...(options.answerMs !== undefined && { extra: { Client: answeringClient(options.answerMs) } }),
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
    await takeTurn(turn);
    await dataSource.runMigrations();
  } finally {
    await turn.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await turn.release();
  }
}

/** Asks again and again: whoever waits within a statement would be waited for by an index that is made concurrently. */
async function takeTurn(runner: QueryRunner): Promise<void> {
  for (;;) {
    const [{ taken }] = (await runner.query('SELECT pg_try_advisory_lock($1) AS taken', [MIGRATION_LOCK])) as [
      { readonly taken: boolean },
    ];
    if (taken) return;
    await setTimeout(200);
  }
}

/**
 * The migrations that this program knows and the database lacks: none where it is up to date. What a later version has
 * added is no matter: it runs while the version before still works.
 */
export async function missingMigrations(dataSource: DataSource): Promise<readonly string[]> {
  const rows = await dataSource.query<readonly { readonly name: string }[]>('SELECT name FROM migrations');
  const applied = new Set(rows.map(({ name }) => name));
  return dataSource.migrations
    .map(({ name, constructor }) => name ?? constructor.name)
    .filter((name) => !applied.has(name));
}
