import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { DuplicatesService } from './duplicates.service.js';
import { duplicates } from './duplicates.table.js';
import { EXPLANATION_SCHEMA, type ExplainedPair } from './explanation.js';

/** A pair as routes answer it. */
export const PAIR_SCHEMA = {
  allOf: [
    itemSchema(duplicates),
    { type: 'object' as const, required: ['explanation'], properties: { explanation: EXPLANATION_SCHEMA } },
  ],
};

@ApiTags('CRM data quality')
@Controller('crm/duplicates')
@Requires('crm:read', 'crm:write')
export class DuplicatesController {
  constructor(@Inject(DuplicatesService) private readonly service: DuplicatesService) {}

  @Post('search')
  @ApiSearch(duplicates, {
    summary: 'Search pairs of records that may be the same',
    description: 'Each with its reasons, as far as your department may read them.',
    item: PAIR_SCHEMA,
  })
  search(@Body() body: unknown): Promise<SearchResult<ExplainedPair>> {
    return this.service.search(body);
  }

  @Post(':duplicateKey/dismissal')
  @ApiCommand({ summary: 'Say that two records are not the same', refusals: [404, 409] })
  dismiss(@Param('duplicateKey', KeyPipe) key: string): Promise<void> {
    return this.service.dismiss(key);
  }
}
