import { z } from 'zod';

import type { Client } from '../client.js';
import { Refusal } from '../log.js';
import { duration, localTime, table, type Column } from '../table.js';
import { argument, type Command, type Output, text } from './command.js';

const Definitions = z.object({ items: z.array(z.object({ processDefinitionKey: z.string(), version: z.number() })) });

const MEASURES = ['min', 'avg', 'p50', 'p90', 'p95', 'p99', 'max'] as const;

const milliseconds = z.number().nullable();
const Measures = z.object({
  count: z.number(),
  min: milliseconds,
  avg: milliseconds,
  p50: milliseconds,
  p90: milliseconds,
  p95: milliseconds,
  p99: milliseconds,
  max: milliseconds,
});

const Group = z.object({
  elementId: z.string().optional(),
  elementName: z.string().optional(),
  elementType: z.string().optional(),
  assignee: z.string().nullish(),
  candidateGroup: z.string().nullish(),
  period: z.string().optional(),
});
type Group = z.infer<typeof Group>;

const Durations = z.object({ items: z.array(Measures.extend(Group.shape)) });

const TaskDurations = z.object({
  items: z.array(
    Group.extend({
      count: z.number(),
      waiting: Measures,
      working: Measures,
      dueCount: z.number(),
      breachCount: z.number(),
    }),
  ),
});

/** What a row is about, as far as its columns are told. */
function groupColumns<Row extends Group>(rows: readonly Row[]): readonly Column<Row>[] {
  const columns: readonly Column<Row>[] = [
    { title: 'PERIOD', value: (row) => localTime(row.period) },
    { title: 'STEP', value: (row) => row.elementName },
    { title: 'TYPE', value: (row) => row.elementType },
    { title: 'WHO', value: (row) => ('assignee' in row ? (row.assignee ?? '(others)') : undefined) },
    { title: 'GROUP', value: (row) => ('candidateGroup' in row ? (row.candidateGroup ?? '(none)') : undefined) },
  ];
  return columns.filter(({ value }) => rows.some((row) => value(row)));
}

async function ofSteps(client: Client, processDefinitionId: string, request: object): Promise<Output> {
  const found = await client.post('/process-definitions/search', { filter: { processDefinitionId } });
  const latest = [...Definitions.parse(found).items].sort((a, b) => b.version - a.version)[0];
  if (!latest) throw new Refusal(`Expected a deployed process "${processDefinitionId}", but there is none.`);
  const answer = await client.post(`/process-definitions/${latest.processDefinitionKey}/statistics/durations`, request);
  const { items } = Durations.parse(answer);
  return {
    json: answer,
    text: table(items, [
      ...groupColumns(items),
      { title: 'COUNT', value: (row) => row.count, align: 'right' },
      ...MEASURES.map((measure) => ({
        title: measure.toUpperCase(),
        value: (row: z.infer<typeof Measures>) => duration(row[measure]),
        align: 'right' as const,
      })),
    ]),
  };
}

async function ofTasks(client: Client, processDefinitionId: string, request: object): Promise<Output> {
  const answer = await client.post('/user-tasks/statistics/durations', { ...request, filter: { processDefinitionId } });
  const { items } = TaskDurations.parse(answer);
  return {
    json: answer,
    text: table(items, [
      ...groupColumns(items),
      { title: 'COUNT', value: (row) => row.count, align: 'right' },
      { title: 'WAITED P50', value: (row) => duration(row.waiting.p50), align: 'right' },
      { title: 'P95', value: (row) => duration(row.waiting.p95), align: 'right' },
      { title: 'WORKED P50', value: (row) => duration(row.working.p50), align: 'right' },
      { title: 'P95', value: (row) => duration(row.working.p95), align: 'right' },
      {
        title: 'LATE',
        value: (row) => (row.dueCount === 0 ? '' : `${row.breachCount} of ${row.dueCount}`),
        align: 'right',
        colour: ({ breachCount }) => (breachCount > 0 ? 'red' : undefined),
      },
    ]),
  };
}

export const durations: Command = {
  name: 'durations',
  usage: 'PROCESS_ID [--tasks] [--by element,period,…] [--period hour|day|week|month] [--calendar wall|business|ID]',
  summary:
    'Show how long each step of the latest version took; --tasks: how long people waited for, and worked on, tasks of all versions.',
  arity: 1,
  options: {
    tasks: { type: 'boolean' },
    by: { type: 'string' },
    period: { type: 'string' },
    calendar: { type: 'string' },
  },
  run(input) {
    const { values } = input;
    const [period, calendar] = [text(values, 'period'), text(values, 'calendar')];
    const request = {
      groupBy: (text(values, 'by') ?? 'element').split(','),
      ...(period === undefined ? {} : { period }),
      ...(calendar === undefined ? {} : { calendar }),
    };
    return (values['tasks'] === true ? ofTasks : ofSteps)(input.client, argument(input), request);
  },
};
