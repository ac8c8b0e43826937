/** How long each element of a process takes, and the process itself. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { Parameters } from '../search/parameters.js';
import type { DurationsFilter } from './process-definitions.dto.js';

/** Milliseconds from start to end; null where none has ended. */
export interface DurationMeasures {
  readonly count: number;
  readonly min: number | null;
  readonly avg: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

export interface ElementDurations extends DurationMeasures {
  readonly elementId: string;
  readonly elementName: string;
  readonly elementType: string;
}

export interface Durations {
  readonly process: DurationMeasures;
  /** The slowest in all first. */
  readonly items: readonly ElementDurations[];
}

const MS = `extract(epoch FROM ended_at - started_at)::float8 * 1000`;
const percentile = (share: number): string =>
  `round(percentile_cont(${String(share)}) WITHIN GROUP (ORDER BY ${MS}))::float8`;
const MEASURES = `count(*)::int AS count, round(min(${MS}))::float8 AS min, round(avg(${MS}))::float8 AS avg,
  ${percentile(0.5)} AS p50, ${percentile(0.9)} AS p90, ${percentile(0.95)} AS p95, ${percentile(0.99)} AS p99,
  round(max(${MS}))::float8 AS max`;

export async function durations(
  database: DataSource,
  processDefinitionKey: Key,
  filter: DurationsFilter,
): Promise<Durations> {
  const parameters = new Parameters();
  const ended = [
    `process_definition_key = ${parameters.add(processDefinitionKey)}`,
    `state = ${parameters.add(filter.state ?? 'COMPLETED')}`,
    ...(filter.endedFrom ? [`ended_at >= ${parameters.add(filter.endedFrom)}`] : []),
    ...(filter.endedBefore ? [`ended_at < ${parameters.add(filter.endedBefore)}`] : []),
  ].join(' AND ');
  const items = await database.query<ElementDurations[]>(
    `SELECT element_id AS "elementId", COALESCE(max(element_name), element_id) AS "elementName", element_type AS "elementType", ${MEASURES}
     FROM engine.element_instances WHERE ${ended}
     GROUP BY element_id, element_type ORDER BY sum(${MS}) DESC, element_id`,
    parameters.values,
  );
  const [process] = await database.query<DurationMeasures[]>(
    `SELECT ${MEASURES} FROM engine.process_instances WHERE ${ended}`,
    parameters.values,
  );
  if (!process) throw new Error('Expected an aggregate to answer one row, but it answered none.');
  return { process, items };
}
