import { Body, Controller, Get, Header, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy, Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { DecisionEvaluationRequest } from './decision-definitions.dto.js';
import { DecisionDefinitionsService, type DecisionDefinition } from './decision-definitions.service.js';
import { decisionDefinitions } from './decision-definitions.table.js';
import { EvaluateDecisionService, type DecisionEvaluationResult } from './evaluate-decision.service.js';

@ApiTags('Decision definition')
@Controller('decision-definitions')
@Requires('definitions:read', 'decisions:evaluate')
@GrantedBy('DECISION_DEFINITION:READ_DECISION_DEFINITION', 'DECISION_DEFINITION:CREATE_DECISION_INSTANCE')
export class DecisionDefinitionsController {
  constructor(
    @Inject(DecisionDefinitionsService) private readonly service: DecisionDefinitionsService,
    @Inject(EvaluateDecisionService) private readonly evaluation: EvaluateDecisionService,
  ) {}

  @Post('search')
  @ApiSearch(decisionDefinitions, { summary: 'Search decision definitions' })
  search(@Body() body: unknown): Promise<SearchResult<DecisionDefinition>> {
    return this.service.search(body);
  }

  @Narrowable()
  @Post('evaluation')
  @ApiCommand({
    summary: 'Evaluate a decision',
    description:
      'Answers the value and how each decision came to its own; the same is kept as decision instances. A decision that fails answers `failureMessage`.',
    status: 200,
    refusals: [404, 413],
  })
  evaluate(@Body() body: DecisionEvaluationRequest): Promise<DecisionEvaluationResult> {
    return this.evaluation.evaluate(body);
  }

  @Get(':decisionDefinitionKey')
  @ApiGet(decisionDefinitions, { summary: 'One version of a decision' })
  get(@Param('decisionDefinitionKey', KeyPipe) key: string): Promise<DecisionDefinition> {
    return this.service.get(key);
  }

  @Get(':decisionDefinitionKey/xml')
  @Header('content-type', 'text/xml; charset=utf-8')
  @ApiRead({ summary: 'The DMN file, as it was deployed' })
  async xml(@Param('decisionDefinitionKey', KeyPipe) key: string): Promise<StreamableFile> {
    return new StreamableFile(await this.service.xml(key), { type: 'text/xml; charset=utf-8' });
  }
}
