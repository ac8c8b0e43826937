/** The embedded default's PostgreSQL 18: a real server in a directory of ours, listening on 127.0.0.1 alone. */
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import pg from 'pg';

import { type Log, Refusal } from '../log.js';
import { commandLineOf, endOf, endProcess, spawnServer, tailOf, untilReady } from './child-processes.js';
import { freePort } from './ports.js';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.js';
import { withoutOrphans } from './postgres-orphans.js';
import { dataDirectoryFor } from './postgres-directory.js';
import { type Account, postgresAccount } from './unprivileged-user.js';

export const POSTGRES_PORT = 54328;
const USER = 'baton';

export interface PostgresOptions {
  /** Created at the first start. Where root may not hand it to PostgreSQL's user, it only says where the data went. */
  readonly dataDir: string;
  /** Of the superuser `baton`; fixed when the directory is created. */
  readonly password: string;
  readonly logFile: string;
  /** Preferred; another free one where it is taken. 0: any. */
  readonly port?: number;
  /** Server settings, e.g. `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log: Log;
}

export interface Postgres {
  /** `postgres://…/postgres`: a superuser in the maintenance database. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Closes connections, writes a checkpoint and ends the server. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL and returns once it answers. A server that a killed process left running on the same directory is
 * stopped first.
 *
 * @throws Refusal where this machine cannot run it, with what to do instead
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const account = postgresAccount(options.log);
  const binaries = await postgresBinaries({ account, log: options.log });
  const dataDir = await dataDirectoryFor({ dataDir: options.dataDir, account, log: options.log });
  await stopLeftover({ dataDir, log: options.log });
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await createCluster({ ...options, account, binaries, dataDir });
  const port = await freePort({ preferred: options.port ?? POSTGRES_PORT, purpose: 'PostgreSQL', log: options.log });
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', ...options.settings };
  const child = spawnServer({
    command: binaries.postgres,
    args: ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    logFile: options.logFile,
    ...account,
  });
  const url = `postgres://${USER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`;
  const ready = await untilReady({ child, probe: () => answers(url), timeoutMs: 60_000 });
  if (!ready || child.pid === undefined) {
    if (child.pid !== undefined) await endProcess({ pid: child.pid, signal: 'SIGINT', graceMs: 5_000 });
    throw new Refusal(`Expected PostgreSQL to start, but it did not (${options.logFile}):\n${tailOf(options.logFile)}`);
  }
  const pid = child.pid;
  return { url, port, pid, ended: endOf(child), stop: () => endProcess({ pid, signal: 'SIGINT', graceMs: 20_000 }) };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the server that `postmaster.pid` names, if that process is one; PostgreSQL itself removes a stale file. */
async function stopLeftover(options: { readonly dataDir: string; readonly log: Log }): Promise<void> {
  const file = await readFile(join(options.dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(file.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  const commandLine = commandLineOf(pid);
  if (commandLine === undefined) return withoutOrphans(file, options.log);
  if (!commandLine.includes(options.dataDir)) {
    await rm(join(options.dataDir, 'postmaster.pid'), { force: true });
    return;
  }
  options.log(`A PostgreSQL of an earlier run still runs on this data (process ${pid}): stopping it first.`);
  await endProcess({ pid, signal: 'SIGINT', graceMs: 20_000 });
}

/** Fills the data directory; under another name until it is whole, so that a killed start leaves nothing half done. */
async function createCluster(
  options: PostgresOptions & { readonly account: Account | undefined; readonly binaries: PostgresBinaries },
): Promise<void> {
  options.log(`Creating the database files in ${options.dataDir} …`);
  const unfinished = join(dirname(options.dataDir), `${basename(options.dataDir)}.new`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = join(unfinished, '.password');
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  const cluster = join(unfinished, 'cluster');
  await mkdir(cluster, { mode: 0o700 });
  const ids = options.account && { uid: options.account.uid, gid: options.account.gid };
  if (ids) for (const path of [unfinished, passwordFile, cluster]) await chown(path, ids.uid, ids.gid);
  const initdb = spawnSync(
    options.binaries.initdb,
    [
      `--pgdata=${cluster}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8', ...ids },
  );
  if (initdb.status !== 0) {
    throw new Refusal(
      `Expected initdb to create the database files, but it failed:\n${initdb.error?.message ?? initdb.stderr.trim()}`,
    );
  }
  await rm(options.dataDir, { recursive: true, force: true });
  await rename(cluster, options.dataDir);
  await rm(unfinished, { recursive: true });
}
