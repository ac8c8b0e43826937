import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { RecordCommentCreation, RecordCommentUpdate } from './record-comments.dto.js';
import { RecordCommentsService, type Comment } from './record-comments.service.js';
import { recordComments } from './record-comments.table.js';

const schema = itemSchema(recordComments);

@ApiTags('CRM comment')
@Controller('crm/comments')
@Requires('crm:read', 'crm:write')
export class RecordCommentsController {
  constructor(@Inject(RecordCommentsService) private readonly service: RecordCommentsService) {}

  @Post()
  @ApiCommand({ summary: 'Comment on a record', status: 201, schema, refusals: [404] })
  add(@Body() body: RecordCommentCreation, @ActorHeader() actor?: string): Promise<Comment> {
    return this.service.add(body, actor);
  }

  @Post(':recordType/:recordId/search')
  @ApiSearch(recordComments, { summary: 'Search the comments on a record' })
  search(
    @Param('recordType') recordType: string,
    @Param('recordId', KeyPipe) recordId: string,
    @Body() body: unknown,
  ): Promise<SearchResult<Comment>> {
    return this.service.searchOf({ recordType, recordId }, body);
  }

  @Get(':commentId')
  @ApiGet(recordComments, { summary: 'One comment on a record' })
  get(@Param('commentId', KeyPipe) commentId: string): Promise<Comment> {
    return this.service.get(commentId);
  }

  @Patch(':commentId')
  @ApiCommand({ summary: 'Change a comment of one’s own', status: 200, schema, refusals: [403, 404] })
  edit(
    @Param('commentId', KeyPipe) commentId: string,
    @Body() body: RecordCommentUpdate,
    @ActorHeader() actor?: string,
  ): Promise<Comment> {
    return this.service.edit(commentId, body, actor);
  }

  @Delete(':commentId')
  @ApiCommand({ summary: 'Delete a comment of one’s own', refusals: [403, 404] })
  delete(@Param('commentId', KeyPipe) commentId: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.delete(commentId, actor);
  }
}
