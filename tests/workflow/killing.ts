/** Workers in processes of their own, to be killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { EngineHost } from './engine-host.js';

/** Runs once it is here. */
export async function killableWorker({ databaseUrl, taskQueue }: EngineHost): Promise<ChildProcess> {
  const path = fileURLToPath(new URL('./killable-worker.mjs', import.meta.url));
  const child = fork(path, [databaseUrl, taskQueue], { stdio: ['ignore', 2, 2, 'ipc'] });
  await once(child, 'message');
  return child;
}

/** With SIGKILL; it is gone then. */
export async function killed(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}
