import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ChatChannel, chatFlavours } from '../../../database/crm/chat-channel.entity.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { refusedByDatabase } from '../records/database-refusals.js';
import { checkedBy } from '../records/record-schema.js';
import { chatChannels } from './chat-channels.table.js';

export type ShownChatChannel = ItemOf<typeof chatChannels>;

const url = z.url({ protocol: /^https?$/ }).max(2000);
const secret = z.string().min(1).max(500).nullable();

export const chatChannelCreation = z.strictObject({
  name: z.string().min(1).max(100),
  flavour: z.enum(chatFlavours),
  url,
  secret: secret.default(null),
  active: z.boolean().default(true),
});

export const chatChannelUpdate = z.strictObject({
  url: url.optional(),
  secret: secret.optional(),
  active: z.boolean().optional(),
});

/** Incoming webhooks of chat services, for `chat:post`. */
@Injectable()
export class ChatChannelsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<ShownChatChannel>> {
    return search(this.database, { table: chatChannels, body });
  }

  get(id: string): Promise<ShownChatChannel> {
    return get(this.database, chatChannels, id);
  }

  async create(body: unknown): Promise<ShownChatChannel> {
    const channel = checkedBy(chatChannelCreation, body) as z.output<typeof chatChannelCreation>;
    const { identifiers } = await refusedByDatabase(() => this.database.manager.insert(ChatChannel, channel));
    return this.get(String(identifiers[0]?.['id']));
  }

  /** What is not given stays. */
  async update(id: string, body: unknown): Promise<ShownChatChannel> {
    const changes = checkedBy(chatChannelUpdate, body);
    await this.get(id);
    if (Object.keys(changes).length > 0) await this.database.manager.update(ChatChannel, { id }, changes);
    return this.get(id);
  }

  async delete(id: string): Promise<void> {
    await this.get(id);
    await this.database.manager.delete(ChatChannel, { id });
  }
}
