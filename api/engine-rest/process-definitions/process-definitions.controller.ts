import { Get, Inject, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Requires } from '../../auth/requires.js';
import { countOf, list } from '../lists/list.js';
import { EngineRest } from '../support/engine-rest.js';
import { shownTenant } from '../support/tenants.js';
import { processDefinitionList } from './process-definitions.table.js';
import { definitionStatistics } from './statistics.js';

@EngineRest('process-definition', 'definitions:read')
export class ProcessDefinitionListController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Get()
  async list(@Query() query: unknown): Promise<unknown> {
    return (await list(this.database, processDefinitionList, { query })).map(shownTenant);
  }

  @Get('count')
  count(@Query() query: unknown): Promise<unknown> {
    return countOf(this.database, processDefinitionList, { query });
  }

  /** Failed jobs and incidents are always counted, whether they are asked for or not. */
  @Requires('measures:read')
  @Get('statistics')
  async statistics(): Promise<unknown> {
    const definitions = await list(this.database, processDefinitionList, { query: {} });
    const counted = await definitionStatistics(
      this.database,
      definitions.map(({ id }) => id),
    );
    return definitions.map((definition, index) => ({ ...counted[index], definition: shownTenant(definition) }));
  }
}
