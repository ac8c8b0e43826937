import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { KeyPipe } from '../validation/key.js';
import { HistoryQuery } from './history.dto.js';
import { HistoryService, type History } from './history.service.js';

@ApiTags('Process instance')
@Controller('process-instances/:processInstanceKey/history')
@Requires('instances:read')
export class HistoryController {
  constructor(@Inject(HistoryService) private readonly service: HistoryService) {}

  @Get()
  @ApiRead({
    summary: 'All that happened, event by event',
    description:
      'An addition of Baton, for replay: the diagram and all variables at an event are what the events up to it make. `element-activated` and `element-ended` (`key`, `elementId`, `scopeKey`), `flow-taken` (`flowId`), `variable-set` (`scopeKey`, `name`, `value` as JSON), and what befell the instance, its user tasks, jobs and incidents.',
    schema: {
      type: 'object',
      required: ['items', 'totalItems'],
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['index', 'timestamp', 'type'],
            properties: {
              index: { type: 'integer' },
              timestamp: { type: 'string', format: 'date-time' },
              type: { type: 'string' },
            },
            additionalProperties: true,
          },
        },
        totalItems: { type: 'integer' },
      },
    },
    refusals: [404, 409],
  })
  read(@Param('processInstanceKey', KeyPipe) key: string, @Query() query: HistoryQuery): Promise<History> {
    return this.service.read(key, query);
  }
}
