/** Takes jobs for a worker, at most one worker a job. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import { callersTenants } from '../auth/caller.js';
import { callersResources } from '../auth/grants.js';
import { visibleVariables } from '../variables/visible-variables.js';
import { KIND, LISTENER_EVENT_TYPE, type JobKind } from './job-kind.js';
import type { JobActivationRequest } from './jobs.dto.js';

export interface ListenedUserTask {
  readonly userTaskKey: Key;
  readonly action: string;
  readonly assignee: string | null;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly changedAttributes: readonly string[];
  readonly dueDate: string | null;
  readonly followUpDate: string | null;
  readonly formKey: Key | null;
  readonly priority: number;
}

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
  readonly kind: JobKind;
  readonly listenerEventType: string;
  /** Of the job of a user task's listener. */
  readonly userTask: ListenedUserTask | null;
  readonly tags: readonly string[];
}

const USER_TASK = `
  SELECT jsonb_build_object('userTaskKey', u.key::text, 'action', COALESCE(j.listener_event, ''), 'assignee', u.assignee,
    'candidateGroups', u.candidate_groups, 'candidateUsers', u.candidate_users, 'changedAttributes', '[]'::jsonb,
    'dueDate', u.due_date, 'followUpDate', u.follow_up_date, 'formKey', NULL, 'priority', u.priority)
  FROM engine.user_tasks u WHERE u.element_instance_key = j.element_instance_key ORDER BY u.key DESC LIMIT 1`;

/** SQL condition on a job: nobody holds it, it has tries left, and its instance goes on. A holder whose time has passed holds nothing. */
export const ACTIVATABLE = `state IN ('CREATED', 'FAILED', 'TIMED_OUT') AND retries > 0
      AND (deadline IS NULL OR deadline <= now()) AND (retry_at IS NULL OR retry_at <= now())
      AND NOT EXISTS (SELECT FROM engine.process_instances i WHERE i.key = process_instance_key AND i.state = 'SUSPENDED')`;

/** The oldest jobs of the type. */
const ACTIVATE = `
  WITH due AS MATERIALIZED (
    SELECT key FROM engine.jobs
    WHERE type = $1 AND ${ACTIVATABLE}
      AND ($5::text[] IS NULL OR tenant_id = ANY($5)) AND ($6::text[] IS NULL OR process_id = ANY($6))
    ORDER BY priority DESC, key LIMIT $2 FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE engine.jobs j SET state = 'CREATED', worker = $3, retry_at = NULL, activated_at = COALESCE(activated_at, now()),
      deadline = now() + $4::float8 * interval '1 millisecond'
    FROM due WHERE j.key = due.key
    RETURNING j.*
  )
  SELECT j.type, j.key AS "jobKey", j.process_instance_key AS "processInstanceKey",
    i.root_process_instance_key AS "rootProcessInstanceKey", j.process_id AS "processDefinitionId",
    i.version AS "processDefinitionVersion", j.process_definition_key AS "processDefinitionKey", j.element_id AS "elementId",
    j.element_instance_key AS "elementInstanceKey", j.custom_headers AS "customHeaders", COALESCE(j.worker, '') AS worker,
    j.retries, floor(extract(epoch FROM j.deadline) * 1000)::float8 AS deadline, j.tenant_id AS "tenantId",
    ${KIND} AS kind, ${LISTENER_EVENT_TYPE} AS "listenerEventType", i.tags,
    CASE WHEN j.listener = 'task' THEN (${USER_TASK}) END AS "userTask"
  FROM taken j JOIN engine.process_instances i ON i.key = j.process_instance_key
  ORDER BY j.priority DESC, j.key`;

export async function activateJobs(
  database: DataSource,
  request: JobActivationRequest,
): Promise<readonly ActivatedJob[]> {
  const taken = await database.query<Omit<ActivatedJob, 'variables'>[]>(ACTIVATE, [
    request.type,
    request.maxJobsToActivate,
    request.worker ?? null,
    request.timeout,
    callersTenants(),
    callersResources('PROCESS_DEFINITION'),
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
