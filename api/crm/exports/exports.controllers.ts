/** Export of records: a route for each type. */
import { Body, Controller, Inject, Post, Res, type StreamableFile, type Type } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { recordTypeNames, recordTypes, type RecordTypeName } from '../../../database/crm/records.js';
import { Requires } from '../../auth/requires.js';
import { ApiRead } from '../../openapi/routes.js';
import { csvDownload } from '../csv/csv-download.js';
import { ExportRequest } from './exports.dto.js';
import { ExportsService } from './exports.service.js';

function exportController(type: RecordTypeName): Type {
  const { path } = recordTypes[type];

  @ApiTags('CRM data quality')
  @Controller(`crm/${path}`)
  @Requires('crm:read')
  class ExportController {
    constructor(@Inject(ExportsService) private readonly service: ExportsService) {}

    @Post('export')
    @ApiProduces('text/csv')
    @ApiRead({
      summary: `Export ${path} as CSV`,
      description: 'What you may read of those that a search finds. Every record is in the access log.',
      refusals: [403],
    })
    async export(@Body() body: ExportRequest, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
      return csvDownload(await this.service.export(type, body), `${path}.csv`, response);
    }
  }
  Object.defineProperty(ExportController, 'name', { value: `${type}ExportController` });
  return ExportController;
}

export const exportControllers: readonly Type[] = recordTypeNames.map(exportController);
