import { Body, Controller, Headers, Inject, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import { Requires } from '../auth/requires.js';
import { asksForCsv } from '../csv.js';
import { ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { InsightsFilter } from './insights.dto.js';
import { outliersCsv } from './outliers.csv.js';
import { OutliersService, type Outlier } from './outliers.service.js';
import { outliers } from './outliers.table.js';

@ApiTags('Insight')
@Controller('insights/outliers')
@Requires('measures:read')
@ApiExtraModels(InsightsFilter)
export class OutliersController {
  constructor(@Inject(OutliersService) private readonly service: OutliersService) {}

  @Post('search')
  @ApiProduces('application/json', 'text/csv')
  @ApiSearch(outliers, {
    summary: 'Search instances that took much longer than others of their kind',
    description:
      'Process instances, or element instances, with their keys, against the limit of their process or element: the longest first where `sort` is silent. As JSON, or with `Accept: text/csv` as CSV.',
    properties: {
      filter: { $ref: getSchemaPath(InsightsFilter) },
      calendar: { type: 'string' },
      of: { type: 'string', enum: ['process', 'element'], default: 'process' },
      beyond: { type: 'string', enum: ['P95', 'IQR'], default: 'P95' },
    },
  })
  async search(
    @Body() body: unknown,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SearchResult<Outlier> | string> {
    const found = await this.service.search(body);
    if (!asksForCsv(accept)) return found;
    response.type('text/csv').attachment('outliers.csv');
    return outliersCsv(found.items);
  }
}
