/** What the bench found, as data and as text. */
import { table } from '../bin/table.js';
import type { ApiFigures } from './api.js';
import type { Figures, Measured } from './measure.js';
import type { Versions } from './versions.js';

export interface Report {
  /** Above 1: Baton is faster. */
  readonly ratios: Readonly<Record<keyof Report['measured'], Readonly<Record<string, number>>>>;
  readonly measured: { readonly fiveTasks: Measured; readonly userTask: Measured; readonly multiInstance100: Measured };
  readonly peakMemoryMb: { readonly batonWorker: number; readonly handWrittenWorker: number };
  readonly api: ApiFigures;
  readonly versions: Versions;
  readonly machine: { readonly cpus: number; readonly model: string; readonly platform: string };
}

interface Row extends Figures {
  readonly comparison: string;
  readonly ratio?: number;
  readonly cpuRatio?: number;
}

const NOTE = `Each task of both sides is the same function: one statement that inserts a row under an idempotency key. Baton also
commits its view (instance, elements, variables, flows) in one more statement; by hand there is none, but for the row of
the user task. "Baton is": Baton's throughput by the other's, above 1 is faster; the median of interleaved rounds. "by CPU": the
other's CPU time of an instance (client, worker, Temporal, PostgreSQL) by Baton's; it holds where others use the machine too.`;

export function textOf(report: Report): string {
  const rows = Object.entries(report.measured).flatMap(([comparison, { baton, others, ratios, cpuRatios }]): Row[] => [
    { comparison, ...baton },
    ...Object.entries(others).map(([name, figures]): Row => ({
      comparison: '',
      ...figures,
      ratio: ratios[name] ?? Number.NaN,
      cpuRatio: cpuRatios[name] ?? Number.NaN,
    })),
  ]);
  const { versions, machine, peakMemoryMb, api } = report;
  return [
    table(rows, [
      { title: '', value: (row) => row.comparison },
      { title: '', value: (row) => row.name },
      { title: 'per second', value: (row) => row.throughput.toFixed(1), align: 'right' },
      { title: 'p50 ms', value: (row) => Math.round(row.p50Ms), align: 'right' },
      { title: 'p99 ms', value: (row) => Math.round(row.p99Ms), align: 'right' },
      { title: 'worker CPU s/1,000', value: (row) => row.workerCpuSecondsPer1000.toFixed(1), align: 'right' },
      { title: 'all CPU s/1,000', value: (row) => row.cpuSecondsPer1000.toFixed(1), align: 'right' },
      {
        title: 'Baton is',
        value: (row) => (row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`),
        align: 'right',
      },
      {
        title: 'by CPU',
        value: (row) => (row.cpuRatio === undefined ? '' : `${row.cpuRatio.toFixed(2)} ×`),
        align: 'right',
      },
    ]),
    '',
    NOTE,
    '',
    `Peak memory: Baton's worker ${peakMemoryMb.batonWorker} MB, the other ${peakMemoryMb.handWrittenWorker} MB, API ${api.peakMemoryMb ?? '?'} MB.`,
    `Over the API (POST /v2/process-instances, user task): ${api.throughput} per second, p50 ${api.p50Ms} ms, p99 ${api.p99Ms} ms.`,
    `Node ${versions.node}, Temporal SDK ${versions.temporalSdk}, server ${versions.temporalServer}, PostgreSQL ${versions.postgresql}; ${machine.cpus} × ${machine.model}.`,
  ].join('\n');
}
