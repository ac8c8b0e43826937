/** The routes of what documents are attached to: the same for each, made once. */
import { Body, Controller, Delete, Get, Inject, Param, Post, Res, StreamableFile, type Type } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ActorHeader } from '../actor.js';
import type { Permission } from '../auth/permissions.js';
import { Requires } from '../auth/requires.js';
import { download } from '../documents/download.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { AttachmentRequest } from './attachments.dto.js';
import { AttachmentsService, type Attachment, type Bearer } from './attachments.service.js';
import { attachments } from './attachments.table.js';

interface BearerRoutes {
  readonly kind: Bearer['kind'];
  readonly tag: string;
  /** Of the parameter that names it, e.g. `userTaskKey`. */
  readonly parameter: string;
  readonly path: string;
  readonly read: Permission;
  readonly change: Permission;
}

function attachmentsController({ kind, tag, parameter, path, read, change }: BearerRoutes): Type {
  const noun = tag.toLowerCase();

  @ApiTags(tag)
  @Controller(`${path}/:${parameter}/attachments`)
  @Requires(read, change)
  class AttachmentsController {
    constructor(@Inject(AttachmentsService) private readonly service: AttachmentsService) {}

    @Post()
    @ApiCommand({
      summary: `Attach a document to a ${noun}`,
      status: 201,
      schema: itemSchema(attachments),
      refusals: [404],
    })
    add(
      @Param(parameter, KeyPipe) key: Key,
      @Body() body: AttachmentRequest,
      @ActorHeader() actor?: string,
    ): Promise<Attachment> {
      return this.service.add({ kind, key }, body, actor);
    }

    @Post('search')
    @ApiSearch(attachments, { summary: `Search the attachments of a ${noun}` })
    search(@Param(parameter, KeyPipe) key: Key, @Body() body: unknown): Promise<SearchResult<Attachment>> {
      return this.service.search({ kind, key }, body);
    }

    @Get(':attachmentKey')
    @ApiGet(attachments, { summary: `One attachment of a ${noun}` })
    get(@Param(parameter, KeyPipe) key: Key, @Param('attachmentKey', KeyPipe) attachmentKey: Key): Promise<Attachment> {
      return this.service.get({ kind, key }, attachmentKey);
    }

    @Get(':attachmentKey/content')
    @ApiProduces('application/octet-stream')
    @ApiRead({ summary: `Download an attachment of a ${noun}` })
    async content(
      @Param(parameter, KeyPipe) key: Key,
      @Param('attachmentKey', KeyPipe) attachmentKey: Key,
      @Res({ passthrough: true }) response: Response,
    ): Promise<StreamableFile> {
      return download(await this.service.content({ kind, key }, attachmentKey), response);
    }

    @Delete(':attachmentKey')
    @ApiCommand({
      summary: `Remove an attachment of a ${noun}`,
      description: 'By who added it, or who assigns tasks. The document itself stays.',
      refusals: [403, 404],
    })
    remove(
      @Param(parameter, KeyPipe) key: Key,
      @Param('attachmentKey', KeyPipe) attachmentKey: Key,
      @ActorHeader() actor?: string,
    ): Promise<void> {
      return this.service.remove({ kind, key }, attachmentKey, actor);
    }
  }
  Object.defineProperty(AttachmentsController, 'name', { value: `${tag.replaceAll(' ', '')}AttachmentsController` });
  return AttachmentsController;
}

export const attachmentsControllers: readonly Type[] = [
  attachmentsController({
    kind: 'USER_TASK',
    tag: 'User task',
    parameter: 'userTaskKey',
    path: 'user-tasks',
    read: 'tasks:work',
    change: 'tasks:work',
  }),
  attachmentsController({
    kind: 'PROCESS_INSTANCE',
    tag: 'Process instance',
    parameter: 'processInstanceKey',
    path: 'process-instances',
    read: 'instances:read',
    change: 'instances:operate',
  }),
];
