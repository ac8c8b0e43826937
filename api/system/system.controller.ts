import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { COMPONENTS, ComponentsService, type Components } from './components.service.js';
import { UsageQuery } from './system.dto.js';
import { SystemService, type UsageMetrics } from './system.service.js';

/** As Camunda 8 answers it: its limits of what it measures of jobs. Here nothing is left out. */
const CONFIGURATION = {
  jobMetrics: {
    enabled: true,
    exportInterval: 'PT0S',
    maxWorkerNameLength: 255,
    maxJobTypeLength: 255,
    maxTenantIdLength: 256,
    maxUniqueKeys: 2_147_483_647,
  },
} as const;

@ApiTags('Cluster')
@Controller('system')
@Requires('measures:read')
@GrantedBy('SYSTEM:READ_USAGE_METRIC')
export class SystemController {
  constructor(
    @Inject(SystemService) private readonly service: SystemService,
    @Inject(ComponentsService) private readonly parts: ComponentsService,
  ) {}

  @Get('configuration')
  @ApiRead({ summary: 'How jobs are measured', refusals: [] })
  configuration(): typeof CONFIGURATION {
    return CONFIGURATION;
  }

  @Get('usage-metrics')
  @ApiRead({ summary: 'Instances started, decisions made and people who had tasks, in a period', refusals: [] })
  usage(@Query() query: UsageQuery): Promise<UsageMetrics> {
    return this.service.usage(query);
  }

  @Get('components')
  @Requires('instances:operate')
  @GrantedBy('SYSTEM:READ')
  @ApiRead({ summary: 'What runs: versions, database, Temporal and workers', schema: COMPONENTS, refusals: [] })
  components(): Promise<Components> {
    return this.parts.components();
  }
}
