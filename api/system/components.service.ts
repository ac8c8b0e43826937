import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { ApiConfig } from '../config.js';
import type { SchemaObject } from '../openapi/routes.js';
import { CONFIG } from '../tokens.js';
import { VERSION as API_VERSION } from '../topology/version.js';

const TIMEOUT_MS = 3_000;

/** Kinds of Temporal's task queues: `TASK_QUEUE_TYPE_WORKFLOW` and `…_ACTIVITY`. */
const QUEUE_TYPES = [1, 2] as const;

/** What Baton consists of, as it is at the moment. */
export interface Components {
  readonly version: string;
  /** Of Camunda 8's REST API that is spoken. */
  readonly apiVersion: string;
  readonly nodeVersion: string;
  readonly database: {
    readonly available: boolean;
    readonly version: string | null;
    readonly sizeBytes: number | null;
  };
  readonly temporal: {
    readonly available: boolean;
    readonly version: string | null;
    readonly address: string;
    readonly namespace: string;
    readonly taskQueue: string;
  };
  /** Who asks Temporal for work; Temporal forgets them some minutes after they are gone. */
  readonly workers: readonly { readonly identity: string; readonly lastSeenDate: string }[];
}

const TEXT = { type: 'string' } as const satisfies SchemaObject;
const TEXT_OR_NULL = { type: 'string', nullable: true } as const satisfies SchemaObject;
const object = <P extends Readonly<Record<string, SchemaObject>>>(properties: P): SchemaObject => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export const COMPONENTS = object({
  version: TEXT,
  apiVersion: { ...TEXT, description: 'Of Camunda 8’s REST API that is spoken.' },
  nodeVersion: TEXT,
  database: object({
    available: { type: 'boolean' },
    version: TEXT_OR_NULL,
    sizeBytes: { type: 'number', nullable: true },
  }),
  temporal: object({
    available: { type: 'boolean' },
    version: TEXT_OR_NULL,
    address: TEXT,
    namespace: TEXT,
    taskQueue: TEXT,
  }),
  workers: { type: 'array', items: object({ identity: TEXT, lastSeenDate: { ...TEXT, format: 'date-time' } }) },
});

@Injectable()
export class ComponentsService {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
  ) {}

  async components(): Promise<Components> {
    const [database, temporal, workers] = await Promise.allSettled([
      this.ofDatabase(),
      this.inTime((service) => service.getSystemInfo({})),
      this.workers(),
    ]);
    const { taskQueue } = this.config;
    const { address, namespace } = this.config.temporal;
    return {
      version: VERSION,
      apiVersion: API_VERSION,
      nodeVersion: process.versions.node,
      database:
        database.status === 'fulfilled'
          ? { available: true, ...database.value }
          : { available: false, version: null, sizeBytes: null },
      temporal: {
        available: temporal.status === 'fulfilled',
        version: temporal.status === 'fulfilled' ? (temporal.value.serverVersion ?? null) : null,
        ...{ address, namespace, taskQueue },
      },
      workers: workers.status === 'fulfilled' ? workers.value : [],
    };
  }

  private async ofDatabase(): Promise<{ readonly version: string; readonly sizeBytes: number }> {
    const [row] = await this.database.query<[{ readonly version: string; readonly size: string }]>(
      `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS size`,
    );
    return { version: row.version, sizeBytes: Number(row.size) };
  }

  private async workers(): Promise<Components['workers']> {
    const { taskQueue: name } = this.config;
    const { namespace } = this.config.temporal;
    const queues = await Promise.all(
      QUEUE_TYPES.map((taskQueueType) =>
        this.inTime((service) => service.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType })),
      ),
    );
    const seen = new Map<string, number>();
    for (const { identity, lastAccessTime } of queues.flatMap(({ pollers }) => pollers ?? [])) {
      const at = Number(lastAccessTime?.seconds ?? 0) * 1000;
      if (identity) seen.set(identity, Math.max(at, seen.get(identity) ?? 0));
    }
    return [...seen].sort().map(([identity, at]) => ({ identity, lastSeenDate: new Date(at).toISOString() }));
  }

  private inTime<Result>(ask: (service: Client['connection']['workflowService']) => Promise<Result>): Promise<Result> {
    const { connection } = this.client;
    return connection.withDeadline(Date.now() + TIMEOUT_MS, () => ask(connection.workflowService));
  }
}

/** Of Baton: package.json is above `api` in the sources, and above `dist` where they are compiled. */
const VERSION =
  ['../../package.json', '../../../package.json']
    .map((place) => join(import.meta.dirname, place))
    .filter((path) => existsSync(path))
    .map((path) => (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version)[0] ?? '';
