import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Variables } from '../../../workflows/contract.js';
import { invalid, Problem } from '../../problem/problem.js';
import { get } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { UserTaskCommandsService } from '../../user-tasks/user-task-commands.service.js';
import { UserTaskDelegationService } from '../../user-tasks/user-task-delegation.service.js';
import { dateOf, integerOf, textOf } from '../lists/parameters.js';
import { keepTypes, readVariables } from '../variables/typed-variables.js';
import type { TaskErrorRequest, VariablesRequest } from './tasks.dto.js';
import { tasks } from './tasks.table.js';

export type Task = ItemOf<typeof tasks>;

/** What people do with tasks: the commands of `/v2`, in Camunda 7's words. */
@Injectable()
export class TasksService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(UserTaskCommandsService) private readonly commands: UserTaskCommandsService,
    @Inject(UserTaskDelegationService) private readonly delegation: UserTaskDelegationService,
  ) {}

  get(key: Key): Promise<Task> {
    return get(this.database, tasks, key);
  }

  async claim(key: Key, userId: string | null | undefined, actor: string | undefined): Promise<void> {
    await this.get(key);
    if (userId == null) return this.commands.unassign(key, actor);
    try {
      await this.commands.assign(key, { assignee: userId, allowOverride: false, action: 'claim' }, actor);
    } catch (error) {
      throw error instanceof Problem && error.options.status === 409 ? alreadyClaimed(error) : error;
    }
  }

  async setAssignee(key: Key, userId: string | null | undefined, actor: string | undefined): Promise<void> {
    await this.get(key);
    if (userId == null) await this.commands.unassign(key, actor);
    else await this.commands.assign(key, { assignee: userId }, actor);
  }

  /** As a client reads a task, changes it and sends it back whole: a date or an assignee that is not there is removed. */
  async update(key: Key, sent: Readonly<Record<string, unknown>>, actor: string | undefined): Promise<void> {
    const task = await this.get(key);
    const other = UNCHANGEABLE.find((name) => sent[name] !== undefined && sent[name] !== task[name]);
    if (other !== undefined)
      throw invalid(`Expected assignee, due, followUp and priority alone to change, but ${other} does.`);
    const { assignee = null, due = null, followUp = null, priority = task.priority } = sent;
    const changeset = {
      dueDate: due === null ? '' : dateOf(due, 'due'),
      followUpDate: followUp === null ? '' : dateOf(followUp, 'followUp'),
      priority: priorityOf(priority),
    };
    await this.commands.update(key, { changeset }, actor);
    if (assignee !== task.assignee)
      await this.setAssignee(key, assignee === null ? null : textOf(assignee, 'assignee'), actor);
  }

  async delegate(key: Key, assignee: string, actor: string | undefined): Promise<void> {
    await this.get(key);
    await this.delegation.delegate(key, { assignee }, actor);
  }

  async resolve(key: Key, request: VariablesRequest, actor: string | undefined): Promise<void> {
    const variables = await this.read(await this.get(key), request.variables);
    await this.delegation.resolve(key, { variables }, actor);
  }

  async complete(key: Key, request: VariablesRequest, actor: string | undefined): Promise<void> {
    const variables = await this.read(await this.get(key), request.variables);
    await this.commands.complete(key, { variables }, actor);
  }

  /** A delegated task goes back to its owner instead. */
  async submitForm(key: Key, request: VariablesRequest, actor: string | undefined): Promise<void> {
    const { delegationState } = await this.get(key);
    if (delegationState === 'PENDING') await this.resolve(key, request, actor);
    else await this.complete(key, request, actor);
  }

  async throwError(key: Key, request: TaskErrorRequest, actor: string | undefined): Promise<void> {
    const variables = await this.read(await this.get(key), request.variables);
    const { errorCode, errorMessage } = request;
    await this.commands.throwError(key, { errorCode, errorMessage: errorMessage ?? '', variables }, actor);
  }

  private async read({ processInstanceId }: Task, given: VariablesRequest['variables']): Promise<Variables> {
    const { values, types } = readVariables(given, 'variables');
    await keepTypes(this.database, processInstanceId, types);
    return values;
  }
}

const UNCHANGEABLE = ['name', 'description', 'owner', 'delegationState', 'parentTaskId'] as const;

function priorityOf(value: unknown): number {
  const priority = integerOf(value, 'priority');
  if (priority >= 0 && priority <= 100) return priority;
  throw invalid(`Expected priority to be a whole number from 0 to 100, but it is ${String(priority)}.`);
}

function alreadyClaimed({ options }: Problem): Problem {
  return new Problem({ ...options, extensions: { type: 'TaskAlreadyClaimedException' } });
}
