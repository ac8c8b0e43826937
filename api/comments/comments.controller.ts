import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { CommentRequest } from './comments.dto.js';
import { CommentsService, type Comment } from './comments.service.js';
import { comments } from './comments.table.js';

const schema = itemSchema(comments);

@ApiTags('User task')
@Controller('user-tasks')
@Requires('tasks:work')
export class CommentsController {
  constructor(@Inject(CommentsService) private readonly service: CommentsService) {}

  @Post('comments/search')
  @ApiSearch(comments, {
    summary: 'Search comments of all user tasks',
    description: 'With `mention`: those that concern somebody.',
  })
  search(@Body() body: unknown): Promise<SearchResult<Comment>> {
    return this.service.search(body);
  }

  @Post(':userTaskKey/comments')
  @ApiCommand({ summary: 'Comment on a user task', status: 201, schema, refusals: [404] })
  add(
    @Param('userTaskKey', KeyPipe) userTaskKey: Key,
    @Body() body: CommentRequest,
    @ActorHeader() actor?: string,
  ): Promise<Comment> {
    return this.service.add(userTaskKey, body, actor);
  }

  @Post(':userTaskKey/comments/search')
  @ApiSearch(comments, { summary: 'Search the comments of a user task' })
  searchOf(@Param('userTaskKey', KeyPipe) userTaskKey: Key, @Body() body: unknown): Promise<SearchResult<Comment>> {
    return this.service.searchOf(userTaskKey, body);
  }

  @Get(':userTaskKey/comments/:commentKey')
  @ApiGet(comments, { summary: 'One comment of a user task' })
  get(
    @Param('userTaskKey', KeyPipe) userTaskKey: Key,
    @Param('commentKey', KeyPipe) commentKey: Key,
  ): Promise<Comment> {
    return this.service.get({ userTaskKey, commentKey });
  }

  @Patch(':userTaskKey/comments/:commentKey')
  @ApiCommand({ summary: 'Change a comment of one’s own', status: 200, schema, refusals: [403, 404] })
  edit(
    @Param('userTaskKey', KeyPipe) userTaskKey: Key,
    @Param('commentKey', KeyPipe) commentKey: Key,
    @Body() body: CommentRequest,
    @ActorHeader() actor?: string,
  ): Promise<Comment> {
    return this.service.edit({ userTaskKey, commentKey }, body, actor);
  }

  @Delete(':userTaskKey/comments/:commentKey')
  @ApiCommand({ summary: 'Delete a comment of one’s own', refusals: [403, 404] })
  delete(
    @Param('userTaskKey', KeyPipe) userTaskKey: Key,
    @Param('commentKey', KeyPipe) commentKey: Key,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.delete({ userTaskKey, commentKey }, actor);
  }
}
