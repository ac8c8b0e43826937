import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { TopologyService, type Topology } from './topology.service.js';

@ApiTags('Cluster')
@Controller('topology')
@Requires('authenticated')
export class TopologyController {
  constructor(@Inject(TopologyService) private readonly service: TopologyService) {}

  @Get()
  @ApiRead({ summary: 'Who answers here', refusals: [] })
  topology(): Promise<Topology> {
    return this.service.topology();
  }
}
