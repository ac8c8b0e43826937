import { Body, Controller, Get, Header, Inject, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { FORM_SCHEMA, sendForm } from '../forms/forms.js';
import { messageSubscriptions } from '../message-subscriptions/message-subscriptions.table.js';
import { ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { DEFINITION_DURATIONS } from '../statistics/durations.controllers.js';
import { DefinitionDurationsRequest } from '../statistics/durations.dto.js';
import { ProcessDurationsService, type DefinitionDurations } from '../statistics/process-durations.service.js';
import {
  InstanceStatisticsService,
  type DefinitionStatistics,
  type SubscriptionStatistics,
  type VersionStatistics,
} from './instance-statistics.service.js';
import { definitionStatistics, subscriptionStatistics, versionStatistics } from './instance-statistics.table.js';
import { ELEMENT_STATISTICS, type ElementStatistics } from './element-statistics.js';
import { ElementStatisticsRequest } from './process-definitions.dto.js';
import { ProcessDefinitionsService, type ProcessDefinition } from './process-definitions.service.js';
import { processDefinitions } from './process-definitions.table.js';

@ApiTags('Process definition')
@Controller('process-definitions')
@Requires('definitions:read')
export class ProcessDefinitionsController {
  constructor(
    @Inject(ProcessDefinitionsService) private readonly service: ProcessDefinitionsService,
    @Inject(InstanceStatisticsService) private readonly statistics: InstanceStatisticsService,
    @Inject(ProcessDurationsService) private readonly durationStatistics: ProcessDurationsService,
  ) {}

  @Post('search')
  @ApiSearch(processDefinitions, { summary: 'Search process definitions' })
  search(@Body() body: unknown): Promise<SearchResult<ProcessDefinition>> {
    return this.service.search(body);
  }

  @Requires('measures:read')
  @Narrowable()
  @Post('statistics/process-instances')
  @ApiSearch(definitionStatistics, { summary: 'Running instances by process, with and without incidents' })
  instanceStatistics(@Body() body: unknown): Promise<SearchResult<DefinitionStatistics>> {
    return this.statistics.ofDefinitions(body);
  }

  @Requires('measures:read')
  @Narrowable()
  @Post('statistics/process-instances-by-version')
  @ApiSearch(versionStatistics, { summary: 'Running instances of a process by version' })
  versionStatistics(@Body() body: unknown): Promise<SearchResult<VersionStatistics>> {
    return this.statistics.ofVersions(body);
  }

  @Requires('measures:read')
  @Narrowable()
  @Post('statistics/message-subscriptions')
  @ApiSearch(subscriptionStatistics, {
    summary: 'Open message subscriptions by process definition',
    filter: messageSubscriptions,
  })
  subscriptionStatistics(@Body() body: unknown): Promise<SearchResult<SubscriptionStatistics>> {
    return this.statistics.ofSubscriptions(body);
  }

  @Get(':processDefinitionKey')
  @ApiGet(processDefinitions, { summary: 'One version of a process' })
  get(@Param('processDefinitionKey', KeyPipe) key: string): Promise<ProcessDefinition> {
    return this.service.get(key);
  }

  @Get(':processDefinitionKey/xml')
  @Header('content-type', 'text/xml; charset=utf-8')
  @ApiRead({ summary: 'The BPMN file, as it was deployed' })
  async xml(@Param('processDefinitionKey', KeyPipe) key: string): Promise<StreamableFile> {
    return new StreamableFile(await this.service.xml(key), { type: 'text/xml; charset=utf-8' });
  }

  @Get(':processDefinitionKey/plan')
  @ApiRead({
    summary: 'What the engine runs: the compiled plan',
    description:
      'An addition of Baton, for simulation. Its shape is not stable: it follows the engine of this version.',
    schema: { type: 'object', additionalProperties: true },
  })
  plan(@Param('processDefinitionKey', KeyPipe) key: string): Promise<Plan> {
    return this.service.plan(key);
  }

  @Get(':processDefinitionKey/form')
  @ApiNoContentResponse({ description: 'There is no form.' })
  @ApiRead({
    summary: 'The form to fill in before the start',
    description: '204 where there is none.',
    schema: FORM_SCHEMA,
  })
  async startForm(@Param('processDefinitionKey', KeyPipe) key: string, @Res() response: Response): Promise<void> {
    sendForm(response, await this.service.startForm(key));
  }

  @Requires('measures:read')
  @Post(':processDefinitionKey/statistics/element-instances')
  @ApiRead({ summary: 'Element instances by element and state', schema: ELEMENT_STATISTICS })
  elementStatistics(
    @Param('processDefinitionKey', KeyPipe) key: string,
    @Body() body: ElementStatisticsRequest,
  ): Promise<{ readonly items: readonly ElementStatistics[] }> {
    return this.service.elementStatistics(key, body);
  }

  @Requires('measures:read')
  @Post(':processDefinitionKey/statistics/durations')
  @ApiRead({
    summary: 'How long each element takes',
    description:
      'Count, min, avg, p50, p90, p95, p99 and max in ms, per element and of the process itself, on the wall or in the hours of a calendar.',
    schema: DEFINITION_DURATIONS,
  })
  async durations(
    @Param('processDefinitionKey', KeyPipe) key: string,
    @Body() body: DefinitionDurationsRequest,
  ): Promise<DefinitionDurations> {
    await this.service.get(key);
    return this.durationStatistics.ofDefinition(key, body);
  }
}
