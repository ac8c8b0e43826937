/** Duplicates of one record: a route for each type of record that is compared. */
import { Controller, Get, Inject, Param, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { matchedTypes } from '../../../database/crm/matching/matched-types.js';
import { recordTypes, type RecordTypeName } from '../../../database/crm/records.js';
import { Requires } from '../../auth/requires.js';
import { ApiRead } from '../../openapi/routes.js';
import { PAIR_SCHEMA } from './duplicates.controller.js';
import { DuplicatesService } from './duplicates.service.js';
import type { ExplainedPair } from './explanation.js';

function recordDuplicatesController(type: RecordTypeName): Type {
  @ApiTags('CRM data quality')
  @Controller(`crm/${recordTypes[type].path}`)
  @Requires('crm:read')
  class RecordDuplicatesController {
    constructor(@Inject(DuplicatesService) private readonly service: DuplicatesService) {}

    @Get(':recordId/duplicates')
    @ApiRead({
      summary: `Whom a ${type} may be the same as, the surest first`,
      schema: { type: 'object', properties: { items: { type: 'array', items: PAIR_SCHEMA } } },
    })
    duplicates(@Param('recordId') id: string): Promise<{ readonly items: readonly ExplainedPair[] }> {
      return this.service.ofRecord(type, id);
    }
  }
  Object.defineProperty(RecordDuplicatesController, 'name', { value: `${type}DuplicatesController` });
  return RecordDuplicatesController;
}

export const recordDuplicatesControllers: readonly Type[] = matchedTypes().map(recordDuplicatesController);
