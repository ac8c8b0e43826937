import { Body, Controller, Inject, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { BulkAssignmentRequest, BulkUnassignmentRequest, BulkUpdateRequest } from './bulk-user-tasks.dto.js';
import { BulkUserTasksService, type BulkResult } from './bulk-user-tasks.service.js';
import { UserTaskCommandsService } from './user-task-commands.service.js';

/** A route that does one thing with many tasks. */
function ForEach(summary: string): MethodDecorator {
  return ApiCommand({
    summary,
    description: 'Each task by itself: `items` tells what became of it, with the `code` and `detail` of a refusal.',
    status: 200,
    refusals: [],
    schema: {
      type: 'object',
      required: ['doneCount', 'refusedCount', 'items'],
      properties: {
        doneCount: { type: 'integer' },
        refusedCount: { type: 'integer' },
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['userTaskKey', 'status', 'code', 'detail'],
            properties: {
              userTaskKey: { type: 'string' },
              status: { type: 'string', enum: ['DONE', 'REFUSED'] },
              code: { type: 'string', nullable: true },
              detail: { type: 'string', nullable: true },
            },
          },
        },
      },
    },
  });
}

@ApiTags('User task')
@Controller('user-tasks')
@Requires('tasks:work')
export class BulkUserTasksController {
  constructor(
    @Inject(BulkUserTasksService) private readonly service: BulkUserTasksService,
    @Inject(UserTaskCommandsService) private readonly commands: UserTaskCommandsService,
  ) {}

  @Post('assignment')
  @ForEach('Assign or claim user tasks')
  assign(@Body() body: BulkAssignmentRequest, @ActorHeader() actor?: string): Promise<BulkResult> {
    return this.service.each(body, (key) => this.commands.assign(key, body, actor));
  }

  @Post('unassignment')
  @ForEach('Give user tasks back')
  unassign(@Body() body: BulkUnassignmentRequest, @ActorHeader() actor?: string): Promise<BulkResult> {
    return this.service.each(body, (key) => this.commands.unassign(key, actor));
  }

  @Patch()
  @Requires('tasks:assign')
  @ForEach('Change dates, candidates or priority of user tasks')
  update(@Body() body: BulkUpdateRequest, @ActorHeader() actor?: string): Promise<BulkResult> {
    return this.service.each(body, (key) => this.commands.update(key, body, actor));
  }
}
