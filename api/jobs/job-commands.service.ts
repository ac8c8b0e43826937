import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { storableText } from '../../database/engine/json.js';
import type { Key, PlanNode } from '../../workflows/bpmn/plan.js';
import { addDuration } from '../../workflows/bpmn/time.js';
import type { TaskListenerResult, UpdatePayloads, Variables } from '../../workflows/contract.js';
import { CHANNELS } from '../database/notifications.service.js';
import { conflict, invalid, notFound, suspended } from '../problem/problem.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { changesOf } from '../user-tasks/changes.js';
import type {
  JobCompletionRequest,
  JobErrorRequest,
  JobFailureRequest,
  JobResult,
  JobUpdateRequest,
} from './jobs.dto.js';

interface JobRow {
  readonly state: string;
  readonly type: string;
  readonly listener: string | null;
  readonly elementInstanceKey: Key;
  readonly workflowId: string;
  readonly processInstanceKey: Key;
  readonly instanceState: string;
}

const OPEN = ['CREATED', 'FAILED', 'TIMED_OUT'];

/** What workers report. As long as tries are left, a failure is the job row's own affair; everything else is the instance's. */
@Injectable()
export class JobCommandsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  async complete(key: Key, request: JobCompletionRequest, actor: string | undefined): Promise<void> {
    const { variables, result } = request;
    if (result && (await this.open(key)).listener !== 'task')
      throw invalid(`Expected no result, but it is given: job ${key} is not of a listener of a user task.`);
    await this.send('completeJob', key, {
      jobKey: key,
      variables: variables ?? {},
      ...(result && { result: resultOf(result) }),
      ...actorOf(actor),
    });
  }

  /** The instance keeps the error only where nobody catches it; the job tells of it in any case. */
  async throwError(key: Key, request: JobErrorRequest, actor: string | undefined): Promise<void> {
    const { errorCode, variables } = request;
    const errorMessage = request.errorMessage ?? '';
    const payload = { jobKey: key, errorCode, errorMessage, variables: variables ?? {}, ...actorOf(actor) };
    await this.send('throwJobError', key, payload);
    await this.database.query('UPDATE engine.jobs SET error_code = $2, error_message = $3 WHERE key = $1', [
      key,
      storableText(errorCode),
      storableText(errorMessage),
    ]);
  }

  async fail(
    key: Key,
    request: JobFailureRequest & { readonly errorDetails?: string },
    actor: string | undefined,
  ): Promise<void> {
    const { retries = 0, errorMessage = '', errorDetails } = request;
    const variables = request.variables ?? {};
    const failed = { jobKey: key, errorMessage, variables, ...(errorDetails !== undefined && { errorDetails }) };
    const model = retries === 0 ? {} : await this.modelOf(key);
    if (retries === 0 || model.jobErrors !== undefined) {
      await this.send('failJob', key, { ...failed, ...(retries > 0 && { retries }), ...actorOf(actor) });
      if (retries === 0 || !(await this.isOpen(key))) return;
    } else {
      await this.open(key);
      if (Object.keys(variables).length > 0) await this.setLocalVariables(key, variables, actor);
    }
    await this.change(
      key,
      `state = 'FAILED', retries = $2, error_message = $3, deadline = NULL, retry_at = now() + $4::float8 * interval '1 millisecond'`,
      [retries, errorMessage, request.retryBackOff ?? pauseMs(model.retryPauses ?? [], retries)],
    );
  }

  /** What the model says of the job of a task; nothing of a listener's. */
  private async modelOf(key: Key): Promise<Pick<PlanNode, 'jobErrors' | 'retryPauses'>> {
    const [found] = await this.database.query<{ readonly node: PlanNode | null }[]>(
      `SELECT p.plan::json -> 'nodes' -> j.element_id AS node
       FROM engine.jobs j JOIN engine.process_definitions d ON d.key = j.process_definition_key
       JOIN engine.plans p ON p.hash = d.plan_hash AND p.plan ~ '"(jobErrors|retryPauses)"'
       WHERE j.key = $1 AND j.listener IS NULL`,
      [key],
    );
    return found?.node ?? {};
  }

  async update(key: Key, { changeset: { retries, timeout } }: JobUpdateRequest): Promise<void> {
    if ((retries ?? null) === null && (timeout ?? null) === null) {
      throw invalid('Expected changeset to have retries or timeout, but it has neither.');
    }
    await this.change(
      key,
      `retries = COALESCE($2, retries), deadline = COALESCE(now() + $3::float8 * interval '1 millisecond', deadline)`,
      [retries ?? null, timeout ?? null],
    );
  }

  private async send<Name extends 'completeJob' | 'failJob' | 'throwJobError'>(
    update: Name,
    key: Key,
    payload: UpdatePayloads[Name],
  ): Promise<void> {
    const { workflowId } = await this.open(key);
    await this.commands.send({ workflowId, update, payload, subject: `job ${key}` });
  }

  private async setLocalVariables(key: Key, variables: Variables, actor: string | undefined): Promise<void> {
    const { workflowId, elementInstanceKey } = await this.open(key);
    await this.commands.send({
      workflowId,
      update: 'setVariables',
      payload: { scopeKey: elementInstanceKey, variables, local: true, ...actorOf(actor) },
      subject: `job ${key}`,
    });
  }

  /** Changes an open job's row and tells the workers that wait; `$1` is the key. */
  private async change(key: Key, set: string, values: readonly unknown[]): Promise<void> {
    const changed = await this.database.query<unknown[]>(
      `WITH changed AS (
         UPDATE engine.jobs SET ${set} WHERE key = $1 AND state IN ('CREATED', 'FAILED', 'TIMED_OUT') RETURNING type
       ) SELECT pg_notify('${CHANNELS.jobs}', type) FROM changed`,
      [key, ...values],
    );
    if (changed.length === 0) await this.open(key);
  }

  private async isOpen(key: Key): Promise<boolean> {
    const [job] = await this.database.query<{ readonly state: string }[]>(
      'SELECT state FROM engine.jobs WHERE key = $1',
      [key],
    );
    return job !== undefined && OPEN.includes(job.state);
  }

  /** The job, which has to be open, of an instance that goes on. */
  private async open(key: Key): Promise<JobRow> {
    const isOpen = ({ state }: JobRow): boolean => OPEN.includes(state);
    const job = await this.commands.certain(() => this.read(key), isOpen, `job ${key}`);
    if (!isOpen(job)) throw conflict(`Expected job ${key} to be open, but it is ${job.state}.`);
    if (job.instanceState === 'SUSPENDED') throw suspended(job.processInstanceKey);
    return job;
  }

  private async read(key: Key): Promise<JobRow> {
    const [job] = await this.database.query<JobRow[]>(
      `SELECT j.state, j.type, j.listener, j.element_instance_key AS "elementInstanceKey", i.workflow_id AS "workflowId",
         i.key AS "processInstanceKey", i.state AS "instanceState"
       FROM engine.jobs j JOIN engine.process_instances i ON i.key = j.process_instance_key WHERE j.key = $1`,
      [key],
    );
    if (!job) throw notFound('job', key);
    return job;
  }
}

/** The model's pause before the next try, with so many left. */
function pauseMs(pauses: readonly string[], left: number): number {
  const pause = pauses[Math.min(Math.max(pauses.length - left, 0), pauses.length - 1)];
  const now = Date.now();
  return pause === undefined ? 0 : (addDuration(now, pause) ?? now) - now;
}

function resultOf({ denied, deniedReason, corrections }: JobResult): TaskListenerResult {
  return {
    ...(denied === true && { denied }),
    ...(typeof deniedReason === 'string' && { deniedReason }),
    ...(corrections && { corrections: changesOf(corrections) }),
  };
}

function actorOf(actor: string | undefined): { readonly actor?: string } {
  return actor === undefined ? {} : { actor };
}
