/** Closed-loop load: a fixed number of clients, each starting the next instance when its last one has ended. */

export interface Load {
  /** Instances per second. */
  readonly throughput: number;
  /** From start to result of each instance, ms. */
  readonly latencies: readonly number[];
}

export interface LoadOptions {
  readonly concurrency: number;
  /** No instance is started after this; those under way end. */
  readonly ms: number;
  runOne(): Promise<void>;
}

export async function load({ concurrency, ms, runOne }: LoadOptions): Promise<Load> {
  const latencies: number[] = [];
  const begin = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - begin < ms) {
      const started = performance.now();
      await runOne();
      latencies.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  return { throughput: latencies.length / ((performance.now() - begin) / 1000), latencies };
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Nearest rank. NaN for no values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
