import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand, ApiRead } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import type { Telling } from './plan-telling.js';
import { ProtocolRequest, ProtocolTestRequest } from './protocols.dto.js';
import { ProtocolsService, type Delivery, type Protocol } from './protocols.service.js';
import { communicationProtocols, protocolDeliveries } from './protocols.table.js';

const schema = itemSchema(communicationProtocols);
const text = { type: 'string', nullable: true } as const;

@ApiTags('Communication protocol')
@Controller('crm/communication-protocols')
@Requires('crm:read', 'crm:administer')
export class ProtocolsController {
  constructor(@Inject(ProtocolsService) private readonly service: ProtocolsService) {}

  @Post()
  @ApiCommand({
    summary: 'Create a communication protocol',
    description: 'Who is told what, on which channel, at which event of a process, from now on.',
    status: 201,
    schema,
    refusals: [],
  })
  create(@Body() body: ProtocolRequest): Promise<Protocol> {
    return this.service.create(body);
  }

  @Post('search')
  @ApiSearch(communicationProtocols, { summary: 'Search communication protocols' })
  search(@Body() body: unknown): Promise<SearchResult<Protocol>> {
    return this.service.search(body);
  }

  @Get(':protocolId')
  @ApiGet(communicationProtocols, { summary: 'One communication protocol' })
  get(@Param('protocolId', KeyPipe) id: string): Promise<Protocol> {
    return this.service.get(id);
  }

  @Put(':protocolId')
  @ApiCommand({ summary: 'Change a communication protocol', status: 200, schema, refusals: [404] })
  update(@Param('protocolId', KeyPipe) id: string, @Body() body: ProtocolRequest): Promise<Protocol> {
    return this.service.update(id, body);
  }

  @Delete(':protocolId')
  @ApiCommand({ summary: 'Delete a communication protocol, with what became of it', refusals: [404] })
  delete(@Param('protocolId', KeyPipe) id: string): Promise<void> {
    return this.service.delete(id);
  }

  @Post(':protocolId/deliveries/search')
  @ApiSearch(protocolDeliveries, {
    summary: 'Search who was told by a communication protocol, and who was not and why',
  })
  deliveries(@Param('protocolId', KeyPipe) id: string, @Body() body: unknown): Promise<SearchResult<Delivery>> {
    return this.service.deliveries(id, body);
  }

  @Post(':protocolId/test')
  @ApiRead({
    summary: 'Who would be told what',
    description: 'At an event that is made up. Tells nobody.',
    schema: {
      type: 'array',
      items: {
        type: 'object',
        required: ['state', 'channel', 'address', 'subject', 'body', 'reason'],
        properties: {
          recipient: { type: 'object', additionalProperties: true },
          state: { type: 'string', enum: ['told', 'skipped', 'failed'] },
          channel: text,
          address: text,
          subject: text,
          body: text,
          html: text,
          reason: text,
        },
      },
    },
  })
  test(@Param('protocolId', KeyPipe) id: string, @Body() body: ProtocolTestRequest): Promise<readonly Telling[]> {
    return this.service.test(id, body);
  }
}
