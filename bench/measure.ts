/** Interleaved rounds, so that whatever else the machine does meets all subjects alike. */
import { type Load, load, median, percentile } from './load.js';
import type { Side } from './names.js';
import type { Comparison, Subject } from './subjects.js';
import type { WorkerLink } from './worker-link.js';

export interface Figures {
  readonly name: string;
  readonly instances: number;
  /** Instances per second: the median of the rounds, and each of them. */
  readonly throughput: number;
  readonly rounds: readonly number[];
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of the worker process for 1,000 instances. */
  readonly workerCpuSecondsPer1000: number;
}

export interface Measured {
  readonly concurrency: number;
  readonly baton: Figures;
  readonly others: Readonly<Record<string, Figures>>;
  /** Median over the rounds of Baton's throughput divided by the other's in the same round. */
  readonly ratios: Readonly<Record<string, number>>;
}

export interface MeasureOptions {
  readonly workers: Readonly<Record<Side, WorkerLink>>;
  readonly rounds: number;
  readonly roundMs: number;
}

interface Tally {
  readonly loads: Load[];
  cpuSeconds: number;
}

export async function measure(comparison: Comparison, { workers, rounds, roundMs }: MeasureOptions): Promise<Measured> {
  const { concurrency, baton, others } = comparison;
  const subjects = [baton, ...Object.values(others)];
  const tallies = new Map<Subject, Tally>(subjects.map((subject) => [subject, { loads: [], cpuSeconds: 0 }]));
  for (const { runOne } of subjects) await load({ concurrency, ms: roundMs / 2, runOne });
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first once in a while.
    const order = subjects.map((_, index) => subjects[(index + round) % subjects.length] as Subject);
    for (const subject of order) {
      const tally = tallies.get(subject) as Tally;
      const before = await workers[subject.side].usage();
      tally.loads.push(await load({ concurrency, ms: roundMs, runOne: subject.runOne }));
      tally.cpuSeconds += (await workers[subject.side].usage()).cpuSeconds - before.cpuSeconds;
    }
  }
  const of = (subject: Subject): Figures => figures(subject, tallies.get(subject) as Tally);
  const batonFigures = of(baton);
  const otherFigures = Object.fromEntries(Object.entries(others).map(([name, subject]) => [name, of(subject)]));
  const ratios = Object.fromEntries(
    Object.entries(otherFigures).map(([name, other]) => [
      name,
      rounded(median(batonFigures.rounds.map((throughput, round) => throughput / (other.rounds[round] as number)))),
    ]),
  );
  return { concurrency, baton: batonFigures, others: otherFigures, ratios };
}

function figures({ name }: Subject, { loads, cpuSeconds }: Tally): Figures {
  const latencies = loads.flatMap((one) => one.latencies);
  const rounds = loads.map(({ throughput }) => rounded(throughput));
  return {
    name,
    instances: latencies.length,
    throughput: median(rounds),
    rounds,
    p50Ms: rounded(percentile(latencies, 50)),
    p99Ms: rounded(percentile(latencies, 99)),
    workerCpuSecondsPer1000: rounded((cpuSeconds / latencies.length) * 1000),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
