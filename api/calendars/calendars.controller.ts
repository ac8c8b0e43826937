import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { CalendarCreation, CalendarUpdate } from './calendars.dto.js';
import { CalendarsService, type Calendar } from './calendars.service.js';
import { calendars } from './calendars.table.js';

const schema = itemSchema(calendars);

@ApiTags('Calendar')
@Controller('calendars')
@Requires('measures:read', 'calendars:manage')
export class CalendarsController {
  constructor(@Inject(CalendarsService) private readonly service: CalendarsService) {}

  @Post()
  @ApiCommand({
    summary: 'Create a business calendar',
    description: 'When people work: durations in working hours are measured by it.',
    status: 201,
    schema,
    refusals: [409],
  })
  create(@Body() body: CalendarCreation, @ActorHeader() actor?: string): Promise<Calendar> {
    return this.service.create(body, actor);
  }

  @Post('search')
  @ApiSearch(calendars, { summary: 'Search business calendars' })
  search(@Body() body: unknown): Promise<SearchResult<Calendar>> {
    return this.service.search(body);
  }

  @Get(':calendarId')
  @ApiGet(calendars, { summary: 'One business calendar' })
  get(@Param('calendarId') id: string): Promise<Calendar> {
    return this.service.get(id);
  }

  @Put(':calendarId')
  @ApiCommand({ summary: 'Change a business calendar', status: 200, schema, refusals: [404] })
  update(
    @Param('calendarId') id: string,
    @Body() body: CalendarUpdate,
    @ActorHeader() actor?: string,
  ): Promise<Calendar> {
    return this.service.update(id, body, actor);
  }

  @Delete(':calendarId')
  @ApiCommand({ summary: 'Delete a business calendar', refusals: [404] })
  delete(@Param('calendarId') id: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.delete(id, actor);
  }
}
