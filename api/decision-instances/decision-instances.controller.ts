import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import {
  DecisionInstancesService,
  type DecisionInstance,
  type DecisionInstanceDetails,
} from './decision-instances.service.js';
import { decisionInstances } from './decision-instances.table.js';

@ApiTags('Decision instance')
@Controller('decision-instances')
@Requires('instances:read')
@GrantedBy('DECISION_DEFINITION:READ_DECISION_INSTANCE')
export class DecisionInstancesController {
  constructor(@Inject(DecisionInstancesService) private readonly service: DecisionInstancesService) {}

  @Post('search')
  @ApiSearch(decisionInstances, { summary: 'Search how decisions were made' })
  search(@Body() body: unknown): Promise<SearchResult<DecisionInstance>> {
    return this.service.search(body);
  }

  @Get(':decisionEvaluationInstanceKey')
  @ApiGet(decisionInstances, { summary: 'How one decision was made: with its inputs and the rules that matched' })
  get(@Param('decisionEvaluationInstanceKey') id: string): Promise<DecisionInstanceDetails> {
    return this.service.get(id);
  }
}
