import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { changeOperations } from '../../../database/crm/change.entity.js';
import { Requires } from '../../auth/requires.js';
import { whenClosed } from '../../jobs/when-closed.js';
import { ApiRead, type SchemaObject } from '../../openapi/routes.js';
import { ChangesQuery } from './changes.dto.js';
import { ChangesService, type ChangesPage } from './changes.service.js';

const text = { type: 'string' } as const;
const key = { type: 'string', pattern: '^[0-9]{1,19}$' } as const;

const PAGE: SchemaObject = {
  type: 'object',
  required: ['items', 'next', 'more'],
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'timestamp', 'recordType', 'recordId', 'operation', 'fields', 'source', 'actor', 'version'],
        properties: {
          id: text,
          timestamp: { type: 'string', format: 'date-time' },
          recordType: text,
          recordId: key,
          operation: { type: 'string', enum: [...changeOperations] },
          fields: { type: 'array', items: text },
          source: text,
          actor: { ...text, nullable: true },
          processInstanceKey: { ...key, nullable: true },
          version: { type: 'integer' },
        },
      },
    },
    next: text,
    more: { type: 'boolean' },
  },
};

@ApiTags('Synchronisation')
@Controller('crm/changes')
@Requires('crm:read')
export class ChangesController {
  constructor(@Inject(ChangesService) private readonly service: ChangesService) {}

  @Get()
  @ApiRead({
    summary: 'Follow what changes',
    description:
      'Which fields of which records were changed, by whom, and by what system; a reader gets the values by the record. Whoever goes on from `next` misses nothing, whatever order transactions end in.',
    schema: PAGE,
    refusals: [403],
  })
  read(@Query() query: ChangesQuery, @Res({ passthrough: true }) response: Response): Promise<ChangesPage> {
    return this.service.read(query, whenClosed(response));
  }
}
