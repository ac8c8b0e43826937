import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { Begins } from '../batch-operations/begins.js';
import { BatchRequest } from '../batch-operations/batch-operations.dto.js';
import { BatchOperationsService, type CreatedBatch } from '../batch-operations/batch-operations.service.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { DeletionRequest } from './decision-instances.dto.js';
import {
  DecisionInstancesService,
  type DecisionInstance,
  type DecisionInstanceDetails,
} from './decision-instances.service.js';
import { decisionInstances } from './decision-instances.table.js';

@ApiTags('Decision instance')
@Controller('decision-instances')
@Requires('instances:read', 'instances:operate')
@GrantedBy('DECISION_DEFINITION:READ_DECISION_INSTANCE', 'DECISION_DEFINITION:DELETE_DECISION_INSTANCE')
export class DecisionInstancesController {
  constructor(
    @Inject(DecisionInstancesService) private readonly service: DecisionInstancesService,
    @Inject(BatchOperationsService) private readonly batches: BatchOperationsService,
  ) {}

  @Post('search')
  @ApiSearch(decisionInstances, { summary: 'Search how decisions were made' })
  search(@Body() body: unknown): Promise<SearchResult<DecisionInstance>> {
    return this.service.search(body);
  }

  @Post('deletion')
  @Begins('Delete how decisions were made')
  deleteAll(@Body() { filter }: BatchRequest, @ActorHeader() actor?: string): Promise<CreatedBatch> {
    return this.batches.create({ type: 'DELETE_DECISION_INSTANCE', filter, actor });
  }

  @Post(':decisionEvaluationKey/deletion')
  @ApiCommand({ summary: 'Delete how a decision was made, with all that it needed', refusals: [404] })
  delete(
    @Param('decisionEvaluationKey', KeyPipe) key: string,
    @Body() _body: DeletionRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.delete(key, actor);
  }

  @Get(':decisionEvaluationInstanceKey')
  @ApiGet(decisionInstances, { summary: 'How one decision was made: with its inputs and the rules that matched' })
  get(@Param('decisionEvaluationInstanceKey') id: string): Promise<DecisionInstanceDetails> {
    return this.service.get(id);
  }
}
