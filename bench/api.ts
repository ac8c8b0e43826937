/** The user-task round trip over the REST API, with the API in a process of its own. */
import { readFile } from 'node:fs/promises';

import { deployApi } from './deployed.js';
import { load, percentile } from './load.js';
import { TASK_QUEUES } from './names.js';
import { deployRoundTrip, roundTrip } from './round-trip.js';
import type { BenchServices } from './services.js';

export interface ApiFigures {
  /** Instances started, found, completed and seen through to their end per second. */
  readonly throughput: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Null where the system does not tell (other than Linux). */
  readonly peakMemoryMb: number | null;
}

/** Needs a worker on Baton's task queue. */
export async function measureApi(options: {
  readonly services: BenchServices;
  readonly roundMs: number;
}): Promise<ApiFigures> {
  const { services, roundMs } = options;
  const api = await deployApi({ services, taskQueue: TASK_QUEUES.baton });
  try {
    await deployRoundTrip(api.url);
    const runOne = (): Promise<void> => roundTrip(api.url);
    await load({ concurrency: 10, ms: roundMs / 2, runOne });
    const { throughput, latencies } = await load({ concurrency: 10, ms: roundMs, runOne });
    return {
      throughput: Math.round(throughput * 10) / 10,
      p50Ms: Math.round(percentile(latencies, 50)),
      p99Ms: Math.round(percentile(latencies, 99)),
      peakMemoryMb: await peakMemoryMb(api.pid),
    };
  } finally {
    await api.stop();
  }
}

async function peakMemoryMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}
