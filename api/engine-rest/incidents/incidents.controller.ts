import { Delete, Get, HttpCode, Inject, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { IncidentsService } from '../../incidents/incidents.service.js';
import { get } from '../../search/search.js';
import { countOf, list } from '../lists/list.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { shownTenant } from '../support/tenants.js';
import { incidentList, incidents } from './incidents.table.js';

@EngineRest('incident', 'instances:read', 'instances:operate')
export class EngineRestIncidentsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(IncidentsService) private readonly service: IncidentsService,
  ) {}

  @Get()
  async list(@Query() query: unknown): Promise<unknown> {
    return (await list(this.database, incidentList, { query })).map(shownTenant);
  }

  @Get('count')
  count(@Query() query: unknown): Promise<unknown> {
    return countOf(this.database, incidentList, { query });
  }

  @Get(':incidentKey')
  async get(@Param('incidentKey', IdPipe) key: Key): Promise<unknown> {
    return shownTenant(await get(this.database, incidents, key));
  }

  /** What failed runs again. */
  @Delete(':incidentKey')
  @HttpCode(204)
  async resolve(@Param('incidentKey', IdPipe) key: Key, @ActorHeader() actor?: string): Promise<void> {
    await get(this.database, incidents, key);
    await this.service.resolve(key, actor);
  }
}
