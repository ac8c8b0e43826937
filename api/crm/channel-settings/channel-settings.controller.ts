import { Body, Controller, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { ApiZodBody } from '../body.js';
import { ChannelSettingsService, settingsUpdate, testMessage, type ShownSettings } from './channel-settings.service.js';
import { channelSettings } from './channel-settings.table.js';

@ApiTags('CRM channels')
@Controller('crm/channel-settings')
@Requires('crm:read', 'crm:administer')
export class ChannelSettingsController {
  constructor(@Inject(ChannelSettingsService) private readonly service: ChannelSettingsService) {}

  @Post('search')
  @ApiSearch(channelSettings, { summary: 'Search the settings of channels' })
  search(@Body() body: unknown): Promise<SearchResult<ShownSettings>> {
    return this.service.search(body);
  }

  @Get(':channel')
  @ApiGet(channelSettings, { summary: 'Settings of a channel' })
  get(@Param('channel') channel: string): Promise<ShownSettings> {
    return this.service.get(channel);
  }

  @Patch(':channel')
  @ApiZodBody(settingsUpdate)
  @ApiCommand({
    summary: 'Change the settings of a channel',
    description:
      'Quiet hours, on the clock of the recipient, and how often one recipient is written to. What is absent stays.',
    status: 200,
    schema: itemSchema(channelSettings),
    refusals: [404],
  })
  update(@Param('channel') channel: string, @Body() body: unknown): Promise<ShownSettings> {
    return this.service.update(channel, body);
  }

  @Post(':channel/test')
  @ApiZodBody(testMessage)
  @ApiCommand({
    summary: 'Send a test message',
    description: 'Really, by the rules of the channel. What becomes of it is in the outbox, under its `messageId`.',
    status: 201,
    schema: { type: 'object', required: ['messageId'], properties: { messageId: { type: 'string' } } },
    refusals: [404],
  })
  test(
    @Param('channel') channel: string,
    @Body() body: unknown,
    @ActorHeader() actor?: string,
  ): Promise<{ readonly messageId: string }> {
    return this.service.test(channel, body, actor);
  }
}
