/** The routes of records: the same for every type, made once. */
import { Body, Controller, Get, Inject, Param, Patch, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { recordTypeNames, recordTypes, type RecordType, type RecordTypeName } from '../../../database/crm/records.js';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { ApiZodBody } from '../body.js';
import { creationSchema, updateSchema } from './record-schema.js';
import { recordSearchTable } from './record-search-table.js';
import { RecordsService, type Shown } from './records.service.js';

function recordController(type: RecordTypeName): Type {
  const table = recordSearchTable(type);
  const { path, madeBySystem = false }: RecordType = recordTypes[type];

  @ApiTags('CRM')
  @Controller(`crm/${path}`)
  @Requires('crm:read', 'crm:write')
  class RecordController {
    constructor(@Inject(RecordsService) private readonly service: RecordsService) {}

    @Post('search')
    @ApiSearch(table, {
      summary: `Search ${path}`,
      description: 'Of your organisation and shared with it. `hiddenFields` names what your department may not read.',
    })
    search(@Body() body: unknown): Promise<SearchResult<Shown>> {
      return this.service.search(type, body);
    }

    @Post()
    @ApiZodBody(creationSchema(type))
    @ApiCommand({ summary: `Create a ${type}`, status: 201, schema: itemSchema(table), refusals: [403, 409] })
    create(@Body() body: unknown): Promise<Shown> {
      return this.service.create(type, body);
    }

    @Get(':recordId')
    @ApiGet(table, { summary: `One ${type}` })
    get(@Param('recordId') id: string): Promise<Shown> {
      return this.service.get(type, id);
    }

    @Patch(':recordId')
    @ApiZodBody(updateSchema(type))
    @ApiCommand({
      summary: `Change a ${type}`,
      description: 'What is not given stays. With `version` the change is refused where the record has changed since.',
      status: 200,
      schema: itemSchema(table),
      refusals: [403, 404, 409],
    })
    update(@Param('recordId') id: string, @Body() body: unknown): Promise<Shown> {
      return this.service.update(type, id, body);
    }
  }
  if (madeBySystem) Reflect.deleteProperty(RecordController.prototype, 'create');
  Object.defineProperty(RecordController, 'name', {
    value: `Crm${type[0]?.toUpperCase() ?? ''}${type.slice(1)}Controller`,
  });
  return RecordController;
}

export const recordControllers: readonly Type[] = recordTypeNames.map(recordController);
