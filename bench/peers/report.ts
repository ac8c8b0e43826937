/** What the comparison found, as data and as text. */
import { table } from '../../bin/table.js';
import type { Round } from '../interleaved.js';
import { median, percentile } from '../load.js';
import type { InMemory } from './in-memory.js';

export interface Side {
  /** Instances per second: the median of the rounds, and each of them. */
  readonly throughput: number;
  readonly rounds: readonly number[];
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of all processes for an instance: engine, PostgreSQL and, of Baton, worker and Temporal. */
  readonly cpuMs: number;
  /** Baton's throughput by this one's: the median over the rounds. Above 1 Baton is faster. */
  readonly ratio: number;
  /** This one's CPU time by Baton's. */
  readonly cpuRatio: number;
}

export type Compared = Readonly<Record<'baton' | 'operaton' | 'flowable', Side>>;

export interface PeersReport {
  readonly inMemory?: InMemory;
  /** By process and number of clients. */
  readonly onPostgres?: Readonly<Record<string, Compared>>;
  /** Of the last minute, before and after. */
  readonly loadAverage: readonly [number, number];
}

export function compared<Name extends string>(
  loads: Readonly<Record<Name | 'baton', readonly Round[]>>,
): Readonly<Record<Name | 'baton', Side>> {
  const own = loads.baton.map(({ throughput }) => throughput);
  const batonCpuMs = cpuMsOf(loads.baton);
  const sides = Object.entries<readonly Round[]>(loads).map(([name, rounds]) => {
    const throughputs = rounds.map(({ throughput }) => throughput);
    const latencies = rounds.flatMap((round) => round.latencies);
    const side: Side = {
      throughput: rounded(median(throughputs)),
      rounds: throughputs.map(rounded),
      p50Ms: rounded(percentile(latencies, 50)),
      p99Ms: rounded(percentile(latencies, 99)),
      cpuMs: rounded(cpuMsOf(rounds)),
      ratio: rounded(median(throughputs.map((throughput, round) => (own[round] as number) / throughput))),
      cpuRatio: rounded(cpuMsOf(rounds) / batonCpuMs),
    };
    return [name, side];
  });
  return Object.fromEntries(sides) as Record<Name | 'baton', Side>;
}

/** Of an instance. */
function cpuMsOf(rounds: readonly Round[]): number {
  const instances = rounds.reduce((sum, { latencies }) => sum + latencies.length, 0);
  return (rounds.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) * 1000) / instances;
}

const NOTE = `On PostgreSQL: all engines write to the same server with the same settings (synchronous_commit and fsync on), each task does
the same statement (a row under an idempotency key) in the engine's own transaction; 10 connections each, clients inside the
engine's process. fiveTasks and hundredItems are one transaction on every side; Baton's takes the instance's key in another
statement before it, as its API does. decision waits for a person, whose task is looked up and completed: Baton goes on as a
Temporal workflow from there (on a development server in memory), the others keep the wait in PostgreSQL alone. History: Operaton
and Flowable at level audit (instances, activities, last values of variables, no flows taken); Baton's view (the same, the flows
taken, and the causes that forks replay). Node.js runs the engine on one core, the JVM on all: where others use the machine too,
the rows of one client and the CPU time compare what several clients do not. In memory: nothing is kept, tasks do nothing, one
instance after the other; bpmn-engine gets its source parsed once.`;

export function textOf({ inMemory = {} as InMemory, onPostgres, loadAverage }: PeersReport): string {
  const rows = Object.entries({ ...onPostgres, ...prefixed(inMemory) }).flatMap(([comparison, sides]) =>
    Object.entries<Side>(sides).map(([name, side], index) => ({
      comparison: index === 0 ? comparison : '',
      name,
      ...side,
    })),
  );
  return [
    table(rows, [
      { title: '', value: (row) => row.comparison },
      { title: '', value: (row) => row.name },
      { title: 'per second', value: (row) => row.throughput.toFixed(1), align: 'right' },
      { title: 'p50 ms', value: (row) => row.p50Ms.toFixed(2), align: 'right' },
      { title: 'p99 ms', value: (row) => row.p99Ms.toFixed(2), align: 'right' },
      { title: 'CPU ms', value: (row) => row.cpuMs.toFixed(2), align: 'right' },
      { title: 'Baton is', value: (row) => (row.name === 'baton' ? '' : `${row.ratio.toFixed(2)} ×`), align: 'right' },
      {
        title: 'by CPU',
        value: (row) => (row.name === 'baton' ? '' : `${row.cpuRatio.toFixed(2)} ×`),
        align: 'right',
      },
    ]),
    '',
    NOTE,
    '',
    `Load average ${loadAverage.map((load) => load.toFixed(1)).join(' before, ')} after.`,
  ].join('\n');
}

const prefixed = (inMemory: InMemory): Readonly<Record<string, Readonly<Record<string, Side>>>> =>
  Object.fromEntries(Object.entries(inMemory).map(([name, sides]) => [`${name}, in memory`, sides]));

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
