import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { ConnectorCreation, ConnectorUpdate } from './connectors.dto.js';
import { ConnectorsService, type ShownConnector } from './connectors.service.js';
import { connectors } from './connectors.table.js';

const SECRET = { type: 'string', pattern: '^whsec_' } as const;

@ApiTags('Synchronisation')
@Controller('crm/connectors')
@Requires('crm:administer')
export class ConnectorsController {
  constructor(@Inject(ConnectorsService) private readonly service: ConnectorsService) {}

  @Post()
  @ApiCommand({
    summary: 'Keep records the same in another system',
    description:
      'What changes from now on is sent, in the order of the changes of each record, signed by the Standard Webhooks scheme; what came from the system itself is not. The secret is shown this once.',
    status: 201,
    schema: {
      allOf: [itemSchema(connectors), { type: 'object', required: ['secret'], properties: { secret: SECRET } }],
    },
    refusals: [403, 409],
  })
  create(@Body() body: ConnectorCreation): Promise<ShownConnector & { readonly secret: string }> {
    return this.service.create(body);
  }

  @Post('search')
  @ApiSearch(connectors, { summary: 'Search connectors' })
  search(@Body() body: unknown): Promise<SearchResult<ShownConnector>> {
    return this.service.search(body);
  }

  @Get(':connectorName')
  @ApiGet(connectors, { summary: 'One connector' })
  get(@Param('connectorName') name: string): Promise<ShownConnector> {
    return this.service.get(name);
  }

  @Patch(':connectorName')
  @ApiCommand({
    summary: 'Change a connector',
    description: 'What is absent stays.',
    status: 200,
    schema: itemSchema(connectors),
    refusals: [403, 404],
  })
  update(@Param('connectorName') name: string, @Body() body: ConnectorUpdate): Promise<ShownConnector> {
    return this.service.update(name, body);
  }

  @Delete(':connectorName')
  @ApiCommand({
    summary: 'Delete a connector',
    description: 'With its runs and what was yet to be sent; how the system calls our records is kept.',
    refusals: [403, 404],
  })
  delete(@Param('connectorName') name: string): Promise<void> {
    return this.service.delete(name);
  }
}
