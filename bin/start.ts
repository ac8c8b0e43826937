/**
 * `npm start`: PostgreSQL → Temporal → migrations → mail and SMS catcher → worker → API → shipped processes, on this
 * machine alone. Ctrl-C stops them in the opposite order. What an earlier, killed start left behind is cleared away.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { Connection } from '@temporalio/client';

import { connectionOptions, readTemporal } from '../worker/temporal/settings.js';
import { TASK_QUEUE } from '../workflows/contract.js';
import { dataDirectory, type Services } from './data-directory.js';
import { startCatchers } from './embedded/catchers.js';
import { ensureDatabase } from './embedded/ensure-database.js';
import { freePort } from './embedded/ports.js';
import { type Postgres, POSTGRES_PORT, startPostgres } from './embedded/postgres.js';
import { findTemporal } from './embedded/temporal-binary.js';
import { startTemporal, TEMPORAL_PORT, TEMPORAL_UI_PORT, type TemporalServer } from './embedded/temporal.js';
import { Refusal } from './log.js';
import { migrateDatabase } from './migrate.js';
import { banner } from './start/banner.js';
import { addChatChannels } from './start/chat-channels.js';
import { beginDemo } from './start/demo-instances.js';
import { deployLibrary } from './start/deploy-library.js';
import { addExampleStaff } from './start/example-staff.js';
import { takeLock } from './start/lock.js';
import { nodeService } from './start/node-service.js';
import { watchNpm } from './start/npm-watch.js';
import { type Secrets, secretsIn } from './start/secrets.js';
import { signIn } from './start/sign-in.js';
import { supervise } from './start/supervise.js';

const directory = dataDirectory();
/** `--json`: what answers where as one JSON object, and what is done meanwhile beside it. */
const json = process.argv.includes('--json');
const log = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
const logFile = (name: string): string => join(directory.logs, `${name}.log`);

/** What runs, in the order it was started. */
const running: { readonly name: string; readonly stop: () => Promise<void> }[] = [];

async function postgres(secrets: Secrets): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  log('Starting PostgreSQL …');
  const supervised = await supervise<Postgres>({
    name: 'PostgreSQL',
    log,
    start: (before) =>
      startPostgres({
        dataDir: directory.postgres,
        password: secrets.postgresPassword,
        logFile: logFile('postgres'),
        port: before?.port ?? POSTGRES_PORT,
        log,
      }),
  });
  running.push({ name: 'PostgreSQL', stop: supervised.stop });
  return ensureDatabase({ serverUrl: supervised.server.url, name: 'baton' });
}

async function temporal(): Promise<{ readonly address: string; readonly uiUrl?: string | undefined }> {
  const source = await findTemporal(log);
  if (source.kind === 'address') return { address: source.address, uiUrl: process.env['TEMPORAL_UI_URL'] };
  log('Starting Temporal …');
  const supervised = await supervise<TemporalServer>({
    name: 'Temporal',
    log,
    start: (before) =>
      startTemporal({
        binary: source.path,
        dbFile: directory.temporal,
        logFile: logFile('temporal'),
        port: before?.port ?? TEMPORAL_PORT,
        uiPort: before?.uiPort ?? TEMPORAL_UI_PORT,
        log,
      }),
  });
  running.push({ name: 'Temporal', stop: supervised.stop });
  return supervised.server;
}

/** Mail, SMS, calls and chats: caught here unless the environment names a real server. */
async function channels(): Promise<{ readonly env: NodeJS.ProcessEnv; readonly webUrl?: string }> {
  if (process.env['SMTP_URL'] && process.env['SMS_GATEWAY_URL']) return { env: {} };
  const catchers = await startCatchers({
    smtpPort: await freePort({ preferred: 1025, purpose: 'the mail catcher', log }),
    httpPort: await freePort({ preferred: 8025, purpose: 'the web page of the mail and SMS catcher', log }),
    dataDir: directory.catchers,
    log,
  });
  running.push({ name: 'the mail and SMS catcher', stop: () => catchers.stop() });
  return {
    webUrl: catchers.webUrl,
    env: {
      SMTP_URL: process.env['SMTP_URL'] ?? catchers.smtpUrl,
      SMS_GATEWAY_URL: process.env['SMS_GATEWAY_URL'] ?? catchers.smsGatewayUrl,
      SMS_ACCOUNT_SID: process.env['SMS_ACCOUNT_SID'] ?? 'baton',
      SMS_AUTH_TOKEN: process.env['SMS_AUTH_TOKEN'] ?? 'baton',
      SMS_FROM: process.env['SMS_FROM'] ?? '+15005550006',
      BATON_CHAT_PRIVATE: '1',
      MAIL_FROM: process.env['MAIL_FROM'] ?? 'Baton <baton@example.com>',
    },
  };
}

