import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { MappingRuleCreation, MappingRuleUpdate } from './identity.dto.js';
import { mappingRules } from './parties.table.js';
import { UsersService, type MappingRule } from './users.service.js';

@ApiTags('Identity')
@Controller('mapping-rules')
@Requires('identity:manage')
@GrantedBy('MAPPING_RULE:READ', 'MAPPING_RULE:UPDATE')
export class MappingRulesController {
  constructor(@Inject(UsersService) private readonly service: UsersService) {}

  @Post()
  @ApiCommand({ summary: 'Create a mapping rule', status: 201, schema: itemSchema(mappingRules), refusals: [409] })
  @GrantedBy('MAPPING_RULE:CREATE')
  create(@Body() body: MappingRuleCreation, @ActorHeader() actor?: string): Promise<MappingRule> {
    return this.service.createRule(body, actor);
  }

  @Post('search')
  @ApiSearch(mappingRules, { summary: 'Search mapping rules' })
  search(@Body() body: unknown): Promise<SearchResult<MappingRule>> {
    return this.service.searchRules(body);
  }

  @Get(':mappingRuleId')
  @ApiGet(mappingRules, { summary: 'One mapping rule' })
  get(@Param('mappingRuleId') id: string): Promise<MappingRule> {
    return this.service.getRule(id);
  }

  @Put(':mappingRuleId')
  @ApiCommand({ summary: 'Change a mapping rule', status: 200, schema: itemSchema(mappingRules), refusals: [404] })
  update(
    @Param('mappingRuleId') id: string,
    @Body() body: MappingRuleUpdate,
    @ActorHeader() actor?: string,
  ): Promise<MappingRule> {
    return this.service.updateRule(id, body, actor);
  }

  @Delete(':mappingRuleId')
  @ApiCommand({ summary: 'Delete a mapping rule', refusals: [404] })
  @GrantedBy('MAPPING_RULE:DELETE')
  delete(@Param('mappingRuleId') id: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.deleteRule(id, actor);
  }
}
