/** Logs and metrics of Temporal's SDK, as ours: its logs through our logger, its metrics beside ours. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { DefaultLogger, type LogEntry, type RuntimeOptions } from '@temporalio/worker';
import type { Logger } from 'pino';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** What the SDK tells of what it logs about, by our names; what else it tells is left out: it may hold payloads. */
const NAMES = {
  workflowId: 'workflowId',
  runId: 'runId',
  workflowType: 'processDefinitionId',
  activityType: 'activity',
  activityId: 'activityId',
  attempt: 'attempt',
  taskQueue: 'taskQueue',
  namespace: 'namespace',
  sdkComponent: 'component',
  workerStatus: 'workerStatus',
  durationMs: 'durationMs',
  isLocal: 'local',
  subsystem: 'subsystem',
  trace_id: 'traceId',
} as const;

/** The part of a workflow id that is the instance's key (before 2026-11-22 a business id followed it). */
const KEY = /^\d+(?=:|$)/;

export function sdkLogger(log: Logger): NonNullable<RuntimeOptions['logger']> {
  return new DefaultLogger('TRACE', ({ level, message, meta }) => {
    if (log.isLevelEnabled(LEVELS[level])) log[LEVELS[level]](fieldsOf(meta), message);
  });
}

function fieldsOf(meta: LogEntry['meta'] = {}): Record<string, unknown> {
  const known = Object.entries(NAMES).flatMap(([theirs, ours]) =>
    theirs in meta ? [[ours, meta[theirs]] as const] : [],
  );
  const [processInstanceKey] = (typeof meta['workflowId'] === 'string' && KEY.exec(meta['workflowId'])) || [];
  const error: unknown = meta['error'];
  return {
    ...Object.fromEntries(known),
    ...(processInstanceKey !== undefined && { processInstanceKey }),
    ...(error !== undefined && { err: error }),
  };
}

export interface SdkMetrics {
  readonly telemetry: NonNullable<RuntimeOptions['telemetryOptions']>;
  /** In Prometheus's text format. */
  read(): Promise<string>;
}

/** The SDK serves its metrics by itself: on a free port of this machine alone, from where they are read. */
export async function sdkMetrics(): Promise<SdkMetrics> {
  const bindAddress = `127.0.0.1:${String(await freePort())}`;
  return {
    telemetry: {
      metrics: {
        prometheus: { bindAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true },
      },
    },
    read: async () => (await fetch(`http://${bindAddress}/metrics`)).text(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
