/** What API and worker both need to do their work. */
import type { DataSource } from 'typeorm';
import { missingMigrations } from '../database/data-source.js';
import type { Check } from './health.js';

export function checkDatabase(dataSource: DataSource): Readonly<Record<'postgresql' | 'migrations', Check>> {
  let upToDate = false;
  return {
    postgresql: () => dataSource.query('SELECT 1'),
    // A database goes forward only: once is enough.
    migrations: async () => {
      if (upToDate) return;
      const missing = await missingMigrations(dataSource);
      if (missing.length > 0)
        throw new Error(
          `Expected the database to be up to date, but it lacks ${String(missing.length)} migrations, the first ${missing[0] ?? ''}.`,
        );
      upToDate = true;
    },
  };
}

/** A connection to Temporal, of a client or of a worker. */
export interface TemporalConnection {
  withDeadline<Result>(deadline: number, work: () => Promise<Result>): Promise<Result>;
  readonly workflowService: { describeNamespace(request: { readonly namespace: string }): Promise<unknown> };
}

/** The client repeats what fails until then: all of it is over before `Health` gives up. */
const TIMEOUT_MS = 1_500;

export function checkTemporal(connection: TemporalConnection, namespace: string): Readonly<Record<'temporal', Check>> {
  return {
    temporal: () =>
      connection.withDeadline(Date.now() + TIMEOUT_MS, () =>
        connection.workflowService.describeNamespace({ namespace }),
      ),
  };
}
