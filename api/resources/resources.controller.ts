import { Body, Controller, Get, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { DeleteResource, type DeletedResource } from './delete-resource.service.js';
import { ResourceDeletion } from './resources.dto.js';
import { ResourcesService, type Resource } from './resources.service.js';
import { resources } from './resources.table.js';

@ApiTags('Resource')
@Controller('resources')
@Requires('definitions:read')
@GrantedBy('RESOURCE:READ')
export class ResourcesController {
  constructor(
    @Inject(ResourcesService) private readonly service: ResourcesService,
    @Inject(DeleteResource) private readonly deletion: DeleteResource,
  ) {}

  @Post('search')
  @ApiSearch(resources, { summary: 'Search deployed files' })
  search(@Body() body: unknown): Promise<SearchResult<Resource>> {
    return this.service.search(body);
  }

  @Get(':resourceKey')
  @ApiGet(resources, { summary: 'One deployed file, by its key or that of the process, decision or form in it' })
  get(@Param('resourceKey', KeyPipe) key: string): Promise<Resource> {
    return this.service.get(key);
  }

  @Get(':resourceKey/content')
  @ApiProduces('text/plain')
  @ApiRead({ summary: 'The file, as it was deployed', schema: { type: 'string' } })
  async content(@Param('resourceKey', KeyPipe) key: string): Promise<StreamableFile> {
    return new StreamableFile(await this.service.content(key), { type: 'text/plain; charset=utf-8' });
  }

  @Post(':resourceKey/deletion')
  @Requires('definitions:deploy')
  @GrantedBy('RESOURCE:DELETE_RESOURCE')
  @ApiCommand({
    summary: 'Delete a version of a process, of decisions or of a form that nothing uses',
    description:
      'The version before it is the latest again, with its start events. History stays unless it is to be deleted, too.',
    status: 200,
    refusals: [404, 409],
    schema: {
      type: 'object',
      required: ['resourceKey', 'batchOperation'],
      properties: {
        resourceKey: { type: 'string' },
        batchOperation: {
          type: 'object',
          nullable: true,
          description: 'What deletes the history.',
          properties: { batchOperationKey: { type: 'string' }, batchOperationType: { type: 'string' } },
        },
      },
    },
  })
  delete(
    @Param('resourceKey', KeyPipe) key: string,
    @Body() { deleteHistory = false }: ResourceDeletion,
    @ActorHeader() actor?: string,
  ): Promise<DeletedResource> {
    return this.deletion.delete(key, { deleteHistory, actor });
  }
}
