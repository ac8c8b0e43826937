import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../problem/problem.js';
import { MeasuringService } from '../statistics/measuring.service.js';
import { validationPipe } from '../validation/validation-pipe.js';
import type { Answer } from './figure.js';
import { figures } from './figures/index.js';
import type { InsightsRequest } from './insights.dto.js';

/** Where the time goes, in figures. */
@Injectable()
export class InsightsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(MeasuringService) private readonly measuring: MeasuringService,
  ) {}

  /** Throws a `Problem`: 404 where there is no such figure, 400 where the body is not a request of it. */
  async read(name: string, body: unknown): Promise<Answer> {
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (!figure) throw notFound('figure', name);
    const metadata = { type: 'body', metatype: figure.request } as const;
    const request = (await validationPipe().transform(body ?? {}, metadata)) as InsightsRequest;
    return figure.read(request, { database: this.database, measuring: await this.measuring.of(request) });
  }
}
