import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ofCallersTenants } from '../auth/caller.js';
import { invalid } from '../problem/problem.js';
import type { Parameters } from '../search/parameters.js';
import type { DefinitionDurationsRequest, ProcessDurationsFilter, ProcessDurationsRequest } from './durations.dto.js';
import { measureColumns, type DurationMeasures } from './measures.js';
import { MeasuringService, type Measuring } from './measuring.service.js';
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

  private read(asked: Asked): Promise<ProcessDurations[]> {
    const { groupBy, measuring } = asked;
    return readStatistic<ProcessDurations>(this.database, {
      spans: (parameters) => spans(asked, parameters),
      groups: Object.assign({}, ...groupBy.map((group) => GROUPS[group])) as Record<string, string>,
      told: Object.assign({}, ...groupBy.map((group) => TOLD[group])) as Record<string, string>,
      durations: { ms: ['begins', 'ends'] },
      measures: measureColumns('ms'),
      order: groupBy.includes('period') ? 'period, sum(ms) DESC' : 'sum(ms) DESC',
      hours: measuring.hours,
    });
  }
}

/** Of process instances, or of element instances where groups are made by element. */
function spans({ filter, definitionKey, groupBy, measuring }: Asked, parameters: Parameters): string {
  const ofElements = groupBy.includes('element');
  const row = ofElements ? 'e' : 'i';
  const conditions = [
    `${row}.state = ${parameters.add(filter.state ?? 'COMPLETED')}`,
    ofCallersTenants(ofElements ? 'd.tenant_id' : 'i.tenant_id', parameters),
    ...(definitionKey === undefined ? [] : [`${row}.process_definition_key = ${parameters.add(definitionKey)}`]),
    ...(typeof filter.processDefinitionId === 'string'
      ? [`${ofElements ? 'd' : row}.process_id = ${parameters.add(filter.processDefinitionId)}`]
      : []),
    ...(filter.endedFrom ? [`${row}.ended_at >= ${parameters.add(filter.endedFrom)}`] : []),
    ...(filter.endedBefore ? [`${row}.ended_at < ${parameters.add(filter.endedBefore)}`] : []),
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
