import { Body, Controller, Get, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { ResourcesService, type Resource } from './resources.service.js';
import { resources } from './resources.table.js';

@ApiTags('Resource')
@Controller('resources')
@Requires('definitions:read')
@GrantedBy('RESOURCE:READ')
export class ResourcesController {
  constructor(@Inject(ResourcesService) private readonly service: ResourcesService) {}

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
}
