import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { filterRule } from '../../../database/crm/filter/rule.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { bodySchema } from '../../openapi/body-schema.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { FilterRulesService, ruleTest, type RuleTest, type ShownRule } from './filter-rules.service.js';
import { filterRules } from './filter-rules.table.js';

const schema = itemSchema(filterRules);
/** The tree has no end, so it is told by its root alone. */
const described = filterRule.extend({ condition: z.looseObject({ kind: z.string() }) });

@ApiTags('Filter rule')
@Controller('crm/filter-rules')
@Requires('crm:read', 'crm:administer')
export class FilterRulesController {
  constructor(@Inject(FilterRulesService) private readonly service: FilterRulesService) {}

  @Post()
  @ApiBody({ schema: bodySchema(described) })
  @ApiCommand({
    summary: 'Create a filter rule',
    description: 'Refused where one of its examples does not come out as it says.',
    status: 201,
    schema,
    refusals: [409],
  })
  create(@Body() body: unknown, @ActorHeader() actor?: string): Promise<ShownRule> {
    return this.service.create(body, actor);
  }

  @Post('search')
  @ApiSearch(filterRules, { summary: 'Search filter rules' })
  search(@Body() body: unknown): Promise<SearchResult<ShownRule>> {
    return this.service.search(body);
  }

  @Post('test')
  @ApiBody({ schema: bodySchema(ruleTest.extend({ rule: described })) })
  @ApiCommand({
    summary: 'Try a filter rule',
    description: 'On its examples, on others, and on messages that came lately. Changes nothing.',
    status: 200,
    schema: { type: 'object', additionalProperties: true },
    refusals: [],
  })
  test(@Body() body: unknown): Promise<RuleTest> {
    return this.service.test(body);
  }

  @Get(':filterRuleId')
  @ApiGet(filterRules, { summary: 'One filter rule' })
  get(@Param('filterRuleId', KeyPipe) id: string): Promise<ShownRule> {
    return this.service.get(id);
  }

  @Put(':filterRuleId')
  @ApiBody({ schema: bodySchema(described) })
  @ApiCommand({
    summary: 'Replace a filter rule',
    description: 'Refused where one of its examples does not come out as it says.',
    status: 200,
    schema,
    refusals: [404, 409],
  })
  replace(
    @Param('filterRuleId', KeyPipe) id: string,
    @Body() body: unknown,
    @ActorHeader() actor?: string,
  ): Promise<ShownRule> {
    return this.service.replace(id, body, actor);
  }

  @Delete(':filterRuleId')
  @ApiCommand({ summary: 'Delete a filter rule', refusals: [404] })
  delete(@Param('filterRuleId', KeyPipe) id: string): Promise<void> {
    return this.service.delete(id);
  }
}
