import { Body, Controller, Get, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { Requires } from '../../auth/requires.js';
import { ApiRead } from '../../openapi/routes.js';
import { ApiGet, ApiSearch } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { syncDifferences, syncItems, syncRuns } from './connectors.table.js';
import { SyncRunsService, type Difference, type ShownItem, type ShownRun } from './sync-runs.service.js';

@ApiTags('Synchronisation')
@Controller('crm/connectors/:connectorName/runs')
@Requires('crm:administer')
export class SyncRunsController {
  constructor(@Inject(SyncRunsService) private readonly service: SyncRunsService) {}

  @Post('search')
  @ApiSearch(syncRuns, { summary: 'Search what a connector did with whole lists' })
  search(@Param('connectorName') name: string, @Body() body: unknown): Promise<SearchResult<ShownRun>> {
    return this.service.search(name, body);
  }

  @Get(':runId')
  @ApiGet(syncRuns, { summary: 'One run' })
  get(@Param('connectorName') name: string, @Param('runId', KeyPipe) id: Key): Promise<ShownRun> {
    return this.service.get(name, id);
  }

  @Post(':runId/items/search')
  @ApiSearch(syncItems, { summary: 'Search what became of each record of the list' })
  items(
    @Param('connectorName') name: string,
    @Param('runId', KeyPipe) id: Key,
    @Body() body: unknown,
  ): Promise<SearchResult<ShownItem>> {
    return this.service.searchItems(name, id, body);
  }

  @Post(':runId/differences/search')
  @ApiSearch(syncDifferences, {
    summary: 'Search what a check found',
    description:
      'A record that one side does not have, or a field that differs: `STALE_HERE` and `STALE_THERE` where only the other side changed it.',
  })
  differences(
    @Param('connectorName') name: string,
    @Param('runId', KeyPipe) id: Key,
    @Body() body: unknown,
  ): Promise<SearchResult<Difference>> {
    return this.service.searchDifferences(name, id, body);
  }

  @Get(':runId/file')
  @ApiProduces('text/csv')
  @ApiRead({ summary: 'The CSV file that a run wrote', schema: { type: 'string', format: 'binary' } })
  async file(@Param('connectorName') name: string, @Param('runId', KeyPipe) id: Key): Promise<StreamableFile> {
    const content = Buffer.from(await this.service.file(name, id));
    const disposition = `attachment; filename="${name}-${id}.csv"`;
    return new StreamableFile(content, { type: 'text/csv; charset=utf-8', disposition });
  }
}
