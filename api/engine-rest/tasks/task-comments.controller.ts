import { Body, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { CommentsService, type Comment } from '../../comments/comments.service.js';
import { LARGEST_LIMIT } from '../../search/request.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { CommentCreation } from './tasks.dto.js';

interface ShownComment {
  readonly id: Key;
  readonly userId: string | null;
  readonly time: Date;
  readonly taskId: Key;
  readonly processInstanceId: Key;
  readonly message: string;
}

@EngineRest('task/:userTaskKey/comment', 'tasks:work')
export class TaskCommentsController {
  constructor(@Inject(CommentsService) private readonly comments: CommentsService) {}

  /** The newest first. */
  @Get()
  async list(@Param('userTaskKey', IdPipe) key: Key): Promise<readonly ShownComment[]> {
    const body = { sort: [{ field: 'creationDate', order: 'DESC' }], page: { limit: LARGEST_LIMIT } };
    return (await this.comments.searchOf(key, body)).items.map(shown);
  }

  @Get(':commentKey')
  async get(
    @Param('userTaskKey', IdPipe) userTaskKey: Key,
    @Param('commentKey', IdPipe) commentKey: Key,
  ): Promise<ShownComment> {
    return shown(await this.comments.get({ userTaskKey, commentKey }));
  }

  @Post('create')
  @HttpCode(200)
  async create(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() { message }: CommentCreation,
    @ActorHeader() actor?: string,
  ): Promise<ShownComment> {
    return shown(await this.comments.add(key, { text: message }, actor));
  }
}

function shown({ commentKey, author, creationDate, userTaskKey, processInstanceKey, text }: Comment): ShownComment {
  return {
    id: commentKey,
    userId: author,
    time: creationDate,
    taskId: userTaskKey,
    processInstanceId: processInstanceKey,
    message: text,
  };
}
