/** `npm start` and the command line as programs, on a data directory of their own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly output: () => string;
}

function environment(dataDir: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, BATON_DATA_DIR: dataDir, PORT: '0', ...more };
}

/** Returns once it says that all runs. */
export async function start(dataDir: string, more: NodeJS.ProcessEnv = {}): Promise<Started> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'bootstrap.mjs'), 'start'], {
    cwd: ROOT,
    env: environment(dataDir, more),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('Ctrl-C stops everything')) resolve();
    });
    child.once('exit', () => reject(new Error(`Expected npm start to run, but it ended:\n${lines.join('\n')}`)));
  });
  return { child, output: () => lines.join('\n') };
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** The answer of `npx baton … --json`. */
export function baton(dataDir: string, ...args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'baton.mjs'), ...args, '--json'], {
    cwd: ROOT,
    env: environment(dataDir),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Expected baton ${args.join(' ')} to succeed, but: ${stderr}`);
  return JSON.parse(stdout);
}
