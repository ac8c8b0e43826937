import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalid } from '../problem/problem.js';
import { isDate } from '../validation/date.js';
import { Parameters } from '../search/parameters.js';
import { record } from '../search/request.js';
import { search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { describe } from '../validation/describe.js';
import {
  jobErrorStatistics,
  jobEvents,
  jobTimeStatistics,
  jobTypeStatistics,
  jobWorkerStatistics,
  METRICS,
  type Period,
} from './job-statistics.table.js';

export type JobTypeStatistics = ItemOf<typeof jobTypeStatistics>;
export type JobWorkerStatistics = ItemOf<typeof jobWorkerStatistics>;
export type JobErrorStatistics = ItemOf<typeof jobErrorStatistics>;
export type JobTimeStatistics = ItemOf<typeof jobTimeStatistics>;
type Metric = JobTypeStatistics['created'];

export interface GlobalJobStatistics {
  readonly created: Metric;
  readonly completed: Metric;
  readonly failed: Metric;
  readonly isIncomplete: false;
}

@Injectable()
export class JobStatisticsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  byTypes(body: unknown): Promise<SearchResult<JobTypeStatistics>> {
    const { period, rest } = read(body, ['from', 'to']);
    return search(this.database, {
      table: jobTypeStatistics,
      body: rest,
      from: (parameters) =>
        `(SELECT v.type, ${METRICS}, count(DISTINCT v.worker)::int AS workers FROM ${jobEvents(period, parameters)} GROUP BY v.type) s`,
    });
  }

  byWorkers(body: unknown): Promise<SearchResult<JobWorkerStatistics>> {
    const { period, rest } = read(body, ['from', 'to', 'jobType']);
    return search(this.database, {
      table: jobWorkerStatistics,
      body: rest,
      from: (parameters) =>
        `(SELECT v.worker, ${METRICS} FROM ${jobEvents(period, parameters)} WHERE v.worker IS NOT NULL GROUP BY v.worker) s`,
    });
  }

  errors(body: unknown): Promise<SearchResult<JobErrorStatistics>> {
    const { period, rest } = read(body, ['from', 'to', 'jobType']);
    return search(this.database, {
      table: jobErrorStatistics,
      body: rest,
      from: (parameters) => `(SELECT COALESCE(v.error_code, '') AS code, COALESCE(v.error_message, '') AS message,
          count(DISTINCT v.worker)::int AS workers
        FROM ${jobEvents(period, parameters)} WHERE v.kind = 'failed' GROUP BY 1, 2) s`,
    });
  }

  timeSeries(body: unknown): Promise<SearchResult<JobTimeStatistics>> {
    const { period, rest, filter } = read(body, ['from', 'to', 'jobType'], ['resolution']);
    const resolution = resolutionOf(filter['resolution'] ?? 'PT1H');
    return search(this.database, {
      table: jobTimeStatistics,
      body: rest,
      from: (parameters) => {
        const origin = parameters.add(period.from);
        const step = parameters.add(resolution);
        return `(SELECT date_bin(${step}::interval, v.at, ${origin}::timestamptz) AS time, ${METRICS}
          FROM ${jobEvents(period, parameters)} GROUP BY 1) s`;
      },
    });
  }

  async all(query: Period): Promise<GlobalJobStatistics> {
    const parameters = new Parameters();
    const [metrics] = await this.database.query<[Omit<GlobalJobStatistics, 'isIncomplete'>]>(
      `SELECT ${METRICS} FROM ${jobEvents(query, parameters)}`,
      parameters.values,
    );
    return { ...metrics, isIncomplete: false };
  }
}

type Name = 'from' | 'to' | 'jobType';

interface Read {
  readonly period: Period;
  readonly filter: Readonly<Record<string, unknown>>;
  /** The search without what the period took out of its filter. */
  readonly rest: unknown;
}

/** Takes the period out of a search's filter. Throws a `Problem` of status 400 where it is not one. */
function read(body: unknown, names: readonly Name[], further: readonly string[] = []): Read {
  const request = record(body ?? {}, 'the body');
  const filter = record(request['filter'] ?? {}, 'filter');
  for (const name of names) {
    const value = filter[name];
    const fits = name === 'jobType' ? typeof value === 'string' : isDate(value);
    if (!fits) {
      throw invalid(
        `Expected filter.${name} to be ${name === 'jobType' ? 'a job type' : 'an ISO-8601 date and time'}, but it is ${describe(value)}.`,
      );
    }
  }
  const taken: readonly string[] = [...names, ...further];
  const left = Object.fromEntries(Object.entries(filter).filter(([name]) => !taken.includes(name)));
  const period = Object.fromEntries(names.map((name) => [name, filter[name]])) as unknown as Period;
  return { period, filter, rest: { ...request, filter: left } };
}

const RESOLUTION = /^P(?=.)(\d{1,4}D)?(T(?=.)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?$/;

function resolutionOf(value: unknown): string {
  if (typeof value === 'string' && RESOLUTION.test(value) && /[1-9]/.test(value)) return value;
  throw invalid(
    `Expected filter.resolution to be an ISO-8601 duration of days and less, e.g. PT1H, but it is ${describe(value)}.`,
  );
}
