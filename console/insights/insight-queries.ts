/** What is read of insights. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer, type ItemOf } from '../api/client.js';
import { searchOptions } from '../api/search.js';
import type { paths } from '../api/schema.js';
import { sortOf } from '../parts/list/list-columns.js';
import type { InsightSearch } from './insight-search.js';
import { rangeOf, type Period, type Range } from './insight-range.js';

export type FigureName =
  'bottlenecks' | 'comparison' | 'cycle-time' | 'elements' | 'histogram' | 'people' | 'sla' | 'trend';
type PathOf<Name extends FigureName> = `/v2/insights/${Name}` & keyof paths;
type RowOf<Name extends FigureName> = Required<Answer<PathOf<Name>, 'post'>['items'][number]>;

export interface Figures<Row> {
  readonly total: Row;
  readonly items: readonly Row[];
}
export type ElementRow = RowOf<'elements'>;
export type BottleneckRow = RowOf<'bottlenecks'>;
export type CycleTimeRow = RowOf<'cycle-time'>;
export type ComparisonRow = RowOf<'comparison'>;
export type PeopleRow = RowOf<'people'>;
export type SlaRow = RowOf<'sla'>;
export type TrendRow = RowOf<'trend'>;
export type HistogramRow = RowOf<'histogram'>;
export type Durations = ElementRow['duration'];
export type Outlier = ItemOf<'/v2/insights/outliers/search'>;

/** What all figures are asked. */
export interface FigureRequest {
  readonly filter: Range & {
    readonly processDefinitionId?: string;
    readonly processDefinitionKey?: string;
    readonly elementId?: string;
  };
  readonly calendar?: 'business';
  readonly timeZone: string;
}

/** `processDefinitionKey`: of the version. */
export function requestOf(search: InsightSearch, processDefinitionKey: string | undefined): FigureRequest {
  return {
    filter: {
      ...rangeOf(search),
      ...(search.process === undefined ? {} : { processDefinitionId: search.process }),
      ...(processDefinitionKey === undefined ? {} : { processDefinitionKey }),
    },
    ...(search.clock === undefined ? {} : { calendar: search.clock }),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

export interface FigureBody extends FigureRequest {
  readonly groupBy?: readonly string[];
  readonly period?: Period;
  readonly buckets?: number;
  readonly from?: string;
  readonly to?: string;
}

/** The columns of groups are there where they are asked for. */
export const figureOptions = <Name extends FigureName>(name: Name, body: FigureBody) =>
  queryOptions({
    queryKey: ['insights', name, body],
    queryFn: async () => {
      const path = `/v2/insights/${name}` as '/v2/insights/elements';
      return (await answerOf(api.POST(path, { body: body as never }))) as unknown as Figures<RowOf<Name>>;
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export interface OutliersBody extends FigureRequest {
  readonly of: 'process' | 'element';
  readonly beyond: 'P95' | 'IQR';
}

const SORTABLE = ['duration', 'excess', 'startDate', 'endDate', 'processDefinitionId', 'elementId'] as const;

export const outliersOptions = (body: OutliersBody, sort: string) =>
  searchOptions<Outlier>({
    queryKey: ['insights', 'outliers', body, sort],
    read: (page) =>
      answerOf(api.POST('/v2/insights/outliers/search', { body: { ...body, sort: sortOf(sort, SORTABLE), page } })),
  });
