/** What is tried: two API and three worker processes, PostgreSQL, Temporal, and a proxy on each way between them. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addExampleStaff } from '../../bin/start/example-staff.js';
import { openStore, type CaughtStore } from '../../bin/embedded/caught-store.js';
import { type Catchers, startCatchers } from '../../bin/embedded/catchers.js';
import { ensureDatabase } from '../../bin/embedded/ensure-database.js';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import type { CaughtSms } from '../../bin/embedded/sms-catcher.js';
import { findTemporal } from '../../bin/embedded/temporal-binary.js';
import type { Log } from '../../bin/log.js';
import { migrateDatabase } from '../../bin/migrate.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/killable.js';
import { onServer } from '../support/on-server.js';
import { buildPrograms, Kept } from './kept.js';
import { ChaoticPostgres } from './postgres.js';
import { Proxy } from '../support/tcp-proxy.js';
import { ChaoticTemporal } from './temporal.js';

const APIS = 2;
const WORKERS = 3;

/** One process and its ways to the two servers. */
export interface Member {
  readonly process: Kept;
  readonly database: Proxy;
  readonly temporal: Proxy;
}

export interface World {
  readonly postgres: ChaoticPostgres;
  readonly temporal: ChaoticTemporal;
  readonly apis: readonly Member[];
  readonly workers: readonly Member[];
  /** `http://…/v2` of each API process. */
  readonly urls: readonly string[];
  /** Of a superuser, past the proxies. */
  readonly databaseUrl: string;
  readonly mails: CaughtStore<CaughtMail>;
  readonly messages: CaughtStore<CaughtSms>;
  stop(): Promise<void>;
}

/** Started, migrated, with the example staff and customers; nothing is deployed yet. */
export async function startWorld(directory: string, log: Log): Promise<World> {
  process.env['BATON_DATA_KEYS'] ??= `chaos:${Buffer.alloc(32, 1).toString('base64')}`;
  const logs = join(directory, 'logs');
  await mkdir(logs, { recursive: true });
  const source = await findTemporal(log);
  if (source.kind === 'address')
    throw new Error('Expected a Temporal server to end and to start, but TEMPORAL_ADDRESS names one that is not ours.');
  const quiet = (): void => undefined;
  const [, postgres, temporal] = await Promise.all([
    buildPrograms(),
    ChaoticPostgres.start({
      dataDir: join(directory, 'postgres'),
      password: 'baton',
      logFile: join(logs, 'postgres.log'),
      port: 0,
      // Only the machine's own end would need what is flushed: processes end here, the machine does not.
      settings: { fsync: 'off', max_connections: '200' },
      log: quiet,
    }),
    ChaoticTemporal.start({
      binary: source.path,
      dbFile: join(directory, 'temporal.db'),
      logFile: join(logs, 'temporal.log'),
      port: 0,
      log: quiet,
    }),
  ]);
  const databaseUrl = await ensureDatabase({ serverUrl: postgres.url, name: 'baton' });
  await migrateDatabase(databaseUrl);
  await addExampleStaff(databaseUrl);
  await onServer(databaseUrl, `INSERT INTO crm.organisations (name, kind) VALUES ('Acme', 'partner')`);
  const caught = join(directory, 'caught');
  const catchers = await startCatchers({ smtpPort: 0, httpPort: 0, dataDir: caught, log: quiet });

  const member = async (name: string, main: string, more: Readonly<Record<string, string>> = {}): Promise<Member> => {
    const database = new Proxy(() => postgres.port);
    const toTemporal = new Proxy(() => temporal.port);
    const url = new URL(databaseUrl);
    url.port = String(await database.listen());
    const environment = {
      ...environmentOf(catchers),
      DATABASE_URL: url.href,
      TEMPORAL_ADDRESS: `127.0.0.1:${String(await toTemporal.listen())}`,
      ...more,
    };
    const kept = new Kept({ name, main, environment, logFile: join(logs, `${name}.log`) });
    return { process: kept, database, temporal: toTemporal };
  };
  const ports = await Promise.all(Array.from({ length: APIS }, freePort));
  const apis = await Promise.all(
    ports.map((port, index) => member(`api-${String(index + 1)}`, 'api/main.ts', { PORT: String(port) })),
  );
  const workers = await Promise.all(
    Array.from({ length: WORKERS }, (_, index) => member(`worker-${String(index + 1)}`, 'worker/main.ts')),
  );
  const urls = ports.map((port) => `http://127.0.0.1:${String(port)}/v2`);
  await Promise.all(urls.map((url) => eventually(() => fetch(`${url}/topology`).catch(() => undefined))));
  const members = [...apis, ...workers];
  // Servers are in sessions of their own: they would outlive whoever is interrupted.
  const abandon = (): void => {
    for (const one of [postgres, temporal, ...members.map(({ process }) => process)]) {
      try {
        one.abandon();
      } catch {
        // It is between an end and a start.
      }
    }
  };
  process.once('exit', abandon);
  return {
    ...{ postgres, temporal, apis, workers, urls, databaseUrl },
    mails: await openStore<CaughtMail>(join(caught, 'mail')),
    messages: await openStore<CaughtSms>(join(caught, 'sms')),
    async stop() {
      await Promise.all(members.map(({ process }) => process.stop()));
      await Promise.all(members.flatMap(({ database, temporal: way }) => [database.close(), way.close()]));
      await Promise.all([catchers.stop(), postgres.stop(), temporal.stop()]);
      process.off('exit', abandon);
    },
  };
}

function environmentOf({ smtpUrl, smsGatewayUrl }: Catchers): Readonly<Record<string, string>> {
  return {
    BATON_LINK_SECRET: 'chaos',
    // What a half-open connection costs; the default is a minute.
    DATABASE_ANSWER_SECONDS: '10',
    BATON_PUBLIC_URL: 'http://127.0.0.1:1',
    LOG_LEVEL: 'warn',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Baton <baton@example.com>',
    SMS_GATEWAY_URL: smsGatewayUrl,
    SMS_ACCOUNT_SID: 'baton',
    SMS_AUTH_TOKEN: 'baton',
    SMS_FROM: '+15005550006',
    BATON_CHAT_PRIVATE: '1',
  };
}
