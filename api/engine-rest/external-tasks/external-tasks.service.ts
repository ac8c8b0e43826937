import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { storableText } from '../../../database/engine/json.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { CHANNELS } from '../../database/notifications.service.js';
import { ElementInstancesService } from '../../element-instances/element-instances.service.js';
import { IncidentsService } from '../../incidents/incidents.service.js';
import { JobCommandsService } from '../../jobs/job-commands.service.js';
import { get } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { badUserRequest } from '../support/refusals.js';
import { keepTypes, readVariables } from '../variables/typed-variables.js';
import type { BpmnErrorRequest, CompleteRequest, FailureRequest } from './external-tasks.dto.js';
import { externalTasks } from './external-tasks.table.js';

type ExternalTask = ItemOf<typeof externalTasks>;

/**
 * What workers do with external tasks. Other than in `/v2`, only the worker that has a task may. It is the actor where
 * nobody has to say who he is.
 */
@Injectable()
export class ExternalTasksService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(JobCommandsService) private readonly jobs: JobCommandsService,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
    @Inject(ElementInstancesService) private readonly elements: ElementInstancesService,
  ) {}

  async complete(key: Key, request: CompleteRequest, actor = request.workerId): Promise<void> {
    const task = await this.held(key, request.workerId, 'completed');
    const variables = await this.read(task, request.variables, 'variables');
    await this.setLocally(task, request, actor);
    await this.jobs.complete(key, { variables }, actor);
  }

  /** Camunda 7's variables of a failure are the instance's, its local ones the task's. */
  async fail(key: Key, request: FailureRequest, actor = request.workerId): Promise<void> {
    const task = await this.held(key, request.workerId, 'failed');
    const variables = await this.read(task, request.variables, 'variables');
    if (Object.keys(variables).length > 0)
      await this.elements.setVariables(task.executionId, { variables, local: false }, actor);
    await this.setLocally(task, request, actor);
    await this.database.query('UPDATE engine.jobs SET error_details = $2 WHERE key = $1', [
      key,
      request.errorDetails == null ? null : storableText(request.errorDetails),
    ]);
    const { retries, errorMessage, retryTimeout } = request;
    await this.jobs.fail(
      key,
      {
        retries: retries ?? 0,
        errorMessage: storableText(errorMessage ?? ''),
        retryBackOff: retryTimeout ?? 0,
        ...(request.errorDetails != null && { errorDetails: request.errorDetails }),
      },
      actor,
    );
  }

  async throwError(key: Key, request: BpmnErrorRequest, actor = request.workerId): Promise<void> {
    const task = await this.held(key, request.workerId, 'ended by an error');
    const variables = await this.read(task, request.variables, 'variables');
    const { errorCode, errorMessage } = request;
    await this.jobs.throwError(key, { errorCode, errorMessage: errorMessage ?? '', variables }, actor);
  }

  /** Of a lock that has not ended. */
  async extendLock(key: Key, workerId: string, newDuration: number): Promise<void> {
    const { lockExpirationTime } = await this.held(key, workerId, 'extended');
    if (lockExpirationTime === null || lockExpirationTime.getTime() <= Date.now())
      throw badUserRequest(`Expected the lock of external task ${key} to hold, but it has ended.`);
    await this.jobs.update(key, { changeset: { timeout: newDuration } });
  }

  async lock(key: Key, workerId: string, lockDuration: number): Promise<void> {
    await get(this.database, externalTasks, key);
    const locked = await this.database.query<unknown[]>(
      `WITH locked AS (
         UPDATE engine.jobs SET worker = $2, deadline = now() + $3::float8 * interval '1 millisecond'
         WHERE key = $1 AND state IN ('CREATED', 'FAILED', 'TIMED_OUT')
           AND (worker = $2 OR deadline IS NULL OR deadline <= now())
         RETURNING key
       ) SELECT key FROM locked`,
      [key, workerId, lockDuration],
    );
    if (locked.length === 0)
      throw badUserRequest(`Expected external task ${key} to be free for ${workerId}, but another worker has it.`);
  }

  async unlock(key: Key): Promise<void> {
    await get(this.database, externalTasks, key);
    await this.database.query(
      `WITH freed AS (
         UPDATE engine.jobs SET worker = NULL, deadline = NULL, retry_at = NULL
         WHERE key = $1 AND state IN ('CREATED', 'FAILED', 'TIMED_OUT') RETURNING type
       ) SELECT pg_notify('${CHANNELS.jobs}', type) FROM freed`,
      [key],
    );
  }

  /** Without tries left it becomes an incident; with some again, its incident is resolved. */
  async setRetries(key: Key, retries: number, actor: string | undefined): Promise<void> {
    const { errorMessage } = await get(this.database, externalTasks, key);
    const [incident] = await this.database.query<{ readonly key: Key }[]>(
      `SELECT key FROM engine.incidents WHERE job_key = $1 AND state = 'ACTIVE'`,
      [key],
    );
    if (retries === 0) {
      if (!incident) await this.jobs.fail(key, { retries, errorMessage: errorMessage ?? '' }, actor);
      return;
    }
    await this.jobs.update(key, { changeset: { retries } });
    if (incident) await this.incidents.resolve(incident.key, actor);
  }

  async setPriority(key: Key, priority: number): Promise<void> {
    await get(this.database, externalTasks, key);
    await this.database.query('UPDATE engine.jobs SET priority = $2 WHERE key = $1', [key, priority]);
  }

  /** The text of the last failure, at length. */
  async errorDetails(key: Key): Promise<string> {
    await get(this.database, externalTasks, key);
    const [job] = await this.database.query<{ readonly details: string | null }[]>(
      'SELECT error_details AS details FROM engine.jobs WHERE key = $1',
      [key],
    );
    return job?.details ?? '';
  }

  /** The task, whose last lock is the worker's. `verb` reads as in "to be completed". */
  private async held(key: Key, workerId: string, verb: string): Promise<ExternalTask> {
    const task = await get(this.database, externalTasks, key);
    if (task.workerId === workerId) return task;
    throw badUserRequest(
      `Expected external task ${key} to be ${verb} by the worker that has it, but ${workerId} wants to, and ${task.workerId ?? 'nobody'} has it.`,
    );
  }

  private async read(
    { processInstanceId }: ExternalTask,
    given: CompleteRequest['variables'],
    path: string,
  ): Promise<ReturnType<typeof readVariables>['values']> {
    const { values, types } = readVariables(given, path);
    await keepTypes(this.database, processInstanceId, types);
    return values;
  }

  private async setLocally(task: ExternalTask, { localVariables }: CompleteRequest, actor: string): Promise<void> {
    const variables = await this.read(task, localVariables, 'localVariables');
    if (Object.keys(variables).length === 0) return;
    await this.elements.setVariables(task.executionId, { variables, local: true }, actor);
  }
}
