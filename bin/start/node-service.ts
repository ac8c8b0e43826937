/** API and worker as processes of their own, tied to this one by a channel. */
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { endOf, endProcess, tailOf, untilReady } from '../embedded/child-processes.js';
import { type Log, Refusal } from '../log.js';
import { PROJECT_ROOT } from '../project-root.js';
import { type Running, type Supervised, supervise } from './supervise.js';

export interface NodeServiceOptions {
  readonly name: string;
  /** Below dist/, e.g. `api/main.js`. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly ready: () => Promise<boolean>;
  readonly log: Log;
}

const READY_TIMEOUT_MS = 120_000;

/**
 * Starts a service and keeps it running; returns once it is ready.
 *
 * @throws Refusal where it does not become ready at first, with the end of its log
 */
export function nodeService(options: NodeServiceOptions): Promise<Supervised<Running>> {
  return supervise({ name: options.name, log: options.log, start: () => start(options) });
}

async function start(options: NodeServiceOptions): Promise<Running> {
  const child = forked(options);
  const ended = endOf(child);
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined) await endProcess({ pid: child.pid, signal: 'SIGTERM', graceMs: 15_000 });
  };
  if (await untilReady({ child, probe: options.ready, timeoutMs: READY_TIMEOUT_MS })) return { ended, stop };
  await stop();
  throw new Refusal(
    `Expected ${options.name} to start, but it did not (${options.logFile}):\n${tailOf(options.logFile)}`,
  );
}

function forked(options: NodeServiceOptions): ChildProcess {
  const dist = join(PROJECT_ROOT, 'dist');
  mkdirSync(dirname(options.logFile), { recursive: true });
  const output = openSync(options.logFile, 'a');
  try {
    return fork(join(dist, options.entry), {
      detached: true,
      cwd: PROJECT_ROOT,
      env: options.env,
      execArgv: ['--enable-source-maps', '--import', pathToFileURL(join(dist, 'bin/start/stop-with-parent.js')).href],
      stdio: ['ignore', output, output, 'ipc'],
    });
  } finally {
    closeSync(output);
  }
}
