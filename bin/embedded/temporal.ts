/** The embedded default's Temporal: the CLI's development server on an SQLite file, so that instances outlive a restart. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Connection } from '@temporalio/client';

import { type Log, Refusal } from '../log.js';
import { commandLineOf, endOf, endProcess, spawnServer, tailOf, untilReady } from './child-processes.js';
import { freePort } from './ports.js';

export const TEMPORAL_PORT = 7233;
export const TEMPORAL_UI_PORT = 8233;

/** One sync of the disk per transaction in place of several, and as durable. */
const WRITE_AHEAD = ['journal_mode=wal', 'synchronous=full'].flatMap((pragma) => ['--sqlite-pragma', pragma]);

export interface TemporalOptions {
  readonly binary: string;
  /** Absent: in memory, gone with the server. */
  readonly dbFile?: string;
  readonly logFile: string;
  /** Preferred ports; others where they are taken. 0: any. `uiPort` absent: no web UI. */
  readonly port?: number;
  readonly uiPort?: number;
  readonly log: Log;
}

export interface TemporalServer {
  readonly address: string;
  readonly uiUrl?: string;
  readonly port: number;
  readonly uiPort?: number;
  readonly pid: number;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the server and returns once the namespace `default` answers. A server that a killed process left running on
 * the same file is stopped first.
 *
 * @throws Refusal where it does not start, with the end of its log
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const dbFile = options.dbFile === undefined ? undefined : resolve(options.dbFile);
  if (dbFile !== undefined) {
    await mkdir(dirname(dbFile), { recursive: true });
    await stopLeftover({ dbFile, log: options.log });
  }
  const port = await freePort({ preferred: options.port ?? TEMPORAL_PORT, purpose: 'Temporal', log: options.log });
  const uiPort =
    options.uiPort === undefined
      ? undefined
      : await freePort({ preferred: options.uiPort, purpose: "Temporal's web UI", log: options.log });
  const child = spawnServer({
    command: options.binary,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
      ...(dbFile === undefined ? [] : ['--db-filename', dbFile, ...WRITE_AHEAD]),
    ],
    env: process.env,
    logFile: options.logFile,
  });
  if (dbFile !== undefined && child.pid !== undefined) await writeFile(pidFileOf(dbFile), String(child.pid));
  const address = `127.0.0.1:${port}`;
  const ready = await untilReady({ child, probe: () => answers(address), timeoutMs: 60_000 });
  if (!ready || child.pid === undefined) {
    if (child.pid !== undefined) await endProcess({ pid: child.pid, signal: 'SIGTERM', graceMs: 5_000 });
    throw new Refusal(`Expected Temporal to start, but it did not (${options.logFile}):\n${tailOf(options.logFile)}`);
  }
  const pid = child.pid;
  return {
    address,
    port,
    pid,
    ended: endOf(child),
    ...(uiPort === undefined ? {} : { uiPort, uiUrl: `http://127.0.0.1:${uiPort}` }),
    async stop() {
      await endProcess({ pid, signal: 'SIGTERM', graceMs: 15_000 });
      if (dbFile !== undefined) await rm(pidFileOf(dbFile), { force: true });
    },
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 2_000 });
    try {
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

function pidFileOf(dbFile: string): string {
  return `${dbFile}.pid`;
}

async function stopLeftover(options: { readonly dbFile: string; readonly log: Log }): Promise<void> {
  const pid = Number(await readFile(pidFileOf(options.dbFile), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const commandLine = commandLineOf(pid);
  if (commandLine?.includes('start-dev') === true && commandLine.includes(options.dbFile)) {
    options.log(`A Temporal server of an earlier run still runs on this data (process ${pid}): stopping it first.`);
    await endProcess({ pid, signal: 'SIGTERM', graceMs: 15_000 });
  }
  await rm(pidFileOf(options.dbFile), { force: true });
}
