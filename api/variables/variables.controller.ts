import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import type { FoundVariable, Variable } from './shown-variable.js';
import { VariableSearchOptions } from './variables.dto.js';
import { VariablesService } from './variables.service.js';
import { variables } from './variables.table.js';

@ApiTags('Variable')
@Controller('variables')
@Requires('instances:read')
export class VariablesController {
  constructor(@Inject(VariablesService) private readonly service: VariablesService) {}

  @Post('search')
  @ApiSearch(variables, { summary: 'Search variables' })
  search(
    @Body() body: unknown,
    @Query() { truncateValues }: VariableSearchOptions,
  ): Promise<SearchResult<FoundVariable>> {
    return this.service.search({ body, truncateValues: truncateValues !== 'false' });
  }

  @Get(':variableKey')
  @ApiGet(variables, { summary: 'One variable, its value in full' })
  get(@Param('variableKey', KeyPipe) key: string): Promise<Variable> {
    return this.service.get(key);
  }
}
