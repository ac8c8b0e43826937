import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ofCallersTenants } from '../auth/caller.js';
import { authorizedRows } from '../auth/grants.js';
import { ofColleagues } from '../auth/colleagues.js';
import { condition } from '../search/condition.js';
import type { Parameters } from '../search/parameters.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';
import { TASK_GROUPS, type TaskDurationsRequest } from './durations.dto.js';
import { measureObject, type DurationMeasures } from './measures.js';
import { MeasuringService, type Measuring } from './measuring.service.js';
import { readStatistic } from './statistic.js';

type TaskGroup = (typeof TASK_GROUPS)[number];

export interface TaskDurations {
  readonly processDefinitionId?: string;
  readonly processName?: string | null;
  readonly elementId?: string;
  readonly elementName?: string;
  /** Null: nobody, or somebody whom the caller may not be told of by name. */
  readonly assignee?: string | null;
  readonly candidateGroup?: string | null;
  readonly period?: Date;
  readonly count: number;
  /** From its creation to its completion. */
  readonly total: DurationMeasures;
  /** From its creation until somebody had it. */
  readonly waiting: DurationMeasures;
  /** From then to its completion. */
  readonly working: DurationMeasures;
  /** How many have a due date. */
  readonly dueCount: number;
  /** How many of those were completed after it, and by how much. */
  readonly breachCount: number;
  /** Null where none has a due date. */
  readonly breachRate: number | null;
  readonly late: DurationMeasures;
}

const GROUPS: Readonly<Record<TaskGroup, Readonly<Record<string, string>>>> = {
  process: { processDefinitionId: 'process_id' },
  element: { processDefinitionId: 'process_id', elementId: 'element_id' },
  assignee: { assignee: 'known_assignee' },
  candidateGroup: { candidateGroup: 'candidate_group' },
  period: { period: 'period' },
};

const TOLD: Readonly<Partial<Record<TaskGroup, Readonly<Record<string, string>>>>> = {
  process: { processName: 'max(process_name)' },
  element: { elementName: 'COALESCE(max(element_name), element_id)' },
};

const MEASURES = [
  'count(*)::int AS count',
  ...['total', 'waiting', 'working', 'late'].map((name) => `${measureObject(name)} AS ${name}`),
  'count(due)::int AS "dueCount"',
  'count(late)::int AS "breachCount"',
  'round(count(late)::numeric / NULLIF(count(due), 0), 4)::float8 AS "breachRate"',
].join(', ');

/** How long completed user tasks took: who waited, who worked, and what came too late. */
@Injectable()
export class TaskDurationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(MeasuringService) private readonly measuring: MeasuringService,
  ) {}

  async read(
    request: TaskDurationsRequest,
  ): Promise<{ readonly total: TaskDurations; readonly items: readonly TaskDurations[] }> {
    const measuring = await this.measuring.of(request);
    const filter = request.filter ?? {};
    const [total] = await this.grouped(filter, [], measuring);
    if (!total) throw new Error('Expected an aggregate to answer one row, but it answered none.');
    return { total, items: await this.grouped(filter, request.groupBy ?? ['element'], measuring) };
  }

  private grouped(
    filter: Readonly<Record<string, unknown>>,
    groupBy: readonly TaskGroup[],
    measuring: Measuring,
  ): Promise<TaskDurations[]> {
    return readStatistic<TaskDurations>(this.database, {
      spans: (parameters) => spans(filter, groupBy, measuring, parameters),
      groups: Object.assign({}, ...groupBy.map((group) => GROUPS[group])) as Record<string, string>,
      told: Object.assign({}, ...groupBy.map((group) => TOLD[group])) as Record<string, string>,
      durations: {
        total: ['begins', 'ends'],
        waiting: ['begins', 'taken'],
        working: ['claimed', 'ends'],
        late: ['missed', 'ends'],
      },
      measures: MEASURES,
      order: groupBy.includes('period') ? 'period, sum(total) DESC' : 'sum(total) DESC',
      hours: measuring.hours,
    });
  }
}

/** A task in several groups is one of each. What was due before it was there was missed when it came. */
function spans(
  filter: Readonly<Record<string, unknown>>,
  groupBy: readonly TaskGroup[],
  measuring: Measuring,
  parameters: Parameters,
): string {
  const columns = [
    't.process_id, d.name AS process_name, t.element_id, t.name AS element_name, t.due_date AS due',
    't.created_at AS begins, t.ended_at AS ends',
    'CASE WHEN t.claimed_at IS NOT NULL THEN LEAST(t.claimed_at, t.ended_at) END AS claimed',
    'LEAST(t.claimed_at, t.ended_at) AS taken',
    'CASE WHEN t.ended_at > t.due_date THEN GREATEST(t.due_date, t.created_at) END AS missed',
    ...(groupBy.includes('assignee')
      ? [`CASE WHEN ${ofColleagues('t.assignee', parameters)} THEN t.assignee END AS known_assignee`]
      : []),
    ...(groupBy.includes('candidateGroup') ? ['candidate_group'] : []),
    ...(groupBy.includes('period') ? [`${measuring.period('t.ended_at', parameters)} AS period`] : []),
  ];
  const members = groupBy.includes('candidateGroup')
    ? 'LEFT JOIN unnest(t.candidate_groups) candidate_group ON true'
    : '';
  return `SELECT ${columns.join(', ')} FROM ${userTasks.from} ${members}
    WHERE t.state = 'COMPLETED' AND ${condition(userTasks, filter, parameters)}
      AND ${ofCallersTenants('t.tenant_id', parameters)} AND ${measured(filter, parameters)}`;
}

/** Filters that tell nothing of what is in single tasks, nor of who did them. */
const IMPERSONAL = [
  'candidateGroup',
  'completionDate',
  'creationDate',
  'dueDate',
  'elementId',
  'followUpDate',
  'priority',
  'processDefinitionId',
  'processDefinitionKey',
];

/** Every task counts, but what a filter says of a person or of the data of a task is told of tasks that one may see. */
function measured(filter: Readonly<Record<string, unknown>>, parameters: Parameters): string {
  return Object.keys(filter).every((name) => IMPERSONAL.includes(name))
    ? 'true'
    : authorizedRows(userTasks, parameters);
}
