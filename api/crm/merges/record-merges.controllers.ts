/** Merging into a record: routes for each type of record that is compared. */
import { Body, Controller, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { matchedTypes } from '../../../database/crm/matching/matched-types.js';
import { recordTypes, type RecordTypeName } from '../../../database/crm/records.js';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { itemSchema } from '../../search/openapi.js';
import { MergeRequest } from './merges.dto.js';
import { MergesService, type Merge, type MergePreview } from './merges.service.js';
import { merges } from './merges.table.js';

const PREVIEW = {
  type: 'object' as const,
  required: ['changes', 'references'],
  properties: {
    changes: {
      type: 'object' as const,
      additionalProperties: {
        type: 'object' as const,
        required: ['value', 'from', 'before'],
        properties: { value: {}, from: { type: 'string' as const }, before: {} },
      },
    },
    references: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['table', 'count'],
        properties: { table: { type: 'string' as const }, count: { type: 'integer' as const } },
      },
    },
  },
};

function recordMergesController(type: RecordTypeName): Type {
  const { path } = recordTypes[type];

  @ApiTags('CRM data quality')
  @Controller(`crm/${path}`)
  @Requires('crm:write')
  class RecordMergesController {
    constructor(@Inject(MergesService) private readonly service: MergesService) {}

    @Post(':recordId/merge')
    @ApiCommand({
      summary: `Merge ${path} into this one`,
      description:
        'The others stay to be read by their ids and say where they went; what refers to them refers to this one.',
      status: 200,
      schema: itemSchema(merges),
      refusals: [403, 404, 409],
    })
    merge(@Param('recordId') id: string, @Body() body: MergeRequest): Promise<Merge> {
      return this.service.merge(type, id, body);
    }

    @Post(':recordId/merge-preview')
    @ApiCommand({ summary: `What merging ${path} would do`, status: 200, schema: PREVIEW, refusals: [403, 404, 409] })
    preview(@Param('recordId') id: string, @Body() body: MergeRequest): Promise<MergePreview> {
      return this.service.preview(type, id, body);
    }
  }
  Object.defineProperty(RecordMergesController, 'name', { value: `${type}MergesController` });
  return RecordMergesController;
}

export const recordMergesControllers: readonly Type[] = matchedTypes().map(recordMergesController);
