import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { IncidentsService, type Incident } from '../incidents/incidents.service.js';
import { incidents } from '../incidents/incidents.table.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { SetVariablesRequest } from './element-instances.dto.js';
import { ElementInstancesService, type ElementInstance, type WaitState } from './element-instances.service.js';
import { elementInstances } from './element-instances.table.js';
import { waitStates } from './wait-states.table.js';

@ApiTags('Element instance')
@Controller('element-instances')
@Requires('instances:read', 'instances:operate')
export class ElementInstancesController {
  constructor(
    @Inject(ElementInstancesService) private readonly service: ElementInstancesService,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
  ) {}

  @Post('search')
  @ApiSearch(elementInstances, { summary: 'Search element instances' })
  search(@Body() body: unknown): Promise<SearchResult<ElementInstance>> {
    return this.service.search(body);
  }

  @Post('wait-states/search')
  @ApiSearch(waitStates, { summary: 'Search what is waited for' })
  waitStates(@Body() body: unknown): Promise<SearchResult<WaitState>> {
    return this.service.waitStates(body);
  }

  @Get(':elementInstanceKey')
  @ApiGet(elementInstances, { summary: 'One element instance' })
  get(@Param('elementInstanceKey', KeyPipe) key: string): Promise<ElementInstance> {
    return this.service.get(key);
  }

  @Post(':elementInstanceKey/incidents/search')
  @ApiSearch(incidents, { summary: 'Search the incidents of an element instance' })
  searchIncidents(
    @Param('elementInstanceKey', KeyPipe) key: string,
    @Body() body: unknown,
  ): Promise<SearchResult<Incident>> {
    return this.incidents.searchOfElementInstance(key, body);
  }

  @Put(':elementInstanceKey/variables')
  @ApiCommand({ summary: 'Set variables', description: 'The key may be that of a process instance: its own scope.' })
  setVariables(
    @Param('elementInstanceKey', KeyPipe) key: string,
    @Body() body: SetVariablesRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.setVariables(key, body, actor);
  }
}
