import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
export class MappingRulesController {
  constructor(@Inject(UsersService) private readonly service: UsersService) {}

  @Post()
  @ApiCommand({ summary: 'Create a mapping rule', status: 201, schema: itemSchema(mappingRules), refusals: [409] })
  create(@Body() body: MappingRuleCreation): Promise<MappingRule> {
    return this.service.createRule(body);
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
  update(@Param('mappingRuleId') id: string, @Body() body: MappingRuleUpdate): Promise<MappingRule> {
    return this.service.updateRule(id, body);
  }

  @Delete(':mappingRuleId')
  @ApiCommand({ summary: 'Delete a mapping rule', refusals: [404] })
  delete(@Param('mappingRuleId') id: string): Promise<void> {
    return this.service.deleteRule(id);
  }
}
