/** The bench's end of a worker process. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { Side } from './names.js';
import type { BenchServices } from './services.js';

export interface Usage {
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
}

export type WorkerMessage = 'ready' | Usage;

export interface WorkerLink {
  readonly pid: number;
  /** Since the process began. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export async function startWorker(side: Side, services: BenchServices): Promise<WorkerLink> {
  const child = fork(
    fileURLToPath(new URL('./worker-process.js', import.meta.url)),
    [side, services.databaseUrl, services.temporalAddress],
    { stdio: ['ignore', 2, 2, 'ipc'] },
  );
  await answerOf(child, side);
  return {
    pid: child.pid!,
    async usage() {
      child.send('usage');
      return (await answerOf(child, side)) as Usage;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(late);
    },
  };
}

async function answerOf(child: ChildProcess, side: Side): Promise<WorkerMessage> {
  const over = new AbortController();
  const { signal } = over;
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]) => message as WorkerMessage),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`Expected the worker of ${side} to run, but it ended with ${String(code)}.`);
      }),
    ]);
  } finally {
    over.abort();
  }
}
