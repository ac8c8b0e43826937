import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { messageSubscriptions } from './message-subscriptions.table.js';

export type MessageSubscription = ItemOf<typeof messageSubscriptions>;

@Injectable()
export class MessageSubscriptionsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<MessageSubscription>> {
    return search(this.database, { table: messageSubscriptions, body });
  }
}
