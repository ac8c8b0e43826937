import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  Post,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Requires } from '../../auth/requires.js';
import { ApiCommand, ApiRead } from '../../openapi/routes.js';
import { invalid } from '../../problem/problem.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { csvDownload } from '../csv/csv-download.js';
import type { StoredFile } from './import-storage.js';
import { ImportUpload } from './import-upload.interceptor.js';
import { ImportCreation, ImportCreationForm } from './imports.dto.js';
import { ImportsService, type Import } from './imports.service.js';
import { imports } from './imports.table.js';

@ApiTags('CRM data quality')
@Controller('crm/imports')
@Requires('crm:read', 'crm:write')
export class ImportsController {
  constructor(@Inject(ImportsService) private readonly service: ImportsService) {}

  @Post()
  @UseInterceptors(ImportUpload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportCreationForm })
  @ApiCommand({
    summary: 'Import a CSV file',
    description:
      'The rows are cleaned, checked and compared in the background; the records become visible all at once, or not at all.',
    status: 201,
    schema: itemSchema(imports),
    refusals: [403, 413],
  })
  create(@UploadedFile() file: StoredFile | undefined, @Body() body: ImportCreation): Promise<Import> {
    if (!file) throw invalid('Expected a file in the form field file, but there is none.');
    return this.service.create(file, body);
  }

  @Post('search')
  @ApiSearch(imports, { summary: 'Search imports' })
  search(@Body() body: unknown): Promise<SearchResult<Import>> {
    return this.service.search(body);
  }

  @Get(':importKey')
  @ApiGet(imports, { summary: 'One import, and how far it is' })
  get(@Param('importKey', KeyPipe) key: string): Promise<Import> {
    return this.service.get(key);
  }

  @Get(':importKey/errors.csv')
  @ApiProduces('text/csv')
  @ApiRead({ summary: 'The rows that were not imported as they came: line, column, code, message, and the row' })
  async errors(
    @Param('importKey', KeyPipe) key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return csvDownload(await this.service.errors(key), `import-${key}-errors.csv`, response);
  }

  @Post(':importKey/cancellation')
  @ApiCommand({ summary: 'Cancel an import: nothing of it becomes a record', refusals: [404, 409] })
  cancel(@Param('importKey', KeyPipe) key: string): Promise<void> {
    return this.service.cancel(key);
  }

  @Post(':importKey/undo')
  @ApiCommand({
    summary: 'Undo an import',
    description: 'While its records are as it left them and nothing refers to them.',
    refusals: [404, 409],
  })
  undo(@Param('importKey', KeyPipe) key: string): Promise<void> {
    return this.service.undo(key);
  }
}
