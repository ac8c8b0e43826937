import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ofCallersTenants } from '../auth/caller.js';
import { invalid } from '../problem/problem.js';
import { Parameters } from '../search/parameters.js';
import type { DefinitionDurationsRequest, ProcessDurationsFilter, ProcessDurationsRequest } from './durations.dto.js';
import { measureColumns, type DurationMeasures } from './measures.js';
import { MeasuringService, type Measuring } from './measuring.service.js';
import { coverOf, type Range } from './cover.js';
import { sketchedSql, type SketchedStatistic } from './sketched-statistic.js';
import { readStatistic } from './statistic.js';

export interface ProcessDurations extends DurationMeasures {
  readonly processDefinitionId?: string;
  readonly processName?: string | null;
  readonly elementId?: string;
  readonly elementName?: string;
  readonly elementType?: string;
  readonly period?: Date;
}

export interface DefinitionDurations {
  readonly process: DurationMeasures;
  /** Of each element, the slowest in all first; with periods, the earliest first. */
  readonly items: readonly ProcessDurations[];
}

interface Asked {
  readonly filter: ProcessDurationsFilter;
  readonly definitionKey?: Key;
  readonly groupBy: readonly ('process' | 'element' | 'period')[];
  readonly measuring: Measuring;
}

const GROUPS = {
  process: { processDefinitionId: 'process_id' },
  element: { elementId: 'element_id', elementType: 'element_type' },
  period: { period: 'period' },
} as const;

const TOLD = {
  process: { processName: 'max(process_name)' },
  element: { elementName: 'COALESCE(max(element_name), element_id)' },
  period: {},
} as const;

/** How long processes take, and their elements. */
@Injectable()
export class ProcessDurationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(MeasuringService) private readonly measuring: MeasuringService,
  ) {}

  async ofDefinition(definitionKey: Key, request: DefinitionDurationsRequest): Promise<DefinitionDurations> {
    const measuring = await this.measuring.of(request);
    const asked = { filter: request.filter ?? {}, definitionKey, measuring };
    const [process] = await this.read({ ...asked, groupBy: [] });
    return { process: one(process), items: await this.read({ ...asked, groupBy: request.groupBy ?? ['element'] }) };
  }

  async ofProcesses(
    request: ProcessDurationsRequest,
  ): Promise<{ readonly total: DurationMeasures; readonly items: readonly ProcessDurations[] }> {
    const groupBy = request.groupBy ?? ['process'];
    const filter = request.filter ?? {};
    if (groupBy.includes('element') && (filter.processDefinitionId ?? undefined) === undefined)
      throw invalid('Expected filter.processDefinitionId for groups by element, but it is missing.');
    const measuring = await this.measuring.of(request);
    const [total] = await this.read({ filter, groupBy: [], measuring });
    return { total: one(total), items: await this.read({ filter, groupBy, measuring }) };
  }

  /** From sketches of the days that have them, and of the rest from rows; without any, or in working hours, from rows alone. */
  private async read(asked: Asked): Promise<ProcessDurations[]> {
    const { filter, groupBy, measuring } = asked;
    const groups = Object.assign({}, ...groupBy.map((group) => GROUPS[group])) as Record<string, string>;
    const told = Object.assign({}, ...groupBy.map((group) => TOLD[group])) as Record<string, string>;
    const byPeriod = groupBy.includes('period');
    const sketched = byPeriod ? measuring.ofDays : measuring.hours ? undefined : 'MONTH';
    const range = { from: filter.endedFrom ?? null, before: filter.endedBefore ?? null };
    if (sketched !== undefined) {
      const items = await this.database.transaction('REPEATABLE READ', async (transaction) => {
        const cover = await coverOf(transaction, range, { months: sketched === 'MONTH' });
        if (cover.months.length + cover.days.length === 0) return undefined;
        const parameters = new Parameters();
        const sql = sketchedSql(
          {
            ...{ groups, told, cover, order: byPeriod ? 'summary.period, ms DESC' : 'ms DESC' },
            ...sketchesOf(asked, parameters),
            spans: spans(asked, cover.rows, parameters),
          },
          parameters,
        );
        return transaction.query<ProcessDurations[]>(sql, parameters.values);
      });
      if (items) return items;
    }
    return readStatistic<ProcessDurations>(this.database, {
      spans: (parameters) => spans(asked, [range], parameters),
      groups,
      told,
      durations: { ms: ['begins', 'ends'] },
      measures: measureColumns('ms'),
      order: byPeriod ? 'period, sum(ms) DESC' : 'sum(ms) DESC',
      hours: measuring.hours,
    });
  }
}

