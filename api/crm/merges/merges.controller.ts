import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { MergesService, type Merge, type UndoneMerge } from './merges.service.js';
import { merges } from './merges.table.js';

const UNDONE = {
  type: 'object' as const,
  required: ['changedSince', 'referencesChangedSince'],
  properties: {
    changedSince: { type: 'array' as const, items: { type: 'string' as const } },
    referencesChangedSince: { type: 'integer' as const },
  },
};

@ApiTags('CRM data quality')
@Controller('crm/merges')
@Requires('crm:read', 'crm:write')
export class MergesController {
  constructor(@Inject(MergesService) private readonly service: MergesService) {}

  @Post('search')
  @ApiSearch(merges, { summary: 'Search merges' })
  search(@Body() body: unknown): Promise<SearchResult<Merge>> {
    return this.service.search(body);
  }

  @Get(':mergeKey')
  @ApiGet(merges, { summary: 'One merge' })
  get(@Param('mergeKey', KeyPipe) key: string): Promise<Merge> {
    return this.service.get(key);
  }

  @Delete(':mergeKey')
  @ApiCommand({
    summary: 'Undo a merge',
    description: 'What was changed since stays as it is, and is named.',
    status: 200,
    schema: UNDONE,
    refusals: [403, 404, 409],
  })
  undo(@Param('mergeKey', KeyPipe) key: string): Promise<UndoneMerge> {
    return this.service.undo(key);
  }
}
