import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Requires } from '../auth/requires.js';
import { ApiSearch } from '../search/openapi.js';
import { search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { correlatedMessageSubscriptions } from './correlated-message-subscriptions.table.js';

@ApiTags('Message')
@Controller('correlated-message-subscriptions')
@Requires('instances:read')
export class CorrelatedMessageSubscriptionsController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Post('search')
  @ApiSearch(correlatedMessageSubscriptions, {
    summary: 'Search who took which message',
    description: 'As long as the message is kept.',
  })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof correlatedMessageSubscriptions>>> {
    return search(this.database, {
      table: correlatedMessageSubscriptions,
      body,
      within: () => `m.state = 'DELIVERED'`,
    });
  }
}
