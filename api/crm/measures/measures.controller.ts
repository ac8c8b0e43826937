import { Body, Controller, Get, Headers, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Requires } from '../../auth/requires.js';
import { asksForCsv } from '../../csv.js';
import { ApiRead } from '../../openapi/routes.js';
import { measuresCsv } from './csv.js';
import { MeasureRequest } from './measures.dto.js';
import { measures } from './measures.js';
import { MeasuresService, type MeasureAnswer } from './measures.service.js';
import { GROUPS } from './source.js';

const text = { type: 'string' } as const;
const MEASURES = {
  type: 'object' as const,
  additionalProperties: {
    type: 'object' as const,
    required: ['value', 'formula', 'n', 'leftOut', 'reason'],
    properties: {
      value: { type: 'number' as const, nullable: true },
      formula: text,
      n: { type: 'integer' as const, description: 'Observations that the value is made of.' },
      leftOut: {
        type: 'array' as const,
        items: {
          type: 'object' as const,
          required: ['reason', 'count'],
          properties: { reason: text, count: { type: 'integer' as const } },
        },
      },
      reason: { ...text, nullable: true, description: 'Why there is no value.' },
      note: text,
    },
  },
};

const ROUTE = {
  summary: 'A measure over what happened',
  description: [
    'By period, process, department and channel; with formula, number of observations, what was left out and why. As JSON, or as CSV.',
    'One sees the departments one is of or leads, or all with `crm:administer`.',
    ...Object.entries(measures).map(([name, { description }]) => `\`${name}\`: ${description}`),
  ].join('\n\n'),
  schema: {
    type: 'object' as const,
    required: ['measure', 'total', 'items'],
    properties: {
      measure: text,
      total: MEASURES,
      items: {
        type: 'array' as const,
        items: {
          type: 'object' as const,
          required: ['group', 'measures'],
          properties: {
            group: {
              type: 'object' as const,
              properties: Object.fromEntries(GROUPS.map((group) => [group, { ...text, nullable: true }])),
            },
            measures: MEASURES,
          },
        },
      },
    },
  },
  refusals: [404],
};

@ApiTags('Measure')
@Controller('crm/measures')
@Requires('measures:read')
@ApiParam({ name: 'measure', enum: Object.keys(measures) })
@ApiProduces('application/json', 'text/csv')
export class MeasuresController {
  constructor(@Inject(MeasuresService) private readonly service: MeasuresService) {}

  @Get(':measure')
  @ApiRead(ROUTE)
  async get(
    @Param('measure') name: string,
    @Query() query: MeasureRequest,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeasureAnswer | string> {
    return written(await this.service.read(name, query), { ...query, accept }, response);
  }

  @Post(':measure')
  @ApiRead(ROUTE)
  async post(
    @Param('measure') name: string,
    @Body() body: MeasureRequest,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeasureAnswer | string> {
    return written(await this.service.read(name, body), { ...body, accept }, response);
  }
}

function written(
  answer: MeasureAnswer,
  { format, accept }: { readonly format?: string | null; readonly accept: string | undefined },
  response: Response,
): MeasureAnswer | string {
  if ((format ?? (asksForCsv(accept) ? 'csv' : 'json')) === 'json') return answer;
  response.type('text/csv').attachment(`${answer.measure}.csv`);
  return measuresCsv(answer);
}
