/** The same user-task round trip over the REST API, with the API in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { freePort } from '../bin/embedded/ports.js';
import { xmlOf } from './definitions.js';
import { load, percentile } from './load.js';
import { TASK_QUEUES } from './names.js';
import type { BenchServices } from './services.js';

export interface ApiFigures {
  /** Instances started, found, completed and seen through to their end per second. */
  readonly throughput: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Null where the system does not tell (other than Linux). */
  readonly peakMemoryMb: number | null;
}

const PROCESS_ID = 'userTaskOverHttp';

/** Needs a worker on Baton's task queue. */
export async function measureApi(options: {
  readonly services: BenchServices;
  readonly roundMs: number;
}): Promise<ApiFigures> {
  const { services, roundMs } = options;
  const port = await freePort({ preferred: 0, purpose: 'the API', log: () => undefined });
  const child = fork(fileURLToPath(new URL('../api/main.js', import.meta.url)), [], {
    stdio: ['ignore', 2, 2, 'ipc'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: services.databaseUrl,
      TEMPORAL_ADDRESS: services.temporalAddress,
      BATON_TASK_QUEUE: TASK_QUEUES.baton,
      BATON_LINK_SECRET: 'bench',
      BATON_DATA_KEYS: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
      LOG_LEVEL: 'error',
      TZ: 'UTC',
    },
  });
  const ended = once(child, 'exit');
  try {
    const api = `http://127.0.0.1:${port}/v2`;
    await untilReady(api, () => child.exitCode === null);
    await deploy(api);
    const runOne = (): Promise<void> => roundTrip(api);
    await load({ concurrency: 10, ms: roundMs / 2, runOne });
    const { throughput, latencies } = await load({ concurrency: 10, ms: roundMs, runOne });
    return {
      throughput: Math.round(throughput * 10) / 10,
      p50Ms: Math.round(percentile(latencies, 50)),
      p99Ms: Math.round(percentile(latencies, 99)),
      peakMemoryMb: await peakMemoryMb(child.pid),
    };
  } finally {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  }
}

async function untilReady(api: string, alive: () => boolean): Promise<void> {
  while (alive()) {
    const ready = await fetch(`${api}/topology`)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Expected the API to start, but it ended: see above.');
}

async function deploy(api: string): Promise<void> {
  const form = new FormData();
  const task =
    '<bpmn:userTask id="decide"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements></bpmn:userTask>';
  form.append('resources', new Blob([xmlOf(PROCESS_ID, [task])]), `${PROCESS_ID}.bpmn`);
  await call(`${api}/deployments`, form);
}

async function roundTrip(api: string): Promise<void> {
  const { processInstanceKey } = (await call(`${api}/process-instances`, { processDefinitionId: PROCESS_ID })) as {
    readonly processInstanceKey: string;
  };
  const { items } = (await call(`${api}/user-tasks/search`, { filter: { processInstanceKey, state: 'CREATED' } })) as {
    readonly items: readonly { readonly userTaskKey: string }[];
  };
  await call(`${api}/user-tasks/${items[0]?.userTaskKey}/completion`, { variables: { approved: true } });
}

async function call(url: string, body: FormData | object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    ...(body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Expected ${url} to succeed, but it answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

async function peakMemoryMb(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}
