import { Body, Controller, Delete, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { ConflictRulesService, type ShownRule } from './conflict-rules.service.js';
import { ConflictRuleRequest, conflictRules } from './conflict-rules.js';

@ApiTags('Synchronisation')
@Controller('crm/conflict-rules')
@Requires('crm:administer')
export class ConflictRulesController {
  constructor(@Inject(ConflictRulesService) private readonly service: ConflictRulesService) {}

  @Post('search')
  @ApiSearch(conflictRules, { summary: 'Search the rules for conflicts' })
  search(@Body() body: unknown): Promise<SearchResult<ShownRule>> {
    return this.service.search(body);
  }

  @Put(':recordType/:field')
  @ApiCommand({
    summary: 'Say who wins where both sides changed a field',
    description: '`*` means every field without a rule of its own; without any rule the later change wins.',
    status: 200,
    schema: itemSchema(conflictRules),
    refusals: [403, 404],
  })
  put(
    @Param('recordType') recordType: string,
    @Param('field') field: string,
    @Body() body: ConflictRuleRequest,
  ): Promise<ShownRule> {
    return this.service.put({ recordType, field }, body);
  }

  @Delete(':recordType/:field')
  @ApiCommand({ summary: 'Delete a rule for conflicts', refusals: [403, 404] })
  delete(@Param('recordType') recordType: string, @Param('field') field: string): Promise<void> {
    return this.service.delete({ recordType, field });
  }
}
