import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { GrantedBy } from '../../auth/granted-by.js';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { ReportSender } from './report-sender.service.js';
import { InsightReportRequest } from './reports.dto.js';
import { ReportsService, type InsightReport } from './reports.service.js';
import { insightReports } from './reports.table.js';

const schema = itemSchema(insightReports);

@ApiTags('Insight')
@Controller('insights/reports')
@Requires('measures:read')
@GrantedBy([])
export class ReportsController {
  constructor(
    @Inject(ReportsService) private readonly service: ReportsService,
    @Inject(ReportSender) private readonly sender: ReportSender,
  ) {}

  @Post()
  @ApiCommand({
    summary: 'Send a view of insights by mail, again and again',
    description: 'It shows what its owner may see when it goes out. Each mail has key figures, and the view as CSV.',
    status: 201,
    schema,
    refusals: [],
  })
  create(@Body() body: InsightReportRequest, @ActorHeader() actor?: string): Promise<InsightReport> {
    return this.service.create(body, actor);
  }

  @Post('search')
  @ApiSearch(insightReports, { summary: 'Search one’s own reports of insights' })
  search(@Body() body: unknown): Promise<SearchResult<InsightReport>> {
    return this.service.search(body);
  }

  @Get(':insightReportKey')
  @ApiGet(insightReports, { summary: 'One of one’s reports of insights' })
  get(@Param('insightReportKey', KeyPipe) key: Key): Promise<InsightReport> {
    return this.service.get(key);
  }

  @Put(':insightReportKey')
  @ApiCommand({ summary: 'Change a report of insights', status: 200, schema, refusals: [404] })
  update(@Param('insightReportKey', KeyPipe) key: Key, @Body() body: InsightReportRequest): Promise<InsightReport> {
    return this.service.update(key, body);
  }

  @Delete(':insightReportKey')
  @ApiCommand({ summary: 'Delete a report of insights', refusals: [404] })
  delete(@Param('insightReportKey', KeyPipe) key: Key): Promise<void> {
    return this.service.delete(key);
  }

  @Post(':insightReportKey/sending')
  @ApiCommand({
    summary: 'Send a report of insights now',
    description: 'Up to this moment, beside its rhythm, which stays as it is.',
    status: 200,
    schema,
    refusals: [404],
  })
  async send(@Param('insightReportKey', KeyPipe) key: Key): Promise<InsightReport> {
    await this.service.get(key);
    await this.sender.sendNow(key);
    return this.service.get(key);
  }
}
