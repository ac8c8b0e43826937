import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import {
  JobStatisticsService,
  type GlobalJobStatistics,
  type JobErrorStatistics,
  type JobTimeStatistics,
  type JobTypeStatistics,
  type JobWorkerStatistics,
} from './job-statistics.service.js';
import {
  jobErrorStatistics,
  jobTimeStatistics,
  jobTypeStatistics,
  jobWorkerStatistics,
  PERIOD_FILTERS,
} from './job-statistics.table.js';
import { JobStatisticsQuery } from './jobs.dto.js';

const OF_TYPE = { ...PERIOD_FILTERS, jobType: { type: 'string' } } as const;

@ApiTags('Job')
@Controller('jobs/statistics')
@Requires('measures:read')
@GrantedBy('SYSTEM:READ_JOB_METRIC')
export class JobStatisticsController {
  constructor(@Inject(JobStatisticsService) private readonly service: JobStatisticsService) {}

  @Get('global')
  @ApiRead({ summary: 'Jobs created, completed and failed in a period', refusals: [] })
  all(@Query() query: JobStatisticsQuery): Promise<GlobalJobStatistics> {
    return this.service.all(query);
  }

  @Post('by-types')
  @ApiSearch(jobTypeStatistics, { summary: 'Jobs of a period by type', filters: PERIOD_FILTERS })
  byTypes(@Body() body: unknown): Promise<SearchResult<JobTypeStatistics>> {
    return this.service.byTypes(body);
  }

  @Post('by-workers')
  @ApiSearch(jobWorkerStatistics, { summary: 'Jobs of a type and period by worker', filters: OF_TYPE })
  byWorkers(@Body() body: unknown): Promise<SearchResult<JobWorkerStatistics>> {
    return this.service.byWorkers(body);
  }

  @Requires('instances:read')
  @Post('errors')
  @ApiSearch(jobErrorStatistics, { summary: 'Errors of the jobs of a type and period', filters: OF_TYPE })
  errors(@Body() body: unknown): Promise<SearchResult<JobErrorStatistics>> {
    return this.service.errors(body);
  }

  @Post('time-series')
  @ApiSearch(jobTimeStatistics, {
    summary: 'Jobs of a type and period by time',
    description: 'The filter may have a `resolution`: an ISO-8601 duration of days and less, PT1H where absent.',
    filters: OF_TYPE,
  })
  timeSeries(@Body() body: unknown): Promise<SearchResult<JobTimeStatistics>> {
    return this.service.timeSeries(body);
  }
}
