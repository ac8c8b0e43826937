/** Measures of the CRM: what customers thought, and how people worked together. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer } from '../api/client.js';
import type { Period } from './insight-range.js';
import type { FigureRequest } from './insight-queries.js';

export const MEASURES = ['satisfaction', 'loyalty', 'collaboration'] as const;
export type MeasureName = (typeof MEASURES)[number];

export type MeasureAnswer = Answer<'/v2/crm/measures/{measure}', 'post'>;
export type Measure = MeasureAnswer['total'][string];

export interface MeasureBody {
  readonly from?: string;
  readonly before?: string;
  readonly processDefinitionId?: string;
  readonly calendar?: 'business';
  readonly timeZone: string;
  readonly period?: Period;
  readonly groupBy?: ('period' | 'department')[];
}

/** Measures are of processes, not of versions. */
export function measureBodyOf({ filter, calendar, timeZone }: FigureRequest): MeasureBody {
  return {
    ...(filter.endedFrom === undefined ? {} : { from: filter.endedFrom }),
    ...(filter.endedBefore === undefined ? {} : { before: filter.endedBefore }),
    ...(filter.processDefinitionId === undefined ? {} : { processDefinitionId: filter.processDefinitionId }),
    ...(calendar === undefined ? {} : { calendar }),
    timeZone,
  };
}

export const measureOptions = (measure: MeasureName, body: MeasureBody) =>
  queryOptions({
    queryKey: ['insights', 'measures', measure, body],
    queryFn: () => answerOf(api.POST('/v2/crm/measures/{measure}', { params: { path: { measure } }, body })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
