import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { record } from '../search/request.js';
import type { Parameters } from '../search/parameters.js';
import { search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { MeasuringService, type Measuring } from '../statistics/measuring.service.js';
import { measuredSpans } from '../statistics/statistic.js';
import { validationPipe } from '../validation/validation-pipe.js';
import { OutliersRequest } from './insights.dto.js';
import { outliers } from './outliers.table.js';
import { elementSpans, instanceSpans } from './spans.js';

export type Outlier = ItemOf<typeof outliers>;

/** SQL of what is longer than it should be, over the durations of one process, or one element. */
const BOUNDS = {
  P95: 'percentile_cont(0.95) WITHIN GROUP (ORDER BY ms)',
  IQR: `4 * percentile_cont(0.75) WITHIN GROUP (ORDER BY ms) - 3 * percentile_cont(0.25) WITHIN GROUP (ORDER BY ms)`,
};

/** Instances that took much longer than others of their kind. */
@Injectable()
export class OutliersService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(MeasuringService) private readonly measuring: MeasuringService,
  ) {}

  /** `body`: an `OutliersRequest`, with the `sort` and `page` of a search. The longest come first where it does not say. */
  async search(body: unknown): Promise<SearchResult<Outlier>> {
    const { sort = [{ field: 'duration', order: 'DESC' }], page = {}, ...asked } = record(body ?? {}, 'the body');
    const request = (await validationPipe().transform(asked, {
      type: 'body',
      metatype: OutliersRequest,
    })) as OutliersRequest;
    const measuring = await this.measuring.of(request);
    return search(this.database, {
      table: outliers,
      body: { sort, page },
      from: (parameters) => outliersOf(request, measuring, parameters),
    });
  }
}

function outliersOf(request: OutliersRequest, { hours }: Measuring, parameters: Parameters): string {
  const ofElements = request.of === 'element';
  const asked = { filter: request.filter ?? {} };
  const measured = measuredSpans(
    {
      spans: (of) =>
        ofElements
          ? elementSpans(asked, of)
          : instanceSpans({ ...asked, columns: ['NULL::text AS element_id, NULL::text AS element_name'] }, of),
      durations: { ms: ['begins', 'ends'] },
      hours,
    },
    parameters,
  );
  return `(${measured}, bounds AS (
      SELECT process_id, element_id, ${BOUNDS[request.beyond ?? 'P95']} AS bound FROM measured GROUP BY 1, 2
    ) SELECT m.*, b.bound FROM measured m
      JOIN bounds b ON b.process_id = m.process_id AND b.element_id IS NOT DISTINCT FROM m.element_id
    WHERE m.ms > b.bound) o`;
}
