import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { ApiZodBody } from '../body.js';
import { suppressionCreation, SuppressionsService, type ShownSuppression } from './suppressions.service.js';
import { suppressions } from './suppressions.table.js';

@ApiTags('CRM channels')
@Controller('crm/suppressions')
@Requires('crm:administer')
export class SuppressionsController {
  constructor(@Inject(SuppressionsService) private readonly service: SuppressionsService) {}

  @Post('search')
  @ApiSearch(suppressions, { summary: 'Search addresses that are not written to any more' })
  search(@Body() body: unknown): Promise<SearchResult<ShownSuppression>> {
    return this.service.search(body);
  }

  @Post()
  @ApiZodBody(suppressionCreation)
  @ApiCommand({
    summary: 'Write to an address no more',
    description: 'An opt-out from e-mail stops marketing alone; everything else stops every message to the address.',
    status: 201,
    schema: itemSchema(suppressions),
    refusals: [],
  })
  create(@Body() body: unknown): Promise<ShownSuppression> {
    return this.service.create(body);
  }

  @Get(':suppressionId')
  @ApiGet(suppressions, { summary: 'One suppressed address' })
  get(@Param('suppressionId', KeyPipe) id: string): Promise<ShownSuppression> {
    return this.service.get(id);
  }

  @Delete(':suppressionId')
  @ApiCommand({ summary: 'Write to an address again', refusals: [404] })
  delete(@Param('suppressionId', KeyPipe) id: string): Promise<void> {
    return this.service.delete(id);
  }
}
