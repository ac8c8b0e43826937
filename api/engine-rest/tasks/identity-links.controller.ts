import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { invalid } from '../../problem/problem.js';
import { UserTaskCommandsService } from '../../user-tasks/user-task-commands.service.js';
import { UserTasksService } from '../../user-tasks/user-tasks.service.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { IdentityLink, IdentityLinkQuery } from './tasks.dto.js';
import { TasksService } from './tasks.service.js';

interface ShownLink {
  readonly userId: string | null;
  readonly groupId: string | null;
  readonly type: string;
}

/** Who has to do with a task: its assignee and owner, and its candidates. */
@EngineRest('task/:userTaskKey/identity-links', 'tasks:work')
export class IdentityLinksController {
  constructor(
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(UserTasksService) private readonly userTasks: UserTasksService,
    @Inject(UserTaskCommandsService) private readonly commands: UserTaskCommandsService,
  ) {}

  @Get()
  async list(
    @Param('userTaskKey', IdPipe) key: Key,
    @Query() { type }: IdentityLinkQuery,
  ): Promise<readonly ShownLink[]> {
    await this.tasks.get(key);
    const { assignee, owner, candidateUsers, candidateGroups } = await this.userTasks.get(key);
    const links = [
      ...(assignee === null ? [] : [{ userId: assignee, groupId: null, type: 'assignee' }]),
      ...(owner === null ? [] : [{ userId: owner, groupId: null, type: 'owner' }]),
      ...candidateUsers.map((userId) => ({ userId, groupId: null, type: 'candidate' })),
      ...candidateGroups.map((groupId) => ({ userId: null, groupId, type: 'candidate' })),
    ];
    return links.filter((link) => type === undefined || link.type === type);
  }

  @Requires('tasks:assign')
  @Post()
  @HttpCode(204)
  async add(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() link: IdentityLink,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    if (link.type === 'assignee') await this.tasks.setAssignee(key, userOf(link), actor);
    else await this.changeCandidates(key, link, (ids, id) => [...new Set([...ids, id])], actor);
  }

  @Requires('tasks:assign')
  @Post('delete')
  @HttpCode(204)
  async delete(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() link: IdentityLink,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    const { assignee } = await this.tasks.get(key);
    if (link.type !== 'assignee')
      await this.changeCandidates(key, link, (ids, id) => ids.filter((one) => one !== id), actor);
    else if (assignee === userOf(link)) await this.tasks.setAssignee(key, null, actor);
  }

  private async changeCandidates(
    key: Key,
    { userId, groupId }: IdentityLink,
    change: (ids: readonly string[], id: string) => readonly string[],
    actor: string | undefined,
  ): Promise<void> {
    await this.tasks.get(key);
    if ((userId == null) === (groupId == null))
      throw invalid(`Expected either userId or groupId, but ${userId == null ? 'neither is' : 'both are'} given.`);
    const { candidateUsers, candidateGroups } = await this.userTasks.get(key);
    const changeset = {
      ...(userId != null && { candidateUsers: change(candidateUsers, userId) }),
      ...(groupId != null && { candidateGroups: change(candidateGroups, groupId) }),
    };
    await this.commands.update(key, { changeset }, actor);
  }
}

function userOf({ userId }: IdentityLink): string {
  if (userId == null) throw invalid('Expected userId where the type is assignee, but it is missing.');
  return userId;
}
