import { processDefinitions } from '../../process-definitions/process-definitions.table.js';
import { get } from '../../search/search.js';
import type { SchemaObject } from '../../openapi/routes.js';
import type { DurationMeasures } from '../../statistics/measures.js';
import {
  duration,
  figure,
  groupColumns,
  INTEGER,
  NUMBER_OR_NULL,
  type Answer,
  type FigureContext,
  type Row,
} from '../figure.js';
import { ComparisonRequest } from '../insights.dto.js';
import { readItems, readTotal } from '../read-groups.js';
import { WORK, WORK_COLUMNS } from './elements.js';

const COUNT = { count: 'count(*)::int' };
const SIDE = { count: INTEGER, ...WORK_COLUMNS };
const side = (description: string): SchemaObject => ({
  type: 'object',
  nullable: true,
  description,
  required: ['count', 'duration'],
  properties: SIDE,
});
const CHANGED = ['avg', 'p50', 'p90', 'p95', 'p99', 'max'] as const satisfies readonly (keyof DurationMeasures)[];

export const comparison = figure({
  summary: 'How two versions of a process differ in time',
  description:
    'In all, of their instances, and by element; `change` is what the one took longer than the other, in ms.',
  request: ComparisonRequest,
  columns: {
    ...groupColumns('element'),
    from: side('Of the version to compare from; null where the element did not run.'),
    to: side('Of the version to compare with; null where the element did not run.'),
    change: {
      type: 'object',
      nullable: true,
      required: [...CHANGED],
      properties: Object.fromEntries(CHANGED.map((name) => [name, NUMBER_OR_NULL])),
    },
  },
  read: async (request, context) => {
    const [from, to] = [await version(request, request.from, context), await version(request, request.to, context)];
    const elements = new Map([...from.elements, ...to.elements].map((row) => [String(row['elementId']), row]));
    return {
      total: compared(from.total, to.total),
      items: [...elements].map(([id, { processDefinitionId, elementName, elementType }]) => ({
        ...{ processDefinitionId, elementId: id, elementName, elementType },
        ...compared(sideOf(from.elements, id), sideOf(to.elements, id)),
      })),
    };
  },
});

async function version(
  { filter }: ComparisonRequest,
  key: string,
  context: FigureContext,
): Promise<{ readonly total: Row; readonly elements: Answer['items'] }> {
  await get(context.database, processDefinitions, key);
  const of = { ...filter, processDefinitionKey: key };
  return {
    total: await readTotal(context, { of: 'instances', filter: of, measures: { ...COUNT, duration } }),
    elements: await readItems(context, {
      of: 'elements',
      filter: of,
      groupBy: ['element'],
      measures: { ...COUNT, ...WORK },
      order: 'sum(ms) DESC',
    }),
  };
}

function sideOf(rows: readonly Row[], id: string): Row | null {
  const row = rows.find((one) => one['elementId'] === id);
  if (!row) return null;
  const { count, duration, waiting, work, cost } = row;
  return { count, duration, waiting, work, cost };
}

function compared(from: Row | null, to: Row | null): Row {
  const [one, other] = [from, to].map((row) => row?.['duration'] as DurationMeasures | undefined);
  const change =
    one && other ? Object.fromEntries(CHANGED.map((name) => [name, difference(one[name], other[name])])) : null;
  return { from, to, change };
}

function difference(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}
