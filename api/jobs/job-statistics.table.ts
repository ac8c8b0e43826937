/** How many jobs were created, completed and failed in a period: by type, worker, error, and time. */
import { ofCallersTenants } from '../auth/caller.js';
import type { Parameters } from '../search/parameters.js';
import { defineTable } from '../search/table.js';

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly jobType?: string;
}

/**
 * SQL of one row `(type, worker, error_code, error_message, kind, at)` for each thing that befell a job in the period. A
 * job that failed and was tried again counts as failed once: by its last message.
 */
export function jobEvents({ from, to, jobType }: Period, parameters: Parameters): string {
  const type = jobType === undefined ? '' : `AND j.type = ${parameters.add(jobType)}`;
  return `(SELECT j.type, j.worker, j.error_code, j.error_message, e.kind, e.at
    FROM engine.jobs j CROSS JOIN LATERAL (VALUES
      ('created', j.created_at),
      (CASE WHEN j.state = 'COMPLETED' THEN 'completed' END, j.ended_at),
      (CASE WHEN j.error_message IS NOT NULL OR j.state IN ('FAILED', 'ERROR_THROWN') THEN 'failed' END,
        COALESCE(j.ended_at, j.created_at))) e (kind, at)
    WHERE e.kind IS NOT NULL ${type} AND ${ofCallersTenants('j.tenant_id', parameters)}
      AND e.at >= ${parameters.add(from)}::timestamptz AND e.at < ${parameters.add(to)}::timestamptz) v`;
}

/** SQL of the three measures of a group of events. */
export const METRICS = ['created', 'completed', 'failed']
  .map(
    (kind) => `jsonb_build_object('count', count(*) FILTER (WHERE v.kind = '${kind}'), 'lastUpdatedAt',
      to_char(max(v.at) FILTER (WHERE v.kind = '${kind}') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS ${kind}`,
  )
  .join(', ');

const METRIC_FIELDS = {
  created: { type: 'json', column: 's.created', filter: false },
  completed: { type: 'json', column: 's.completed', filter: false },
  failed: { type: 'json', column: 's.failed', filter: false },
} as const;

export const jobTypeStatistics = defineTable({
  noun: 'job type',
  from: '(SELECT) s',
  key: 'jobType',
  fields: {
    jobType: { type: 'text', column: 's.type', sort: true },
    ...METRIC_FIELDS,
    workers: { type: 'integer', column: 's.workers', filter: false },
  },
});

export const jobWorkerStatistics = defineTable({
  noun: 'worker',
  from: '(SELECT) s',
  key: 'worker',
  fields: { worker: { type: 'text', column: 's.worker', filter: false, sort: true }, ...METRIC_FIELDS },
});

export const jobErrorStatistics = defineTable({
  noun: 'error',
  from: '(SELECT) s',
  key: 'error',
  fields: {
    error: { type: 'text', column: `s.code || ' ' || s.message`, hidden: true, filter: false },
    errorCode: { type: 'text', column: 's.code' },
    errorMessage: { type: 'text', column: 's.message' },
    workers: { type: 'integer', column: 's.workers', filter: false },
  },
});

export const jobTimeStatistics = defineTable({
  noun: 'time',
  from: '(SELECT) s',
  key: 'time',
  fields: { time: { type: 'date', column: 's.time', filter: false, sort: true }, ...METRIC_FIELDS },
});

export const PERIOD_FILTERS = {
  from: { type: 'string', format: 'date-time' },
  to: { type: 'string', format: 'date-time' },
} as const;
