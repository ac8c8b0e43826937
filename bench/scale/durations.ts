/** Percentiles of durations as the API tells them, beside PostgreSQL's own `percentile_cont` over the same rows. */
import type { DataSource } from 'typeorm';

import { CalendarsService } from '../../api/calendars/calendars.service.js';
import { MeasuringService } from '../../api/statistics/measuring.service.js';
import { ProcessDurationsService, type ProcessDurations } from '../../api/statistics/process-durations.service.js';
import { median } from '../load.js';

export interface DurationFigures {
  readonly name: string;
  readonly rows: number;
  readonly plainMs: number;
  readonly apiMs: number;
  readonly ratio: number;
  /** The largest difference of a percentile from the plain one, of all groups, beyond the half millisecond of rounding. */
  readonly error: number;
}

type Percentiles = Pick<ProcessDurations, 'p50' | 'p90' | 'p95' | 'p99' | 'count'>;
interface Comparison {
  readonly name: string;
  readonly plain: string;
  /** Answers in the order of the plain query's rows. */
  api(): Promise<readonly ProcessDurations[]>;
}

const MEASURES = `count(*)::int AS count, ${[50, 90, 95, 99]
  .map(
    (share) =>
      `percentile_cont(0.${String(share)}) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - started_at) * 1000) AS p${String(share)}`,
  )
  .join(', ')}`;
const PROCESSES = ['process-1', 'process-2', 'process-3', 'process-4', 'process-5'];
const FROM = '2026-01-20T09:00:00Z';
const BEFORE = '2026-04-05T17:30:00Z';

export async function durations(database: DataSource, rounds: number): Promise<readonly DurationFigures[]> {
  const service = new ProcessDurationsService(database, new MeasuringService(new CalendarsService(database)));
  const byElement = async (processDefinitionId: string, range = {}): Promise<readonly ProcessDurations[]> => {
    const filter = { processDefinitionId, ...range };
    const { items } = await service.ofProcesses({ groupBy: ['element'], filter });
    return [...items].sort((one, other) => ((one.elementId ?? '') < (other.elementId ?? '') ? -1 : 1));
  };
  const elements = `SELECT ${MEASURES} FROM engine.element_instances WHERE state = 'COMPLETED'`;
  const comparisons: readonly Comparison[] = [
    {
      name: 'elements of all processes',
      plain: `${elements} GROUP BY process_id, element_id ORDER BY process_id, element_id`,
      api: async () => (await Promise.all(PROCESSES.map((process) => byElement(process)))).flat(),
    },
    {
      name: 'elements of one process',
      plain: `${elements} AND process_id = 'process-2' GROUP BY element_id ORDER BY element_id`,
      api: () => byElement('process-2'),
    },
    {
      name: 'elements of one process, eleven weeks',
      plain: `${elements} AND process_id = 'process-2' AND ended_at >= '${FROM}' AND ended_at < '${BEFORE}' GROUP BY element_id ORDER BY element_id`,
      api: () => byElement('process-2', { endedFrom: FROM, endedBefore: BEFORE }),
    },
    {
      name: 'all instances',
      plain: `SELECT ${MEASURES} FROM engine.process_instances WHERE state = 'COMPLETED'`,
      api: async () => [(await service.ofProcesses({ groupBy: [] })).total],
    },
  ];
  const figures: DurationFigures[] = [];
  for (const comparison of comparisons) figures.push(await compared(database, comparison, rounds));
  return figures;
}

async function compared(
  database: DataSource,
  { name, plain, api }: Comparison,
  rounds: number,
): Promise<DurationFigures> {
  const times: Record<'plain' | 'api', number[]> = { plain: [], api: [] };
  let exact: readonly Percentiles[] = [];
  let told: readonly Percentiles[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    exact = await database.query<Percentiles[]>(plain);
    const between = performance.now();
    told = await api();
    times.plain.push(between - began);
    times.api.push(performance.now() - between);
  }
  const rows = exact.reduce((sum, { count }) => sum + count, 0);
  const counted = told.reduce((sum, { count }) => sum + count, 0);
  if (counted !== rows || told.length !== exact.length)
    throw new Error(`Expected ${name} to be of ${String(rows)} rows, but it is of ${String(counted)}.`);
  const [plainMs, apiMs] = [median(times.plain), median(times.api)];
  return {
    name,
    rows,
    plainMs,
    apiMs,
    ratio: apiMs / plainMs,
    error: Math.max(...exact.map((row, index) => errorOf(row, told[index]))),
  };
}

function errorOf(exact: Percentiles, told: Percentiles | undefined): number {
  const names = ['p50', 'p90', 'p95', 'p99'] as const;
  return Math.max(
    ...names.map(
      (name) => Math.max(0, Math.abs((told?.[name] ?? Number.NaN) - Number(exact[name])) - 0.5) / Number(exact[name]),
    ),
  );
}
