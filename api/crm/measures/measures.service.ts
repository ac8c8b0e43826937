import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Measure } from '../../../database/crm/measures/measure.js';
import { settingsOf } from '../../../database/crm/measures/settings.js';
import { invalid, notFound } from '../../problem/problem.js';
import { Parameters } from '../../search/parameters.js';
import { clockOf } from '../../statistics/clock.js';
import { MeasuringService } from '../../statistics/measuring.service.js';
import { crmCaller } from '../crm-caller.js';
import type { MeasureRequest } from './measures.dto.js';
import { measures } from './measures.js';
import { ofOwnDepartments } from './own-departments.js';
import type { Group, Observation, Source } from './source.js';

export type Measures = Readonly<Record<string, Measure>>;

export interface MeasureAnswer {
  readonly measure: string;
  readonly total: Measures;
  /** None where no groups are asked for. */
  readonly items: readonly {
    readonly group: Readonly<Partial<Record<Group, Date | string | null>>>;
    readonly measures: Measures;
  }[];
}

/** Measures over what happened, by period, process, department and channel. */
@Injectable()
export class MeasuresService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(MeasuringService) private readonly measuring: MeasuringService,
  ) {}

  async read(name: string, request: MeasureRequest): Promise<MeasureAnswer> {
    const source = Object.hasOwn(measures, name) ? measures[name] : undefined;
    if (!source) throw notFound('measure', name);
    const groupBy = request.groupBy ?? [];
    const strange = groupBy.find((group) => !source.groups.includes(group));
    if (strange !== undefined)
      throw invalid(`Expected groupBy to be of ${source.groups.join(', ')} for ${name}, but it has ${strange}.`);
    const settings = settingsOf(await this.database.query('SELECT name, subject, value FROM crm.measure_settings'));
    const rows = await this.observations(source, request);
    const items = grouped(rows, groupBy).map(({ group, members }) => ({
      group,
      measures: source.measures(members, settings),
    }));
    return { measure: name, total: source.measures(rows, settings), items };
  }

  private async observations(source: Source, request: MeasureRequest): Promise<readonly Observation[]> {
    const measuring = await this.measuring.of(request);
    const caller = await crmCaller(this.database.manager);
    const parameters = new Parameters();
    const observations = source.observations(parameters, caller);
    const { from, before, processDefinitionId, department, channel } = request;
    const conditions = [
      ...(from ? [`o.at >= ${parameters.add(from)}`] : []),
      ...(before ? [`o.at < ${parameters.add(before)}`] : []),
      ...(processDefinitionId ? [`o.process = ${parameters.add(processDefinitionId)}`] : []),
      ...(department ? [`o.department = ${parameters.add(department)}`] : []),
      ...(channel ? [`o.channel = ${parameters.add(channel)}`] : []),
      ofOwnDepartments('o.department', caller, parameters),
    ];
    const clock = clockOf(measuring.hours, parameters);
    const period = request.groupBy?.includes('period') ? measuring.period('spans.at', parameters) : 'NULL::timestamptz';
    return this.database.query<Observation[]>(
      `WITH spans AS MATERIALIZED (SELECT * FROM (${observations}) o WHERE ${conditions.join(' AND ')})${clock.with}
       SELECT process, department, channel, ${period} AS period, ${source.values(clock)} FROM spans ${clock.join}`,
      parameters.values,
    );
  }
}

/** The groups in the order of what makes them; what is not known comes last. */
function grouped(rows: readonly Observation[], groupBy: readonly Group[]) {
  if (groupBy.length === 0) return [];
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = JSON.stringify(groupBy.map((group) => row[group] ?? '\uFFFF'));
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, members]) => ({
      group: Object.fromEntries(groupBy.map((group) => [group, members[0]?.[group] ?? null])),
      members,
    }));
}
