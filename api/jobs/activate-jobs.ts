/** Takes jobs for a worker, at most one worker a job. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import { visibleVariables } from '../variables/visible-variables.js';
import type { JobActivationRequest } from './jobs.dto.js';

/** As Camunda 8 answers it. */
export interface ActivatedJob {
  readonly type: string;
  readonly jobKey: Key;
  readonly processInstanceKey: Key;
  readonly rootProcessInstanceKey: Key;
  readonly processDefinitionId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: Key;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly worker: string;
  readonly retries: number;
  /** ms since the epoch */
  readonly deadline: number;
  readonly variables: Variables;
  readonly tenantId: string;
  readonly kind: 'BPMN_ELEMENT';
  readonly listenerEventType: 'UNSPECIFIED';
  readonly userTask: null;
  readonly tags: readonly string[];
}

/** The oldest jobs of the type that nobody holds and that have tries left. A holder whose time has passed holds nothing. */
const ACTIVATE = `
  WITH due AS MATERIALIZED (
    SELECT key FROM engine.jobs
    WHERE type = $1 AND state IN ('CREATED', 'FAILED', 'TIMED_OUT') AND retries > 0
      AND (deadline IS NULL OR deadline <= now()) AND (retry_at IS NULL OR retry_at <= now())
    ORDER BY priority DESC, key LIMIT $2 FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE engine.jobs j SET state = 'CREATED', worker = $3, retry_at = NULL,
      deadline = now() + $4::float8 * interval '1 millisecond'
    FROM due WHERE j.key = due.key
    RETURNING j.*
  )
  SELECT t.type, t.key AS "jobKey", t.process_instance_key AS "processInstanceKey",
    i.root_process_instance_key AS "rootProcessInstanceKey", t.process_id AS "processDefinitionId",
    i.version AS "processDefinitionVersion", t.process_definition_key AS "processDefinitionKey", t.element_id AS "elementId",
    t.element_instance_key AS "elementInstanceKey", t.custom_headers AS "customHeaders", COALESCE(t.worker, '') AS worker,
    t.retries, floor(extract(epoch FROM t.deadline) * 1000)::float8 AS deadline, t.tenant_id AS "tenantId",
    'BPMN_ELEMENT' AS kind, 'UNSPECIFIED' AS "listenerEventType", NULL AS "userTask", i.tags
  FROM taken t JOIN engine.process_instances i ON i.key = t.process_instance_key
  ORDER BY t.priority DESC, t.key`;

export async function activateJobs(
  database: DataSource,
  request: JobActivationRequest,
): Promise<readonly ActivatedJob[]> {
  const taken = await database.query<Omit<ActivatedJob, 'variables'>[]>(ACTIVATE, [
    request.type,
    request.maxJobsToActivate,
    request.worker ?? null,
    request.timeout,
  ]);
  if (taken.length === 0) return [];
  const names = request.fetchVariable?.length ? request.fetchVariable : undefined;
  const visible = await visibleVariables(database, {
    elementInstanceKeys: taken.map((job) => job.elementInstanceKey),
    ...(names ? { names } : {}),
  });
  return taken.map((job) => ({
    ...job,
    variables: Object.fromEntries(
      visible.filter(({ seenFrom }) => seenFrom === job.elementInstanceKey).map(({ name, value }) => [name, value]),
    ),
  }));
}
