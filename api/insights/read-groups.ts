/** Reads what a figure measures: of everything, and of each group. */
import type { Parameters } from '../search/parameters.js';
import { readStatistic, type Statistic } from '../statistics/statistic.js';
import type { Answer, FigureContext, Row } from './figure.js';
import type { Group, InsightsFilter } from './insights.dto.js';
import { elementColumns, elementSpans, instanceSpans } from './spans.js';

export interface Reading {
  readonly of: 'elements' | 'instances' | 'tasks';
  readonly filter: InsightsFilter | null | undefined;
  readonly groupBy: readonly Group[];
  /** SQL of each measure by its name in the answer; `ms` is how long it took. */
  readonly measures: Readonly<Record<string, string>>;
  /** SQL; what the groups are sorted by, after the period. */
  readonly order: string;
}

const GROUPS: Readonly<Record<Group, Readonly<Record<string, string>>>> = {
  process: { processDefinitionId: 'process_id' },
  version: {
    processDefinitionId: 'process_id',
    processDefinitionKey: 'process_definition_key',
    processDefinitionVersion: 'version',
  },
  tenant: { tenantId: 'tenant_id' },
  element: { processDefinitionId: 'process_id', elementId: 'element_id' },
  period: { period: 'period' },
  assignee: { assignee: 'known_assignee' },
  candidateGroup: { candidateGroup: 'candidate_group' },
  department: { department: 'department' },
};

const TOLD: Readonly<Partial<Record<Group, Readonly<Record<string, string>>>>> = {
  process: { processName: 'max(process_name)' },
  version: { processName: 'max(process_name)' },
  element: { elementName: 'COALESCE(max(element_name), element_id)', elementType: 'max(element_type)' },
};

/** Of elements: from when its task or job was there until somebody had it, and from then to its end. */
const ELEMENT_DURATIONS: Statistic['durations'] = {
  ms: ['begins', 'ends'],
  waiting: ['arrived', 'taken'],
  work: ['worked', 'ends'],
};
const INSTANCE_DURATIONS: Statistic['durations'] = { ms: ['begins', 'ends'], waiting: ['arrived', 'taken'] };

export async function readGroups(context: FigureContext, reading: Reading): Promise<Answer> {
  return { total: await readTotal(context, reading), items: await readItems(context, reading) };
}

/** Of everything, whatever the groups. */
export async function readTotal(context: FigureContext, reading: Omit<Reading, 'groupBy' | 'order'>): Promise<Row> {
  const [total] = await readItems(context, { ...reading, groupBy: [], order: '' });
  if (!total) throw new Error('Expected an aggregate to answer one row, but it answered none.');
  return total;
}

export function readItems({ database, measuring }: FigureContext, reading: Reading): Promise<Row[]> {
  const { of, groupBy, measures, order } = reading;
  const merged = (of: Readonly<Partial<Record<Group, Readonly<Record<string, string>>>>>): Record<string, string> =>
    Object.assign({}, ...groupBy.map((group) => of[group])) as Record<string, string>;
  return readStatistic<Row>(database, {
    spans: (parameters) => spans(reading, measuring.period, parameters),
    groups: merged(GROUPS),
    told: merged(TOLD),
    durations: of === 'instances' ? INSTANCE_DURATIONS : ELEMENT_DURATIONS,
    measures: Object.entries(measures)
      .map(([name, sql]) => `${sql} AS "${name}"`)
      .join(', '),
    order: groupBy.includes('period') ? `period, ${order}` : order,
    hours: measuring.hours,
  });
}

/** A task of several groups is one of each. */
function spans(
  { of, filter, groupBy }: Reading,
  period: FigureContext['measuring']['period'],
  parameters: Parameters,
): string {
  const ended = of === 'instances' ? 'i.ended_at' : 'e.ended_at';
  const columns = [
    ...(of === 'instances' ? [] : [elementColumns.rate]),
    ...(groupBy.includes('assignee') ? [elementColumns.assignee(parameters)] : []),
    ...(groupBy.includes('candidateGroup') ? ['candidate_group'] : []),
    ...(groupBy.includes('department') ? [elementColumns.department] : []),
    ...(groupBy.includes('period') ? [`${period(ended, parameters)} AS period`] : []),
  ];
  const joins = groupBy.includes('candidateGroup')
    ? 'LEFT JOIN unnest(t.candidate_groups) candidate_group ON true'
    : '';
  const asked = { filter: filter ?? {}, columns, joins, tasksOnly: of === 'tasks' };
  return of === 'instances' ? instanceSpans(asked, parameters) : elementSpans(asked, parameters);
}
