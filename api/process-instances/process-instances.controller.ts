import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { IncidentsService, type Incident } from '../incidents/incidents.service.js';
import { incidents } from '../incidents/incidents.table.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ELEMENT_STATISTICS, type ElementStatistics } from '../process-definitions/element-statistics.js';
import { ApiRequestId, RequestId } from '../requests/request-id.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { CALL_HIERARCHY, type CallHierarchyEntry } from './call-hierarchy.js';
import {
  CREATED_INSTANCE,
  ProcessInstanceCommandsService,
  type CreatedProcessInstance,
} from './process-instance-commands.service.js';
import { ProcessInstanceCreation } from './process-instances.dto.js';
import {
  ProcessInstancesService,
  TAKEN_FLOWS,
  type LinkedProcessInstance,
  type ProcessInstance,
  type TakenFlow,
  type Timeline,
} from './process-instances.service.js';
import { processInstances } from './process-instances.table.js';
import { TIMELINE } from './timeline.js';

@ApiTags('Process instance')
@Controller('process-instances')
@Requires('instances:read', 'instances:operate')
export class ProcessInstancesController {
  constructor(
    @Inject(ProcessInstancesService) private readonly service: ProcessInstancesService,
    @Inject(ProcessInstanceCommandsService) private readonly commands: ProcessInstanceCommandsService,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
  ) {}

  @Requires('instances:start')
  @Narrowable()
  @Post()
  @ApiCommand({
    summary: 'Start a process',
    description: 'Answers after the first step is committed, or with `awaitCompletion` after the last.',
    status: 200,
    schema: CREATED_INSTANCE,
    refusals: [404, 413, 422, 503, 504],
  })
  @ApiRequestId()
  create(
    @Body() body: ProcessInstanceCreation,
    @RequestId() requestId?: string,
    @ActorHeader() actor?: string,
  ): Promise<CreatedProcessInstance> {
    return this.commands.create(body, { actor, requestId });
  }

  @Post('search')
  @ApiSearch(processInstances, { summary: 'Search process instances' })
  search(@Body() body: unknown): Promise<SearchResult<ProcessInstance>> {
    return this.service.search(body);
  }

  @Get(':processInstanceKey')
  @ApiGet(processInstances, {
    summary: 'One process instance, with a link to its Temporal run',
    besides: { temporalUrl: { type: 'string', nullable: true } },
  })
  get(@Param('processInstanceKey', KeyPipe) key: string): Promise<LinkedProcessInstance> {
    return this.service.get(key);
  }

  @Post(':processInstanceKey/incidents/search')
  @ApiSearch(incidents, { summary: 'Search the incidents of a process instance' })
  searchIncidents(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() body: unknown,
  ): Promise<SearchResult<Incident>> {
    return this.incidents.searchOfInstance(key, body);
  }

  @Get(':processInstanceKey/call-hierarchy')
  @ApiRead({ summary: 'The instances that called it, from the first down to itself', schema: CALL_HIERARCHY })
  callHierarchy(@Param('processInstanceKey', KeyPipe) key: string): Promise<readonly CallHierarchyEntry[]> {
    return this.service.callHierarchy(key);
  }

  @Get(':processInstanceKey/timeline')
  @ApiRead({
    summary: 'What happened, in order, and how long each step took',
    description: '`events`: who did what and when: claims, comments, delegations, attachments, operations.',
    schema: TIMELINE,
  })
  timeline(@Param('processInstanceKey', KeyPipe) key: string): Promise<Timeline> {
    return this.service.timeline(key);
  }

  @Get(':processInstanceKey/sequence-flows')
  @ApiRead({ summary: 'The sequence flows taken', schema: TAKEN_FLOWS })
  sequenceFlows(@Param('processInstanceKey', KeyPipe) key: string): Promise<{ readonly items: readonly TakenFlow[] }> {
    return this.service.sequenceFlows(key);
  }

  @Get(':processInstanceKey/statistics/element-instances')
  @ApiRead({ summary: 'Element instances by element and state', schema: ELEMENT_STATISTICS })
  elementStatistics(
    @Param('processInstanceKey', KeyPipe) key: string,
  ): Promise<{ readonly items: readonly ElementStatistics[] }> {
    return this.service.elementStatistics(key);
  }
}