async function apiAnswers(url: string): Promise<boolean> {
  return fetch(`${url}/v2/license`).then(
    (response) => response.ok,
    () => false,
  );
}

async function workerPolls(address: string): Promise<boolean> {
  const temporal = { ...readTemporal(process.env), address };
  const connection = await Connection.connect(connectionOptions(temporal));
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace: temporal.namespace,
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: 1,
    });
    return (pollers ?? []).length > 0;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}

async function start(): Promise<void> {
  await mkdir(directory.root, { recursive: true });
  const lock = await takeLock({ file: directory.lock, log });
  stopAll = async () => {
    await lock.stopping();
    await rm(directory.services, { force: true });
    for (const { name, stop } of running.splice(0).reverse()) {
      log(`Stopping ${name} …`);
      await stop();
    }
    await lock.release();
  };
  const secrets = await secretsIn(directory.secrets);
  process.env['BATON_DATA_KEYS'] ??= secrets.dataKeys;
  const databaseUrl = await postgres(secrets);
  const { address, uiUrl } = await temporal();
  log('Bringing the database up to date …');
  await migrateDatabase(databaseUrl);
  // A database of the company's own has the company's own staff.
  const demo = process.env['DATABASE_URL'] ? [] : await addExampleStaff(databaseUrl);
  const entry = await signIn({ databaseUrl, log });
  const caught = await channels();
  if (!process.env['DATABASE_URL'] && caught.webUrl !== undefined) await addChatChannels(databaseUrl, caught.webUrl);
  const port = await freePort({ preferred: Number(process.env['PORT'] ?? 8080), purpose: 'the API', log });
  const api = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...caught.env,
    ...entry.env,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: address,
    BATON_PUBLIC_URL: process.env['BATON_PUBLIC_URL'] ?? api,
    BATON_LINK_SECRET: process.env['BATON_LINK_SECRET'] ?? secrets.linkSecret,
    BATON_DATA_DIR: directory.root,
    TZ: 'UTC',
    ...(uiUrl === undefined ? {} : { TEMPORAL_UI_URL: uiUrl }),
  };
  log('Starting worker and API …');
  const [worker, server] = await Promise.all([
    nodeService({
      name: 'the worker',
      entry: 'worker/main.js',
      env,
      logFile: logFile('worker'),
      ready: () => workerPolls(address),
      log,
    }),
    nodeService({
      name: 'the API',
      entry: 'api/main.js',
      env,
      logFile: logFile('api'),
      ready: () => apiAnswers(api),
      log,
    }),
  ]);
  running.push({ name: 'the worker', stop: worker.stop }, { name: 'the API', stop: server.stop });
  const deployed = await deployLibrary({
    apiUrl: api,
    database: process.env['DATABASE_URL'] ?? 'embedded',
    stamp: directory.library,
    apiKey: entry.apiKey,
  }).finally(() => entry.forget());
  // Only where mails and SMS are caught: nothing goes to anybody real.
  const { SMTP_URL: smtp, SMS_GATEWAY_URL: sms } = process.env;
  if (!smtp && !sms && entry.apiKey === undefined) await beginDemo(api, demo);
  const services: Services = {
    api,
    ...(caught.webUrl === undefined ? {} : { catchers: caught.webUrl }),
    ...(uiUrl === undefined ? {} : { temporalUi: uiUrl }),
  };
  await mkdir(dirname(directory.services), { recursive: true });
  await writeFile(directory.services, `${JSON.stringify(services, null, 2)}\n`);
  if (json) process.stdout.write(`${JSON.stringify(services)}\n`);
  else log(banner({ services, deployed, logs: directory.logs }));
}

let stopAll = (): Promise<void> => Promise.resolve();
let ending = false;

async function end(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  await stopAll().catch((error: unknown) => {
    log(String(error));
  });
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
watchNpm(() => void end(1));

await start().catch(async (error: unknown) => {
  log(error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error));
  await end(1);
});
