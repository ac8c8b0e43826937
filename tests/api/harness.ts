/** The API over HTTP, a worker, and a database of their own, on the test servers. */
import { randomInt, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { startApi } from '../../api/app.js';
import type { ApiConfig, AuthConfig } from '../../api/config.js';
import { createDataSource } from '../../database/data-source.js';
import { createWorker } from '../../worker/create-worker.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { connectionOptions } from '../../worker/temporal/settings.js';
import { testDatabase } from '../support/database.js';
import { replayAll } from '../support/replay.js';
import { testTemporal } from '../support/services.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  /** Parsed where it is JSON, else the text. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

export interface Harness {
  readonly url: string;
  readonly databaseUrl: string;
  /** Another API process may be started with it. */
  readonly config: ApiConfig;
  readonly temporal: Client;
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Multipart `resources`. */
  deploy(
    files: Readonly<Record<string, string>>,
    path?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export interface HarnessOptions {
  /** false: nobody runs the instances. */
  readonly worker?: boolean;
  readonly commandTimeoutMs?: number;
  readonly auth?: AuthConfig;
  readonly requestsPerMinute?: number;
  /** What the worker runs; a stand-in for `crm:log-interaction` where absent. */
  readonly activities?: (dataSource: DataSource) => Parameters<typeof createWorker>[0]['activities'];
  /** Of the API; `silent` where absent. */
  readonly logLevel?: string;
  readonly inbound?: Partial<ApiConfig['inbound']>;
}

export const LINK_SECRET = 'test-secret';
export const INBOUND_SECRET = 'secret of the providers';
export const SMS_AUTH_TOKEN = 'token of the gateway';

export async function startHarness({
  worker: withWorker = true,
  commandTimeoutMs = 15_000,
  auth = { mode: 'none' },
  requestsPerMinute = 0,
  logLevel = 'silent',
  activities = () => ({ 'crm:log-interaction': () => Promise.resolve({}) }),
  inbound = {},
}: HarnessOptions = {}): Promise<Harness> {
  const database = await testDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on('error', () => undefined);
  // All databases of a run share one Temporal: instances get ids that no other database gives.
  await pool.query(`ALTER SEQUENCE engine.key_sequence RESTART WITH ${String(randomInt(1_000_000, 200_000_000_000))}`);
  const { address } = testTemporal();
  const taskQueue = `api-${randomUUID()}`;
  const config: ApiConfig = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: database.url,
    databaseAnswerMs: 60_000,
    temporal: { address, namespace: 'default', encrypted: true },
    taskQueue,
    temporalUiUrl: 'http://127.0.0.1:8233',
    linkSecret: LINK_SECRET,
    commandTimeoutMs,
    log: { level: logLevel, format: 'json' },
    auth,
    corsOrigins: ['https://console.example.com'],
    requestsPerMinute,
    eventDays: 7,
    privateWebhooks: true,
    inbound: {
      publicUrl: 'https://baton.example',
      inboundSecret: INBOUND_SECRET,
      smsAuthToken: SMS_AUTH_TOKEN,
      formsPerHour: 60,
      ...inbound,
    },
  };
  const api = await startApi(config);
  const worker = withWorker
    ? await startWorker({ databaseUrl: database.url, address, taskQueue, activities })
    : undefined;
  const connection = await Connection.connect(connectionOptions({ address }));
  const client = new Client({ connection, dataConverter: dataConverter() });

  const call: Harness['call'] = async (method, path, body, headers = {}) => {
    const response = await fetch(
      `${api.url}${/^\/(feedback|forms|channels|quotations|consents|shared|unsubscribe|swagger|engine-rest)/.test(path) ? '' : '/v2'}${path}`,
      {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
    );
    return answerOf(response);
  };
  return {
    url: api.url,
    databaseUrl: database.url,
    config,
    temporal: client,
    sql: async (text, values) => (await pool.query(text, values as unknown[])).rows,
    call,
    post: (path, body) => call('POST', path, body ?? {}),
    get: (path) => call('GET', path),
    deploy: async (files, path = '/deployments', headers = {}) => {
      const form = new FormData();
      for (const [name, content] of Object.entries(files)) form.append('resources', new Blob([content]), name);
      return answerOf(await fetch(`${api.url}/v2${path}`, { method: 'POST', body: form, headers }));
    },
    close: async () => {
      try {
        if (worker) await replayAll({ client, taskQueue, dataSource: worker.dataSource });
      } finally {
        await worker?.stop();
        await api.close();
        await connection.close();
        await pool.end();
        await database.drop();
      }
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  // A stream ends when nobody reads it.
  if (type.startsWith('text/event-stream')) await response.body?.cancel();
  const text = response.bodyUsed ? '' : await response.text();
  return { status: response.status, type, body: type.includes('json') && text !== '' ? JSON.parse(text) : text };
}

async function startWorker(options: {
  readonly databaseUrl: string;
  readonly address: string;
  readonly taskQueue: string;
  readonly activities: NonNullable<HarnessOptions['activities']>;
}): Promise<{ stop(): Promise<void>; readonly dataSource: DataSource }> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const dataSource = await createDataSource({ url: options.databaseUrl, poolSize: 20 }).initialize();
  const connection = await NativeConnection.connect({ address: options.address });
  const worker = await createWorker({
    dataSource,
    connection,
    taskQueue: options.taskQueue,
    activities: options.activities(dataSource),
    tuning: { maxConcurrentWorkflowTaskExecutions: 4, shutdownGraceTime: 0 },
  });
  const run = worker.run();
  return {
    dataSource,
    stop: async () => {
      worker.shutdown();
      await run;
      await connection.close();
      await dataSource.destroy();
      await Runtime.instance().shutdown();
    },
  };
}
