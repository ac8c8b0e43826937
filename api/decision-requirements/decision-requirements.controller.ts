import { Body, Controller, Get, Header, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { DecisionRequirementsService, type DecisionRequirements } from './decision-requirements.service.js';
import { decisionRequirements } from './decision-requirements.table.js';

@ApiTags('Decision requirements')
@Controller('decision-requirements')
@Requires('definitions:read')
@GrantedBy('DECISION_REQUIREMENTS_DEFINITION:READ')
export class DecisionRequirementsController {
  constructor(@Inject(DecisionRequirementsService) private readonly service: DecisionRequirementsService) {}

  @Post('search')
  @ApiSearch(decisionRequirements, { summary: 'Search decision requirements graphs' })
  search(@Body() body: unknown): Promise<SearchResult<DecisionRequirements>> {
    return this.service.search(body);
  }

  @Get(':decisionRequirementsKey')
  @ApiGet(decisionRequirements, { summary: 'One version of a decision requirements graph' })
  get(@Param('decisionRequirementsKey', KeyPipe) key: string): Promise<DecisionRequirements> {
    return this.service.get(key);
  }

  @Get(':decisionRequirementsKey/xml')
  @Header('content-type', 'text/xml; charset=utf-8')
  @ApiRead({ summary: 'The DMN file, as it was deployed' })
  async xml(@Param('decisionRequirementsKey', KeyPipe) key: string): Promise<StreamableFile> {
    return new StreamableFile(await this.service.xml(key), { type: 'text/xml; charset=utf-8' });
  }

  @Get(':decisionRequirementsKey/plan')
  @ApiRead({
    summary: 'What the engine decides by: the compiled decisions',
    description:
      'An addition of Baton, for simulation. Its shape is not stable: it follows the engine of this version.',
    schema: { type: 'object', additionalProperties: true },
  })
  plan(@Param('decisionRequirementsKey', KeyPipe) key: string): Promise<DecisionPlan> {
    return this.service.plan(key);
  }
}
