import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand, ApiRead } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { ApiZodBody } from '../body.js';
import { TemplatePreviews, type DraftPreview, type TemplatePreview } from './preview.service.js';
import { draftPreview, templateCreation, templatePreview, templateUpdate } from './template-schema.js';
import { TemplatesService, type Template } from './templates.service.js';
import { templates } from './templates.table.js';

const schema = itemSchema(templates);
const text = { type: 'string', nullable: true } as const;
const names = { type: 'array', items: { type: 'string' } } as const;
const said = { subject: text, body: { type: 'string' }, html: text } as const;

@ApiTags('CRM channels')
@Controller('crm/templates')
@Requires('crm:read', 'crm:administer')
export class TemplatesController {
  constructor(
    @Inject(TemplatesService) private readonly service: TemplatesService,
    @Inject(TemplatePreviews) private readonly previews: TemplatePreviews,
  ) {}

  @Post('search')
  @ApiSearch(templates, { summary: 'Search message templates' })
  search(@Body() body: unknown): Promise<SearchResult<Template>> {
    return this.service.search(body);
  }

  @Post()
  @ApiZodBody(templateCreation)
  @ApiCommand({
    summary: 'Create a message template',
    description: 'Placeholders read `{{ customer.name }}`, or `{{ customer.name | default: "you" }}`.',
    status: 201,
    schema,
    refusals: [403, 409],
  })
  create(@Body() body: unknown): Promise<Template> {
    return this.service.create(body);
  }

  @Post('preview')
  @Requires('crm:read')
  @ApiZodBody(draftPreview)
  @ApiRead({
    summary: 'What a template would say that is not saved yet',
    description: 'What it asks for is in `variables`. What is not given of these is `[name]` in the texts.',
    schema: {
      type: 'object',
      required: ['subject', 'body', 'html', 'variables'],
      properties: { ...said, variables: names },
    },
    refusals: [],
  })
  previewDraft(@Body() body: unknown): DraftPreview {
    return this.previews.previewDraft(body);
  }

  @Get(':templateId')
  @ApiGet(templates, { summary: 'One message template' })
  get(@Param('templateId', KeyPipe) id: string): Promise<Template> {
    return this.service.get(id);
  }

  @Patch(':templateId')
  @ApiZodBody(templateUpdate)
  @ApiCommand({
    summary: 'Change a message template',
    description: 'What is absent stays.',
    status: 200,
    schema,
    refusals: [404],
  })
  update(@Param('templateId', KeyPipe) id: string, @Body() body: unknown): Promise<Template> {
    return this.service.update(id, body);
  }

  @Delete(':templateId')
  @ApiCommand({ summary: 'Delete a message template', refusals: [404] })
  delete(@Param('templateId', KeyPipe) id: string): Promise<void> {
    return this.service.delete(id);
  }

  @Post(':templateId/preview')
  @Requires('crm:read')
  @ApiZodBody(templatePreview)
  @ApiRead({
    summary: 'What a template would say',
    description:
      'With variables, or with a record, of which the caller sees what he may read; the rest is `[…]` and listed.',
    schema: {
      type: 'object',
      required: ['subject', 'body', 'html', 'hidden'],
      properties: { ...said, hidden: names },
    },
  })
  preview(@Param('templateId', KeyPipe) id: string, @Body() body: unknown): Promise<TemplatePreview> {
    return this.previews.preview(id, body);
  }
}
