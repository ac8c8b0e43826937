/** Interleaved rounds, so that whatever else the machine does meets all subjects alike. */
import { type Load, load, median, percentile } from './load.js';
import type { Side } from './names.js';
import { cpuSecondsOf } from './proc.js';
import type { BenchServices } from './services.js';
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
  /** The same of client, worker, Temporal and PostgreSQL together; NaN where the system does not tell. */
  readonly cpuSecondsPer1000: number;
}

export interface Measured {
  readonly concurrency: number;
  readonly baton: Figures;
  readonly others: Readonly<Record<string, Figures>>;
  /** Median over the rounds of Baton's throughput divided by the other's in the same round. */
  readonly ratios: Readonly<Record<string, number>>;
  /** CPU time of the other's instances by that of Baton's, over all rounds. */
  readonly cpuRatios: Readonly<Record<string, number>>;
}

export interface MeasureOptions {
  readonly workers: Readonly<Record<Side, WorkerLink>>;
  /** Whose CPU time counts beside those of client and worker. */
  readonly servers: BenchServices['pids'];
  readonly rounds: number;
  readonly roundMs: number;
}

interface Tally {
  readonly loads: Load[];
  workerCpuSeconds: number;
  cpuSeconds: number;
}

export async function measure(
  comparison: Comparison,
  { workers, servers, rounds, roundMs }: MeasureOptions,
): Promise<Measured> {
  const { concurrency, baton, others } = comparison;
  const subjects = [baton, ...Object.values(others)];
  const tallies = new Map<Subject, Tally>(
    subjects.map((subject) => [subject, { loads: [], workerCpuSeconds: 0, cpuSeconds: 0 }]),
  );
  for (const { runOne } of subjects) await load({ concurrency, ms: roundMs / 2, runOne });
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first once in a while.
    const order = subjects.map((_, index) => subjects[(index + round) % subjects.length] as Subject);
    for (const subject of order) {
      const tally = tallies.get(subject) as Tally;
      const worker = workers[subject.side];
      const pids = [process.pid, worker.pid, ...Object.values(servers)];
      const [before, all] = [await worker.usage(), await cpuSecondsOf(pids)];
      tally.loads.push(await load({ concurrency, ms: roundMs, runOne: subject.runOne }));
      tally.workerCpuSeconds += (await worker.usage()).cpuSeconds - before.cpuSeconds;
      tally.cpuSeconds += (await cpuSecondsOf(pids)) - all;
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
  const cpuRatios = Object.fromEntries(
    Object.entries(otherFigures).map(([name, { cpuSecondsPer1000 }]) => [
      name,
      rounded(cpuSecondsPer1000 / batonFigures.cpuSecondsPer1000),
    ]),
  );
  return { concurrency, baton: batonFigures, others: otherFigures, ratios, cpuRatios };
}

function figures({ name }: Subject, { loads, workerCpuSeconds, cpuSeconds }: Tally): Figures {
  const latencies = loads.flatMap((one) => one.latencies);
  const rounds = loads.map(({ throughput }) => rounded(throughput));
  return {
    name,
    instances: latencies.length,
    throughput: median(rounds),
    rounds,
    p50Ms: rounded(percentile(latencies, 50)),
    p99Ms: rounded(percentile(latencies, 99)),
    workerCpuSecondsPer1000: rounded((workerCpuSeconds / latencies.length) * 1000),
    cpuSecondsPer1000: rounded((cpuSeconds / latencies.length) * 1000),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
