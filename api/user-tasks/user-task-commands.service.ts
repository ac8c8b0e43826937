import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { UpdatePayloads } from '../../workflows/contract.js';
import { auditInsert, type AuditedChange } from '../audit-logs/audit.js';
import { currentCaller, type Caller } from '../auth/caller.js';
import { conflict, forbidden, invalid, notFound } from '../problem/problem.js';
import { Parameters } from '../search/parameters.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { changesOf } from './changes.js';
import type {
  UserTaskAssignmentRequest,
  UserTaskChangeset,
  UserTaskCompletionRequest,
  UserTaskErrorRequest,
  UserTaskUpdateRequest,
} from './user-tasks.dto.js';

interface TaskRow {
  readonly state: string;
  readonly assignee: string | null;
  readonly workflowId: string;
  readonly listened: boolean;
}

/**
 * What people do with tasks. Everything before its completion is the task row's own affair and needs no workflow:
 * a conditional UPDATE decides between people who act at once. Unless the task has listeners: then its workflow decides.
 */
@Injectable()
export class UserTaskCommandsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  async assign(key: Key, request: UserTaskAssignmentRequest, actor: string | undefined): Promise<void> {
    const { assignee, action } = request;
    const restricted = restrictedCaller();
    if (restricted && assignee !== restricted.name)
      throw forbidden(`Expected ${restricted.name} to claim the task, but the assignee is ${assignee}.`);
    const claim = restricted !== undefined || request.allowOverride === false;
    if (await this.asked(key, { event: 'assigning', changes: { assignee }, claim }, actor)) return;
    const parameters = new Parameters();
    const name = parameters.add(assignee);
    const free = claim ? `(assignee IS NULL OR assignee = ${name})` : 'true';
    await this.change(key, { set: `assignee = ${name}::text`, where: free }, parameters, {
      actor,
      operation: 'ASSIGN',
      entityType: 'USER_TASK',
      details: { assignee, action: action ?? 'assign' },
    });
  }

  async unassign(key: Key, actor: string | undefined): Promise<void> {
    const parameters = new Parameters();
    const restricted = restrictedCaller();
    if (restricted) await this.open(key);
    const mine = restricted ? `assignee = ${parameters.add(restricted.name)}` : 'true';
    if (await this.asked(key, { event: 'assigning', changes: { assignee: null } }, actor)) return;
    await this.change(key, { set: 'assignee = NULL', where: mine }, parameters, {
      actor,
      operation: 'UNASSIGN',
      entityType: 'USER_TASK',
      details: { action: 'unassign' },
    });
  }

  async update(key: Key, request: UserTaskUpdateRequest, actor: string | undefined): Promise<void> {
    const parameters = new Parameters();
    const changes = assignments(request.changeset ?? {}, parameters);
    if (changes.length === 0 && (request.action ?? '') === '') {
      throw invalid(
        'Expected changeset to have at least one of dueDate, followUpDate, candidateUsers, candidateGroups and priority, but it has none.',
      );
    }
    if (await this.asked(key, { event: 'updating', changes: changesOf(request.changeset ?? {}) }, actor)) return;
    await this.change(key, { set: ['key = key', ...changes].join(', '), where: 'true' }, parameters, {
      actor,
      operation: 'UPDATE',
      entityType: 'USER_TASK',
      details: { changeset: { ...request.changeset }, action: request.action ?? 'update' },
    });
  }

  /**
   * A task with listeners: its workflow lets them hear what is to happen to the task, which they may deny or correct.
   * False where it has none.
   */
  private async asked(
    key: Key,
    change: Pick<UpdatePayloads['changeUserTask'], 'event' | 'changes' | 'claim'>,
    actor: string | undefined,
  ): Promise<boolean> {
    const { workflowId, listened } = await this.created(key);
    if (!listened) return false;
    await this.commands.send({
      workflowId,
      update: 'changeUserTask',
      payload: { userTaskKey: key, ...change, ...(actor === undefined ? {} : { actor }) },
      subject: `user task ${key}`,
    });
    return true;
  }

  /** Returns after the instance has gone on and its records are committed. */
  async complete(key: Key, request: UserTaskCompletionRequest, actor: string | undefined): Promise<void> {
    const { workflowId } = await this.open(key);
    await this.commands.send({
      workflowId,
      update: 'completeUserTask',
      payload: { userTaskKey: key, variables: request.variables ?? {}, ...(actor === undefined ? {} : { actor }) },
      subject: `user task ${key}`,
    });
  }

  /** Returns after the error went where it is caught, or became an incident. */
  async throwError(key: Key, request: UserTaskErrorRequest, actor: string | undefined): Promise<void> {
    const { workflowId } = await this.open(key);
    const { errorCode, errorMessage, variables } = request;
    await this.commands.send({
      workflowId,
      update: 'throwUserTaskError',
      payload: {
        userTaskKey: key,
        errorCode,
        errorMessage: errorMessage ?? '',
        variables: variables ?? {},
        ...(actor === undefined ? {} : { actor }),
      },
      subject: `user task ${key}`,
    });
  }

  private async change(
    key: Key,
    { set, where }: { readonly set: string; readonly where: string },
    parameters: Parameters,
    audit: AuditedChange,
  ): Promise<void> {
    const changed = await this.database.query<unknown[]>(
      `WITH changed AS (
         UPDATE engine.user_tasks SET ${set} WHERE key = ${parameters.add(key)} AND state = 'CREATED' AND ${where}
         RETURNING key, process_instance_key
       ), logged AS (${auditInsert('changed', audit, parameters)})
       SELECT key FROM changed`,
      parameters.values,
    );
    if (changed.length > 0) return;
    const { assignee } = await this.created(key);
    throw conflict(
      `Expected user task ${key} to be assigned to nobody, but it is assigned to ${assignee ?? 'somebody'}.`,
    );
  }

  /** The open task, which the caller may do: it is not another's. */
  private async open(key: Key): Promise<TaskRow> {
    const task = await this.created(key);
    const restricted = restrictedCaller();
    if (!restricted || task.assignee === null || task.assignee === restricted.name) return task;
    throw conflict(
      `Expected user task ${key} to be assigned to ${restricted.name}, but it is assigned to ${task.assignee}.`,
    );
  }

  /** The task, which has to be open. */
  private async created(key: Key): Promise<TaskRow> {
    const [task] = await this.database.query<TaskRow[]>(
      `SELECT t.state, t.assignee, t.listened, i.workflow_id AS "workflowId"
       FROM engine.user_tasks t JOIN engine.process_instances i ON i.key = t.process_instance_key WHERE t.key = $1`,
      [key],
    );
    if (!task) throw notFound('user task', key);
    if (task.state !== 'CREATED') throw conflict(`Expected user task ${key} to be CREATED, but it is ${task.state}.`);
    return task;
  }
}

/** The caller, where he may do nothing with the tasks of others. */
function restrictedCaller(): Caller | undefined {
  const caller = currentCaller();
  return caller?.permissions.has('tasks:assign') ? undefined : caller;
}

const COLUMNS = {
  dueDate: 'due_date',
  followUpDate: 'follow_up_date',
  candidateUsers: 'candidate_users',
  candidateGroups: 'candidate_groups',
  priority: 'priority',
} as const satisfies Record<keyof UserTaskChangeset, string>;

/** `column = $n` for what is given; an empty text removes a date. */
function assignments(changeset: Partial<UserTaskChangeset>, parameters: Parameters): readonly string[] {
  return (Object.keys(COLUMNS) as (keyof UserTaskChangeset)[])
    .filter((name) => changeset[name] !== undefined && changeset[name] !== null)
    .map((name) => `${COLUMNS[name]} = ${parameters.add(changeset[name] === '' ? null : changeset[name])}`);
}
