import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { MessageSubscriptionsService, type MessageSubscription } from './message-subscriptions.service.js';
import { messageSubscriptions } from './message-subscriptions.table.js';

@ApiTags('Message')
@Controller('message-subscriptions')
@Requires('instances:read')
export class MessageSubscriptionsController {
  constructor(@Inject(MessageSubscriptionsService) private readonly service: MessageSubscriptionsService) {}

  @Post('search')
  @ApiSearch(messageSubscriptions, { summary: 'Search what instances wait for, and waited for' })
  search(@Body() body: unknown): Promise<SearchResult<MessageSubscription>> {
    return this.service.search(body);
  }
}
