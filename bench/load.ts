/** Closed-loop load: a fixed number of clients, each starting the next instance when its last one has ended. */

export interface Load {
  /** Instances per second that ended while all clients were at work. */
  readonly throughput: number;
  /** From start to result of each instance, ms. */
  readonly latencies: readonly number[];
}

export interface LoadOptions {
  readonly concurrency: number;
  /** How long instances are counted, after a third of it to get going. None is started after that; those under way end. */
  readonly ms: number;
  runOne(): Promise<void>;
}

/** The first instances and the last are not counted: neither the start of all clients at once nor one late end is speed. */
export async function load({ concurrency, ms, runOne }: LoadOptions): Promise<Load> {
  const latencies: number[] = [];
  const from = performance.now() + ms / 3;
  const to = from + ms;
  let counted = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < to) {
      const started = performance.now();
      await runOne();
      const ended = performance.now();
      latencies.push(ended - started);
      if (ended >= from && ended < to) counted += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  return { throughput: counted / (ms / 1000), latencies };
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Nearest rank. NaN for no values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
