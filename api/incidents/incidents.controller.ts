import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { IncidentResolutionRequest } from './incidents.dto.js';
import { errorDefinitionStatistics, errorStatistics } from './incident-statistics.table.js';
import {
  IncidentsService,
  type ErrorDefinitionStatistics,
  type ErrorStatistics,
  type Incident,
} from './incidents.service.js';
import { incidents } from './incidents.table.js';

@ApiTags('Incident')
@Controller('incidents')
@Requires('instances:read', 'instances:operate')
export class IncidentsController {
  constructor(@Inject(IncidentsService) private readonly service: IncidentsService) {}

  @Post('search')
  @ApiSearch(incidents, { summary: 'Search incidents' })
  search(@Body() body: unknown): Promise<SearchResult<Incident>> {
    return this.service.search(body);
  }

  @Narrowable()
  @Post('statistics/process-instances-by-error')
  @ApiSearch(errorStatistics, { summary: 'Running instances with an incident, by its message' })
  byError(@Body() body: unknown): Promise<SearchResult<ErrorStatistics>> {
    return this.service.byError(body);
  }

  @Requires('measures:read')
  @Narrowable()
  @Post('statistics/process-instances-by-definition')
  @ApiSearch(errorDefinitionStatistics, {
    summary: 'Running instances with this incident, by process definition',
    filters: { errorHashCode: { type: 'integer' } },
  })
  byDefinition(@Body() body: unknown): Promise<SearchResult<ErrorDefinitionStatistics>> {
    return this.service.byDefinition(body);
  }

  @Get(':incidentKey')
  @ApiGet(incidents, { summary: 'One incident' })
  get(@Param('incidentKey', KeyPipe) key: string): Promise<Incident> {
    return this.service.get(key);
  }

  @Post(':incidentKey/resolution')
  @ApiCommand({
    summary: 'Resolve an incident',
    description: 'What failed runs again. Mend its cause first: set variables, or give the job retries.',
  })
  resolve(
    @Param('incidentKey', KeyPipe) key: string,
    @Body() _body: IncidentResolutionRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.resolve(key, actor);
  }
}
