import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { DesignFileChange, DesignFileContent, DesignFileCreation } from './design-files.dto.js';
import {
  DesignFilesService,
  type DesignFile,
  type DesignFileWithContent,
  type Folder,
} from './design-files.service.js';
import { designFiles, designFilesWithContent } from './design-files.table.js';

const schema = itemSchema(designFiles);

@ApiTags('Design file')
@Controller('design-files')
@Requires('definitions:deploy')
export class DesignFilesController {
  constructor(@Inject(DesignFilesService) private readonly service: DesignFilesService) {}

  @Post()
  @ApiCommand({
    summary: 'Keep a file that is to be drawn on',
    description: 'Nothing is deployed. A name that is taken in its folder gets a number.',
    status: 201,
    schema,
    refusals: [413],
  })
  create(@Body() body: DesignFileCreation, @ActorHeader() actor?: string): Promise<DesignFile> {
    return this.service.create(body, actor);
  }

  @Post('search')
  @ApiSearch(designFiles, { summary: 'Search the files that are drawn' })
  search(@Body() body: unknown): Promise<SearchResult<DesignFile>> {
    return this.service.search(body);
  }

  @Get('folders')
  @ApiRead({
    summary: 'Folders of the files that are drawn',
    schema: {
      type: 'array',
      items: {
        type: 'object',
        required: ['folder', 'fileCount'],
        properties: { folder: { type: 'string' }, fileCount: { type: 'integer' } },
      },
    },
    refusals: [],
  })
  folders(): Promise<readonly Folder[]> {
    return this.service.folders();
  }

  @Get(':designFileKey')
  @ApiGet(designFilesWithContent, { summary: 'One file that is drawn, with its content' })
  get(@Param('designFileKey', KeyPipe) key: Key): Promise<DesignFileWithContent> {
    return this.service.get(key);
  }

  @Put(':designFileKey/content')
  @ApiCommand({
    summary: 'Save what was drawn',
    description: '409 where somebody else saved another version meanwhile.',
    status: 200,
    schema,
    refusals: [404, 409, 413],
  })
  save(
    @Param('designFileKey', KeyPipe) key: Key,
    @Body() body: DesignFileContent,
    @ActorHeader() actor?: string,
  ): Promise<DesignFile> {
    return this.service.save(key, body, actor);
  }

  @Patch(':designFileKey')
  @ApiCommand({ summary: 'Rename or move a file that is drawn', status: 200, schema, refusals: [404, 409] })
  change(@Param('designFileKey', KeyPipe) key: Key, @Body() body: DesignFileChange): Promise<DesignFile> {
    return this.service.change(key, body);
  }

  @Delete(':designFileKey')
  @ApiCommand({
    summary: 'Delete a file that is drawn',
    description: 'For 30 days it can be restored. What is deployed stays.',
    refusals: [404],
  })
  delete(@Param('designFileKey', KeyPipe) key: Key): Promise<void> {
    return this.service.delete(key);
  }

  @Post(':designFileKey/restoration')
  @ApiCommand({ summary: 'Restore a file that was deleted', status: 200, schema, refusals: [404] })
  restore(@Param('designFileKey', KeyPipe) key: Key): Promise<DesignFile> {
    return this.service.restore(key);
  }
}
