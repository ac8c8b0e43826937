import { Inject, Injectable } from '@nestjs/common';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { UpdatePayloads } from '../../workflows/contract.js';
import { conflict, forbidden, invalid } from '../problem/problem.js';
import { Parameters } from '../search/parameters.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { changesOf } from './changes.js';
import { UserTaskRows, type TaskRow } from './user-task-rows.service.js';
import type {
  UserTaskAssignmentRequest,
  UserTaskChangeset,
  UserTaskCompletionRequest,
  UserTaskErrorRequest,
  UserTaskUpdateRequest,
} from './user-tasks.dto.js';

/**
 * What people do with tasks. Everything before its completion is the task row's own affair and needs no workflow:
 * a conditional UPDATE decides between people who act at once. Unless the task has listeners: then its workflow decides.
 */
@Injectable()
export class UserTaskCommandsService {
  constructor(
    @Inject(UserTaskRows) private readonly rows: UserTaskRows,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  async assign(key: Key, request: UserTaskAssignmentRequest, actor: string | undefined): Promise<void> {
    const { assignee, action } = request;
    const restricted = await this.rows.restricted(key);
    if (restricted && assignee !== restricted.name)
      throw forbidden(`Expected ${restricted.name} to claim the task, but the assignee is ${assignee}.`);
    const claim = restricted !== undefined || request.allowOverride === false;
    if (await this.asked(key, { event: 'assigning', changes: { assignee }, claim }, actor)) return;
    const parameters = new Parameters();
    const name = parameters.add(assignee);
    await this.rows.change(
      key,
      {
        set: `assignee = ${name}::text`,
        where: claim ? `(t.assignee IS NULL OR t.assignee = ${name})` : 'true',
        audit: { actor, operation: 'ASSIGN', details: { assignee, action: action ?? 'assign' } },
        expected: assignedToNobody,
      },
      parameters,
    );
  }

  async unassign(key: Key, actor: string | undefined): Promise<void> {
    const parameters = new Parameters();
    const restricted = await this.rows.restricted(key);
    if (restricted) await this.rows.open(key);
    if (await this.asked(key, { event: 'assigning', changes: { assignee: null } }, actor)) return;
    await this.rows.change(
      key,
      {
        set: 'assignee = NULL',
        where: restricted ? `t.assignee = ${parameters.add(restricted.name)}` : 'true',
        audit: { actor, operation: 'UNASSIGN', details: { action: 'unassign' } },
        expected: assignedToNobody,
      },
      parameters,
    );
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
    await this.rows.change(
      key,
      {
        set: ['key = key', ...changes].join(', '),
        where: 'true',
        audit: {
          actor,
          operation: 'UPDATE',
          details: { changeset: { ...request.changeset }, action: request.action ?? 'update' },
        },
        expected: assignedToNobody,
      },
      parameters,
    );
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
    const { workflowId, listened } = await this.rows.created(key);
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
    const { workflowId, delegationState, assignee, owner } = await this.rows.open(key);
    if (delegationState === 'PENDING')
      throw conflict(
        `Expected user task ${key} to be resolved before it is completed, but it is delegated to ${assignee ?? 'nobody'}. Its resolution gives it back to ${owner ?? 'nobody'}.`,
      );
    await this.commands.send({
      workflowId,
      update: 'completeUserTask',
      payload: { userTaskKey: key, variables: request.variables ?? {}, ...(actor === undefined ? {} : { actor }) },
      subject: `user task ${key}`,
    });
  }

  /** Returns after the error went where it is caught, or became an incident. */
  async throwError(key: Key, request: UserTaskErrorRequest, actor: string | undefined): Promise<void> {
    const { workflowId } = await this.rows.open(key);
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
}

function assignedToNobody({ assignee }: TaskRow): string {
  return `assigned to nobody, but it is assigned to ${assignee ?? 'somebody'}`;
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
