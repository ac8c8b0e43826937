import type { Load } from './load.js';
import { cpuSecondsOf } from './proc.js';

export interface Subject {
  run(ms: number): Promise<Load>;
  /** Whose CPU time counts: see `cpuSecondsOf`. */
  readonly pids: readonly number[];
}

export interface Round extends Load {
  /** NaN where the system does not tell. */
  readonly cpuSeconds: number;
}

/** Whatever else the machine does meets all alike: they take turns, and each goes first once in a while. */
export async function interleaved<Name extends string>(
  subjects: Readonly<Record<Name, Subject>>,
  { rounds, roundMs }: { readonly rounds: number; readonly roundMs: number },
): Promise<Readonly<Record<Name, readonly Round[]>>> {
  const names = Object.keys(subjects) as Name[];
  const all = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<Name, Round[]>;
  // Longer than a round: a JVM takes its time to compile.
  for (const name of names) await subjects[name].run(2 * roundMs);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of names.keys()) {
      const name = names[(index + round) % names.length] as Name;
      const { run, pids } = subjects[name];
      const before = await cpuSecondsOf(pids);
      const load = await run(roundMs);
      all[name].push({ ...load, cpuSeconds: (await cpuSecondsOf(pids)) - before });
    }
  }
  return all;
}
