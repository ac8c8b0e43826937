import { Body, Controller, Delete, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { InsightSettingRequest } from './insight-settings.dto.js';
import { InsightSettingsService, type InsightSetting } from './insight-settings.service.js';
import { insightSettings } from './insight-settings.table.js';

@ApiTags('Insight')
@Controller('insights/settings')
@Requires('measures:read', 'calendars:manage')
export class InsightSettingsController {
  constructor(@Inject(InsightSettingsService) private readonly service: InsightSettingsService) {}

  @Post('search')
  @ApiSearch(insightSettings, { summary: 'Search the targets and costs of insights' })
  search(@Body() body: unknown): Promise<SearchResult<InsightSetting>> {
    return this.service.search(body);
  }

  @Put()
  @ApiCommand({
    summary: 'Set a target or a cost of insights',
    description: 'There is one value of a kind for the same process, element and department: this replaces it.',
    status: 200,
    schema: itemSchema(insightSettings),
    refusals: [],
  })
  put(@Body() body: InsightSettingRequest, @ActorHeader() actor?: string): Promise<InsightSetting> {
    return this.service.put(body, actor);
  }

  @Delete(':insightSettingKey')
  @ApiCommand({ summary: 'Forget a target or a cost of insights', refusals: [404] })
  delete(@Param('insightSettingKey', KeyPipe) key: string): Promise<void> {
    return this.service.delete(key);
  }
}
