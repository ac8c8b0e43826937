/** API and worker as they are deployed: processes of their own, told by the environment. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { freePort } from '../bin/embedded/ports.js';
import type { BenchServices } from './services.js';

export interface Deployed {
  readonly pid: number;
  stop(): Promise<void>;
}

export interface DeployedApi extends Deployed {
  /** `http://…/v2` */
  readonly url: string;
}

export interface Setting {
  readonly services: BenchServices;
  readonly taskQueue: string;
  /** What differs from the default. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Returns once it answers. */
export async function deployApi(setting: Setting): Promise<DeployedApi> {
  const port = await freePort({ preferred: 0, purpose: 'the API', log: () => undefined });
  const child = forked('../api/main.js', setting, { PORT: String(port) });
  const url = `http://127.0.0.1:${port}/v2`;
  await until('the API', child, () =>
    fetch(`${url}/topology`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return { ...deployed(child), url };
}

/** Returns at once: what it is to do waits for it. */
export function deployWorker(setting: Setting): Deployed {
  return deployed(forked('../worker/main.js', setting, { MAIL_FROM: 'bench@example.com' }));
}

function forked(module: string, { services, taskQueue, environment }: Setting, own: NodeJS.ProcessEnv): ChildProcess {
  return fork(fileURLToPath(new URL(module, import.meta.url)), [], {
    stdio: ['ignore', 2, 2, 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: services.databaseUrl,
      TEMPORAL_ADDRESS: services.temporalAddress,
      BATON_TASK_QUEUE: taskQueue,
      BATON_LINK_SECRET: 'bench',
      LOG_LEVEL: 'error',
      TZ: 'UTC',
      ...own,
      ...environment,
    },
  });
}

function deployed(child: ChildProcess): Deployed {
  return {
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function until(what: string, child: ChildProcess, ready: () => Promise<boolean>): Promise<void> {
  while (child.exitCode === null) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Expected ${what} to start, but it ended: see above.`);
}
