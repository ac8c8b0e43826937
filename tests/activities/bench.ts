/** What activity tests stand on: a migrated database with staff, the catchers, and an invocation per call. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createActivities, type ActivityDependencies } from '../../activities/index.js';
import { createChatPoster } from '../../activities/channels/chat-poster.js';
import { createMailTransport } from '../../activities/channels/mail-transport.js';
import { createSmsGateway } from '../../activities/channels/sms-gateway.js';
import { createVoiceGateway } from '../../activities/channels/voice-gateway.js';
import { startCatchers, type Catchers } from '../../bin/embedded/catchers.js';
import { seedExampleStaff } from '../../database/crm/index.js';
import { unseal } from '../../database/crm/sealed.js';
import { createDataSource } from '../../database/data-source.js';
import type { Variables } from '../../workflows/contract.js';
import { testDatabase } from '../support/database.js';

export const SECRET = 'a secret of the tests';
export const NOW = new Date('2026-03-02T09:00:00.000Z');

export interface Bench {
  readonly dataSource: DataSource;
  readonly catchers: Catchers;
  /** Of the database. */
  readonly url: string;
  readonly dependencies: ActivityDependencies;
  /** Runs an activity as the worker would. A key of its own for each call, unless given. */
  run(
    type: string,
    input: Variables,
    options?: { readonly key?: string; readonly dependencies?: Partial<ActivityDependencies> },
  ): Promise<Variables>;
  /** Sealed texts come opened. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  stop(): Promise<void>;
}

export async function startBench(): Promise<Bench> {
  const database = await testDatabase();
  const dataSource = await createDataSource({ url: database.url }).initialize();
  await seedExampleStaff(dataSource);
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-catchers-'));
  const catchers = await startCatchers({ smtpPort: 0, httpPort: 0, dataDir, log: () => undefined });
  const mail = createMailTransport({ smtpUrl: catchers.smtpUrl, from: 'Baton <baton@baton.example>' });
  const gateway = {
    baseUrl: catchers.smsGatewayUrl,
    accountSid: 'AC1',
    authToken: 'token',
    from: '+15005550006',
    publicUrl: 'http://baton.test',
  };
  const dependencies: ActivityDependencies = {
    dataSource,
    mail,
    sms: createSmsGateway(gateway),
    voice: createVoiceGateway(gateway),
    chat: createChatPoster({ privateAddresses: true }),
    links: { publicUrl: 'http://baton.test', secret: SECRET },
    now: () => NOW,
  };
  let calls = 0;
  return {
    dataSource,
    catchers,
    url: database.url,
    dependencies,
    run(type, input, { key, dependencies: others } = {}) {
      calls += 1;
      const activity = createActivities({ ...dependencies, ...others })[type];
      if (activity === undefined) throw new Error(`Expected an activity ${type}, but there is none.`);
      const elementInstanceKey = key ?? `7${String(calls).padStart(7, '0')}`;
      return activity({ input, headers: {}, elementInstanceKey, processInstanceKey: '70000000', elementId: 'task' });
    },
    async query<Row>(sql: string, parameters?: readonly unknown[]) {
      const rows = await dataSource.query<object[]>(sql, parameters && [...parameters]);
      return rows.map(opened) as Row[];
    },
    async stop() {
      mail.close();
      await catchers.stop();
      await dataSource.destroy();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** The row as who has the keys reads it. */
function opened(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? unseal(value) : value,
    ]),
  );
}

/** The failure a promise is rejected with, as the workflow would see it. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`Expected a failure, but got ${JSON.stringify(value)}.`);
    },
    (failure: unknown) => failure,
  );
}
