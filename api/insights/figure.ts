/** A figure: what a route of insights tells, and how it reads it. */
import type { DataSource } from 'typeorm';
import type { SchemaObject } from '../openapi/routes.js';
import { MEASURE_PROPERTIES, measureObject } from '../statistics/measures.js';
import type { Measuring } from '../statistics/measuring.service.js';
import type { Group, InsightsRequest } from './insights.dto.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  /** Of everything that counts; it has no columns of groups. */
  readonly total: Row;
  readonly items: readonly Row[];
}

export interface FigureContext {
  readonly database: DataSource;
  readonly measuring: Measuring;
}

export interface Figure<Request extends InsightsRequest = InsightsRequest> {
  readonly summary: string;
  readonly description: string;
  readonly request: new () => Request;
  /** Of a row, by name, as OpenAPI describes them; also the columns of CSV, in this order. */
  readonly columns: Readonly<Record<string, SchemaObject>>;
  read(request: Request, context: FigureContext): Promise<Answer>;
}

/** A figure among others: whose request is checked before it reads. */
export function figure<Request extends InsightsRequest>(of: Figure<Request>): Figure {
  return of as unknown as Figure;
}

const text = { type: 'string' } as const;
const textOrNull = { ...text, nullable: true } as const;

export const INTEGER: SchemaObject = { type: 'integer' };
export const NUMBER_OR_NULL: SchemaObject = { type: 'number', nullable: true };
export const TEXT: SchemaObject = text;

/** What is told of durations, in ms. */
export const durationsOf = (description: string): SchemaObject => ({
  type: 'object',
  description: `${description} In ms.`,
  required: Object.keys(MEASURE_PROPERTIES),
  properties: MEASURE_PROPERTIES,
});

/** How many of those that are held against something keep it. */
export const attainmentOf = (description: string): SchemaObject => ({
  type: 'object',
  description,
  required: ['count', 'met', 'share'],
  properties: { count: INTEGER, met: INTEGER, share: NUMBER_OR_NULL },
});

/** SQL of an object as `attainmentOf` describes it, over SQL conditions. */
export function attainment(held: string, met: string): string {
  const among = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
  const kept = among(`${held} AND ${met}`);
  return `jsonb_build_object('count', ${among(held)}, 'met', ${kept}, 'share', round(${kept}::numeric / NULLIF(${among(held)}, 0), 4))`;
}

/** Columns that tell which group a row is about. */
export const GROUP_COLUMNS: Readonly<Record<Group, Readonly<Record<string, SchemaObject>>>> = {
  process: { processDefinitionId: text, processName: textOrNull },
  version: {
    processDefinitionId: text,
    processDefinitionKey: text,
    processDefinitionVersion: INTEGER,
    processName: textOrNull,
  },
  tenant: { tenantId: text },
  element: { processDefinitionId: text, elementId: text, elementName: text, elementType: text },
  period: { period: { ...text, format: 'date-time', description: 'Begin of the period.' } },
  assignee: {
    assignee: { ...textOrNull, description: 'Null: nobody, or people whom one may not be told of by name.' },
  },
  candidateGroup: { candidateGroup: textOrNull },
  department: { department: textOrNull },
};

/** Columns of any of these groups. */
export const groupColumns = (...groups: readonly Group[]): Readonly<Record<string, SchemaObject>> =>
  Object.assign({}, ...groups.map((group) => GROUP_COLUMNS[group])) as Readonly<Record<string, SchemaObject>>;

export const duration = measureObject('ms');