/** What a row, or a sketch, has to be; `process`: what knows its process and tenant. */
function ofAsked(
  { filter, definitionKey }: Asked,
  row: string,
  process: string,
  parameters: Parameters,
): readonly string[] {
  return [
    `${row}.state = ${parameters.add(filter.state ?? 'COMPLETED')}`,
    ofCallersTenants(`${process}.tenant_id`, parameters),
    ...(definitionKey === undefined ? [] : [`${row}.process_definition_key = ${parameters.add(definitionKey)}`]),
    ...(typeof filter.processDefinitionId === 'string'
      ? [`${process}.process_id = ${parameters.add(filter.processDefinitionId)}`]
      : []),
  ];
}

function within({ from, before }: Range, ended: string, parameters: Parameters): string {
  const ends = [
    ...(from === null ? [] : [`${ended} >= ${parameters.add(from)}`]),
    ...(before === null ? [] : [`${ended} < ${parameters.add(before)}`]),
  ];
  return ends.length === 0 ? 'true' : `(${ends.join(' AND ')})`;
}

/** Sketches of the same, with the columns that `spans` gives. */
function sketchesOf(asked: Asked, parameters: Parameters): Pick<SketchedStatistic, 'columns' | 'where'> {
  const { groupBy, measuring } = asked;
  const ofElements = groupBy.includes('element');
  const period = (): string => measuring.period(`(s.starts::timestamp AT TIME ZONE 'UTC')`, parameters);
  return {
    columns: {
      process_id: 'd.process_id',
      ...(ofElements
        ? { process_name: 'd.name', element_id: 's.element_id', element_name: 's.name', element_type: 's.element_type' }
        : { process_name: 's.name' }),
      ...(groupBy.includes('period') ? { period: period() } : {}),
    },
    where: [...ofAsked(asked, 's', 'd', parameters), `s.element_id ${ofElements ? '<>' : '='} ''`].join(' AND '),
  };
}

/** Of process instances, or of element instances where groups are made by element, that ended in one of the ranges. */
function spans(asked: Asked, ranges: readonly Range[], parameters: Parameters): string {
  const { groupBy, measuring } = asked;
  const ofElements = groupBy.includes('element');
  const row = ofElements ? 'e' : 'i';
  const ended = ranges.map((range) => within(range, `${row}.ended_at`, parameters));
  const conditions = [
    ...ofAsked(asked, row, ofElements ? 'd' : 'i', parameters),
    ended.length === 0 ? 'false' : `(${ended.join(' OR ')})`,
  ];
  const columns = ofElements
    ? 'd.name AS process_name, e.element_id, e.element_name, e.element_type'
    : 'i.process_name';
  const from = ofElements
    ? 'engine.element_instances e JOIN engine.process_definitions d ON d.key = e.process_definition_key'
    : 'engine.process_instances i';
  const period = groupBy.includes('period') ? `, ${measuring.period(`${row}.ended_at`, parameters)} AS period` : '';
  return `SELECT ${row}.process_id, ${columns}, ${row}.started_at AS begins, ${row}.ended_at AS ends${period}
    FROM ${from} WHERE ${conditions.join(' AND ')}`;
}

function one(measures: DurationMeasures | undefined): DurationMeasures {
  if (measures) return measures;
  throw new Error('Expected an aggregate to answer one row, but it answered none.');
}
