import { Body, Controller, Delete, Get, Inject, Param, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ActorHeader } from '../actor.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { KeyPipe } from '../validation/key.js';
import { UserTaskDraftsService, type UserTaskDraft } from './user-task-drafts.service.js';
import { COMPLETES } from './user-tasks.controller.js';
import { UserTaskDraftRequest } from './user-tasks.dto.js';

const schema = {
  type: 'object' as const,
  required: ['userTaskKey', 'variables', 'updateDate'],
  properties: {
    userTaskKey: { type: 'string' as const },
    variables: { type: 'object' as const, additionalProperties: true },
    updateDate: { type: 'string' as const, format: 'date-time' },
  },
};

@ApiTags('User task')
@Controller('user-tasks/:userTaskKey/draft')
@Requires('tasks:work')
@GrantedBy(COMPLETES)
export class UserTaskDraftsController {
  constructor(@Inject(UserTaskDraftsService) private readonly service: UserTaskDraftsService) {}

  @Get()
  @ApiNoContentResponse({ description: 'There is no draft.' })
  @ApiRead({ summary: 'What one has filled in of a user task’s form', description: '204 where there is none.', schema })
  async get(
    @Param('userTaskKey', KeyPipe) key: Key,
    @Res() response: Response,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    const draft = await this.service.get(key, actor);
    if (draft) response.json(draft);
    else response.status(204).end();
  }

  @Put()
  @ApiCommand({
    summary: 'Keep what one has filled in of a user task’s form',
    description:
      'An addition of Baton. It replaces what was kept; nobody else sees it, the process does not either, and it is gone when the task ends.',
    status: 200,
    schema,
    refusals: [404, 409, 413],
  })
  put(
    @Param('userTaskKey', KeyPipe) key: Key,
    @Body() { variables }: UserTaskDraftRequest,
    @ActorHeader() actor?: string,
  ): Promise<UserTaskDraft> {
    return this.service.put(key, variables, actor);
  }

  @Delete()
  @ApiCommand({ summary: 'Discard what one has filled in of a user task’s form', refusals: [404] })
  delete(@Param('userTaskKey', KeyPipe) key: Key, @ActorHeader() actor?: string): Promise<void> {
    return this.service.delete(key, actor);
  }
}
