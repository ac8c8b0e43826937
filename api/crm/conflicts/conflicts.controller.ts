import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { Requires } from '../../auth/requires.js';
import { ApiGet, ApiSearch } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { ConflictsService, type ShownConflict } from './conflicts.service.js';
import { conflicts } from './conflicts.table.js';

@ApiTags('Synchronisation')
@Controller('crm/conflicts')
@Requires('crm:read')
export class ConflictsController {
  constructor(@Inject(ConflictsService) private readonly service: ConflictsService) {}

  @Post('search')
  @ApiSearch(conflicts, {
    summary: 'Search fields that both sides changed',
    description: 'Who decided, and how; a value is shown to who may read the field.',
  })
  search(@Body() body: unknown): Promise<SearchResult<ShownConflict>> {
    return this.service.search(body);
  }

  @Get(':conflictId')
  @ApiGet(conflicts, { summary: 'One conflict' })
  get(@Param('conflictId', KeyPipe) id: Key): Promise<ShownConflict> {
    return this.service.get(id);
  }
}
