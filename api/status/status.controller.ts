import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { StatusService } from './status.service.js';

@ApiTags('Cluster')
@Controller('status')
@Requires('public')
export class StatusController {
  constructor(@Inject(StatusService) private readonly service: StatusService) {}

  @Get()
  @ApiCommand({ summary: 'Healthy (204) or not (503)', refusals: [503] })
  check(): Promise<void> {
    return this.service.check();
  }
}
