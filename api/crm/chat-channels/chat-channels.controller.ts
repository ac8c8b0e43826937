import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { ApiZodBody } from '../body.js';
import {
  chatChannelCreation,
  ChatChannelsService,
  chatChannelUpdate,
  type ShownChatChannel,
} from './chat-channels.service.js';
import { chatChannels } from './chat-channels.table.js';

const schema = itemSchema(chatChannels);

@ApiTags('CRM channels')
@Controller('crm/chat-channels')
@Requires('crm:read', 'crm:administer')
export class ChatChannelsController {
  constructor(@Inject(ChatChannelsService) private readonly service: ChatChannelsService) {}

  @Post('search')
  @ApiSearch(chatChannels, { summary: 'Search chat channels' })
  search(@Body() body: unknown): Promise<SearchResult<ShownChatChannel>> {
    return this.service.search(body);
  }

  @Post()
  @ApiZodBody(chatChannelCreation)
  @ApiCommand({
    summary: 'Create a chat channel',
    description: 'Address and secret of the incoming webhook are kept sealed and shown to nobody.',
    status: 201,
    schema,
    refusals: [409],
  })
  create(@Body() body: unknown): Promise<ShownChatChannel> {
    return this.service.create(body);
  }

  @Get(':chatChannelId')
  @ApiGet(chatChannels, { summary: 'One chat channel' })
  get(@Param('chatChannelId', KeyPipe) id: string): Promise<ShownChatChannel> {
    return this.service.get(id);
  }

  @Patch(':chatChannelId')
  @ApiZodBody(chatChannelUpdate)
  @ApiCommand({
    summary: 'Change a chat channel',
    description: 'What is absent stays.',
    status: 200,
    schema,
    refusals: [404],
  })
  update(@Param('chatChannelId', KeyPipe) id: string, @Body() body: unknown): Promise<ShownChatChannel> {
    return this.service.update(id, body);
  }

  @Delete(':chatChannelId')
  @ApiCommand({ summary: 'Delete a chat channel', refusals: [404] })
  delete(@Param('chatChannelId', KeyPipe) id: string): Promise<void> {
    return this.service.delete(id);
  }
}
