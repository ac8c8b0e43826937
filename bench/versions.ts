/** What was measured, by version. */
import { createRequire } from 'node:module';
import type { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';

export interface Versions {
  readonly node: string;
  readonly temporalSdk: string;
  readonly temporalServer: string;
  readonly postgresql: string;
}

export async function versions(connection: Connection, dataSource: DataSource): Promise<Versions> {
  const { version: temporalSdk } = createRequire(import.meta.url)('@temporalio/worker/package.json') as {
    readonly version: string;
  };
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  const [postgres] = await dataSource.query<readonly { readonly server_version: string }[]>('SHOW server_version');
  return {
    node: process.versions.node,
    temporalSdk,
    temporalServer: serverVersion ?? '',
    postgresql: postgres?.server_version ?? '',
  };
}
