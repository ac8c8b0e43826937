import { Body, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { InstanceOperationsService } from '../../process-instances/instance-operations.service.js';
import { get } from '../../search/search.js';
import { countOf, list } from '../lists/list.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { shownTenant } from '../support/tenants.js';
import { activityInstances, type ActivityInstance } from './activity-instances.js';
import { modificationOf } from './modification.js';
import { ModificationRequest, SuspensionRequest } from './process-instances.dto.js';
import { processInstanceList, processInstances } from './process-instances.table.js';

@EngineRest('process-instance', 'instances:read', 'instances:operate')
export class EngineRestInstancesController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceOperationsService) private readonly operations: InstanceOperationsService,
  ) {}

  @Get()
  list(@Query() query: unknown): Promise<unknown> {
    return this.listed(query);
  }

  @Requires('instances:read')
  @Post()
  @HttpCode(200)
  query(@Query() query: unknown, @Body() body: unknown): Promise<unknown> {
    return this.listed(query, body);
  }

  @Get('count')
  count(@Query() query: unknown): Promise<unknown> {
    return countOf(this.database, processInstanceList, { query });
  }

  @Requires('instances:read')
  @Post('count')
  @HttpCode(200)
  queryCount(@Query() query: unknown, @Body() body: unknown): Promise<unknown> {
    return countOf(this.database, processInstanceList, { query, body });
  }

  @Get(':processInstanceKey')
  async get(@Param('processInstanceKey', IdPipe) key: Key): Promise<unknown> {
    return shownTenant(await get(this.database, processInstances, key));
  }

  @Delete(':processInstanceKey')
  @HttpCode(204)
  async delete(@Param('processInstanceKey', IdPipe) key: Key, @ActorHeader() actor?: string): Promise<void> {
    await this.operations.cancel(key, actor === undefined ? {} : { actor });
  }

  @Get(':processInstanceKey/activity-instances')
  async activityInstances(@Param('processInstanceKey', IdPipe) key: Key): Promise<ActivityInstance> {
    return activityInstances(this.database, await get(this.database, processInstances, key));
  }

  @Post(':processInstanceKey/modification')
  @HttpCode(204)
  async modify(
    @Param('processInstanceKey', IdPipe) key: Key,
    @Body() { instructions }: ModificationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    await this.operations.modify(key, modificationOf(instructions), actor === undefined ? {} : { actor });
  }

  @Put(':processInstanceKey/suspended')
  @HttpCode(204)
  async suspend(
    @Param('processInstanceKey', IdPipe) key: Key,
    @Body() { suspended }: SuspensionRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    const operator = actor === undefined ? {} : { actor };
    await (suspended ? this.operations.suspend(key, operator) : this.operations.resume(key, operator));
  }

  private async listed(query: unknown, body?: unknown): Promise<unknown> {
    return (await list(this.database, processInstanceList, { query, body })).map(shownTenant);
  }
}
