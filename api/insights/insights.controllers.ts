/** A route for each figure. */
import { Body, Controller, Headers, Inject, Post, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { asksForCsv } from '../csv.js';
import { ApiRead } from '../openapi/routes.js';
import { insightsCsv } from './csv.js';
import type { Answer, Figure } from './figure.js';
import { figures } from './figures/index.js';
import { InsightsService } from './insights.service.js';

function figureController(name: string, { summary, description, request, columns }: Figure): Type {
  const row = { type: 'object', properties: columns } as const;

  @ApiTags('Insight')
  @Controller('insights')
  @Requires('measures:read')
  class FigureController {
    constructor(@Inject(InsightsService) private readonly service: InsightsService) {}

    @Post(name)
    @Narrowable()
    @ApiBody({ type: request, required: false })
    @ApiProduces('application/json', 'text/csv')
    @ApiRead({
      summary,
      description: `${description} As JSON, or with \`Accept: text/csv\` as CSV.`,
      schema: {
        type: 'object',
        required: ['total', 'items'],
        properties: { total: row, items: { type: 'array', items: row } },
      },
    })
    async read(
      @Body() body: unknown,
      @Headers('accept') accept: string | undefined,
      @Res({ passthrough: true }) response: Response,
    ): Promise<Answer | string> {
      const answer = await this.service.read(name, body);
      if (!asksForCsv(accept)) return answer;
      response.type('text/csv').attachment(`${name}.csv`);
      return insightsCsv(answer, columns);
    }
  }
  Object.defineProperty(FigureController, 'name', {
    value: `Insights${name.replaceAll(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}Controller`,
  });
  return FigureController;
}

export const figureControllers: readonly Type[] = Object.entries(figures).map(([name, figure]) =>
  figureController(name, figure),
);
