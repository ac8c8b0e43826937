import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { webForm } from '../../../database/crm/inbound/web-form.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { bodySchema } from '../../openapi/body-schema.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { WebFormsService, type ShownForm } from './web-forms.service.js';
import { webForms } from './web-forms.table.js';

@ApiTags('Web form')
@Controller('crm/web-forms')
@Requires('crm:read', 'crm:administer')
export class WebFormsController {
  constructor(@Inject(WebFormsService) private readonly service: WebFormsService) {}

  @Post('search')
  @ApiSearch(webForms, { summary: 'Search web forms' })
  search(@Body() body: unknown): Promise<SearchResult<ShownForm>> {
    return this.service.search(body);
  }

  @Get(':webFormName')
  @ApiGet(webForms, { summary: 'One web form' })
  get(@Param('webFormName') name: string): Promise<ShownForm> {
    return this.service.get(name);
  }

  @Put(':webFormName')
  @ApiBody({ schema: bodySchema(webForm) })
  @ApiCommand({
    summary: 'Make or replace a web form',
    description: 'Anybody may fill it in at `/forms/<name>`; what they write is an inbound message.',
    status: 200,
    schema: itemSchema(webForms),
    refusals: [],
  })
  replace(
    @Param('webFormName') name: string,
    @Body() body: unknown,
    @ActorHeader() actor?: string,
  ): Promise<ShownForm> {
    return this.service.replace(name, body, actor);
  }

  @Delete(':webFormName')
  @ApiCommand({ summary: 'Delete a web form', refusals: [404] })
  delete(@Param('webFormName') name: string): Promise<void> {
    return this.service.delete(name);
  }
}
